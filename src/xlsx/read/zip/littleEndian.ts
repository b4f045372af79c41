/** The 16-bit number at `offset`; bytes beyond the end count as 0. */
export function uint16(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
}

/** The unsigned 32-bit number at `offset`. */
export function uint32(bytes: Uint8Array, offset: number): number {
  return (uint16(bytes, offset) | (uint16(bytes, offset + 2) << 16)) >>> 0;
}

/** The unsigned 64-bit number at `offset`; Infinity where it is beyond what a file on earth can hold. */
export function uint64(bytes: Uint8Array, offset: number): number {
  const high = uint32(bytes, offset + 4);
  return high < 0x1f_ffff ? high * 0x1_0000_0000 + uint32(bytes, offset) : Infinity;
}
