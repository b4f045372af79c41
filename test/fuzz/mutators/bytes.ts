import type { Random } from "../random";

/** Changes a file as a row of bytes, without knowing what they mean. */
export type BytesMutator = (bytes: Uint8Array, random: Random) => Uint8Array;

const EDGE_BYTES = [0x00, 0x01, 0x3c, 0x3e, 0x26, 0x50, 0x7f, 0x80, 0xbf, 0xc0, 0xed, 0xef, 0xff] as const;
const SIGNATURES = [[0x50, 0x4b, 1, 2], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0x50, 0x4b, 6, 6], [0x50, 0x4b, 6, 7], [0x50, 0x4b, 7, 8]] as const;

/** Where the archive keeps what it says of itself: there a change means most. */
function telling(bytes: Uint8Array, random: Random): number {
  const signature = random.pick(SIGNATURES);
  const from = random.below(bytes.length);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = buffer.indexOf(Buffer.from(signature), from);
  const place = found < 0 ? buffer.lastIndexOf(Buffer.from(signature)) : found;
  return place < 0 ? from : Math.min(bytes.length - 1, place + random.below(50));
}

function somewhere(bytes: Uint8Array, random: Random): number {
  return random.oneIn(2) ? telling(bytes, random) : random.below(bytes.length);
}

function withByte(bytes: Uint8Array, place: number, byte: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[place] = byte;
  return changed;
}

function joinedBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

export const BYTES_MUTATORS: Readonly<Record<string, BytesMutator>> = {
  "flip-bit": (bytes, random) => {
    const place = somewhere(bytes, random);
    return bytes.length === 0 ? bytes : withByte(bytes, place, (bytes[place] ?? 0) ^ (1 << random.below(8)));
  },
  "set-byte": (bytes, random) => (bytes.length === 0 ? bytes : withByte(bytes, somewhere(bytes, random), random.oneIn(2) ? random.pick(EDGE_BYTES) : random.below(256))),
  "set-field": (bytes, random) => {
    const place = somewhere(bytes, random);
    const size = random.pick([2, 4, 8]);
    const field = Buffer.alloc(8);
    field.writeBigUInt64LE(random.pick([0n, 1n, 0xffffn, 0xffff_ffffn, 0xffff_ffff_ffff_ffffn, BigInt(bytes.length), BigInt(random.below(bytes.length + 1)), 0x7fff_ffffn]));
    return joinedBytes(bytes.subarray(0, place), field.subarray(0, Math.min(size, bytes.length - place)), bytes.subarray(place + size));
  },
  "add-to-field": (bytes, random) => {
    const place = somewhere(bytes, random);
    return bytes.length === 0 ? bytes : withByte(bytes, place, ((bytes[place] ?? 0) + random.pick([1, 255, 2, 254, 16, 240])) & 0xff);
  },
  "cut-end": (bytes, random) => bytes.subarray(0, random.oneIn(2) ? random.below(bytes.length) : bytes.length - 1 - random.below(Math.min(64, bytes.length))),
  "cut-out": (bytes, random) => {
    const place = somewhere(bytes, random);
    return joinedBytes(bytes.subarray(0, place), bytes.subarray(place + 1 + random.below(random.pick([1, 4, 64, 1024]))));
  },
  "put-in": (bytes, random) => {
    const place = random.oneIn(4) ? random.pick([0, bytes.length]) : somewhere(bytes, random);
    const length = 1 + random.below(random.pick([1, 4, 64]));
    return joinedBytes(bytes.subarray(0, place), Uint8Array.from({ length }, () => random.below(256)), bytes.subarray(place));
  },
  "copy-block": (bytes, random) => {
    const from = somewhere(bytes, random);
    const block = bytes.subarray(from, from + 1 + random.below(random.pick([4, 64, 2048])));
    const to = somewhere(bytes, random);
    return random.oneIn(2) ? joinedBytes(bytes.subarray(0, to), block, bytes.subarray(to)) : joinedBytes(bytes.subarray(0, to), block, bytes.subarray(to + block.length));
  },
  "twice": (bytes, random) => joinedBytes(bytes, random.oneIn(2) ? bytes : bytes.subarray(random.below(bytes.length))),
};
