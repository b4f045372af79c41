/** Inflates raw deflate data to exactly `size` bytes; null when it is broken, longer or shorter. Never makes more than `size` bytes, give or take a block. */
export type InflateRaw = (compressed: Uint8Array, size: number) => Uint8Array | null;

/** The text of bytes that are UTF-8, with a byte order mark wherever one stands; null where they are not. */
export type DecodeUtf8 = (bytes: Uint8Array) => string | null;

/** Puts the code units of a text into an array from its beginning on; there is room for them. */
export type CopyUnits = (text: string, units: Uint16Array) => void;

/** The CRC-32 of bytes as an unsigned number. */
export type Crc32 = (bytes: Uint8Array) => number;

/** What a platform does for the reader; what it leaves out is done by what every platform has. */
export interface XlsxPlatform {
  readonly inflate: InflateRaw;
  readonly decodeUtf8?: DecodeUtf8;
  readonly copyUnits?: CopyUnits;
  readonly crc32?: Crc32;
}

const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Strict, as every platform has it. */
export function decodeByTextDecoder(bytes: Uint8Array): string | null {
  try {
    return fatal.decode(bytes);
  } catch {
    return null;
  }
}

/** One by one, as every platform can. */
export function copyByCharCode(text: string, units: Uint16Array): void {
  for (let index = 0; index < text.length; index += 1) {
    units[index] = text.charCodeAt(index);
  }
}
