import type { CodeSet } from "./codeSet";

/** Deflate data while it is read, and what has come out of it. */
export interface Inflating {
  /** with eight bytes of nothing behind its end, which reading ahead may take up */
  readonly input: Uint8Array;
  /** where the data really end in `input` */
  readonly end: number;
  readonly output: Uint8Array;
  /** of the next byte to take up */
  place: number;
  /** bits that were taken up and not used, the next one lowest */
  hold: number;
  bits: number;
  /** how much of `output` is there */
  length: number;
}

const END_OF_BLOCK = 256;
const LENGTHS = Uint16Array.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258);
const LENGTH_BITS = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0);
const DISTANCES = Uint16Array.of(1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577);
const DISTANCE_BITS = Uint8Array.of(0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13);
/** In which order a block tells the lengths of the codes for its lengths. */
const ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;

/** The next so many bits, 16 at most, as a number. */
export function takeBits(data: Inflating, count: number): number {
  if (data.bits < count) {
    takeUp(data);
  }
  const taken = data.hold & ((1 << count) - 1);
  data.hold >>>= count;
  data.bits -= count;
  return taken;
}

/** Takes up two bytes, of nothing where the data are at their end: whoever uses them is told so by `isCut`. */
function takeUp(data: Inflating): void {
  const { input, place } = data;
  data.hold |= ((input[place] ?? 0) | ((input[place + 1] ?? 0) << 8)) << data.bits;
  data.place = place + 2;
  data.bits += 16;
}

/** Whether more bits were used than there are. */
export function isCut({ place, bits, end }: Inflating): boolean {
  return place - (bits >>> 3) > end;
}

/** Copies a block that is stored as it is; false where its two lengths do not agree or there is no room. */
export function copyStored(data: Inflating): boolean {
  const { input, output } = data;
  const start = data.place - (data.bits >>> 3) + 4;
  const size = (input[start - 4] ?? 0) | ((input[start - 3] ?? 0) << 8);
  const turned = (input[start - 2] ?? 0) | ((input[start - 1] ?? 0) << 8);
  if (size !== (turned ^ 0xffff) || data.length + size > output.length) {
    return false;
  }
  output.set(input.subarray(start, start + size), data.length);
  data.length += size;
  data.place = start + size;
  data.hold = 0;
  data.bits = 0;
  return true;
}

/** Reads which codes a block uses; false where zlib would not take them. */
export function readCodes(data: Inflating, literals: CodeSet, distances: CodeSet): boolean {
  const literalCount = takeBits(data, 5) + 257;
  const distanceCount = takeBits(data, 5) + 1;
  const orderCount = takeBits(data, 4) + 4;
  if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) {
    return false;
  }
  const lengths = new Uint8Array(MOST_LITERALS + MOST_DISTANCES);
  for (const symbol of ORDER.subarray(0, orderCount)) {
    lengths[symbol] = takeBits(data, 3);
  }
  // The lengths are told in codes too, which stand in the set of the literals until those are known. zlib refuses a single one of these;
  // that needs no rule here, since no set of literals that is taken can be told by it.
  if (!literals.set(lengths.slice(0, ORDER.length))) {
    return false;
  }
  const count = literalCount + distanceCount;
  // Without a code for its end a block goes on until the data end, which is told then.
  return readLengths(data, literals, lengths.subarray(0, count)) && literals.set(lengths.subarray(0, literalCount)) && distances.set(lengths.subarray(literalCount, count));
}

/** Fills in the lengths of a block's codes, which are themselves in codes, with repetitions. */
function readLengths(data: Inflating, codes: CodeSet, lengths: Uint8Array): boolean {
  for (let have = 0; have < lengths.length; ) {
    if (data.bits < 16) {
      takeUp(data);
    }
    const found = codes.find(data.hold);
    data.hold >>>= found & 15;
    data.bits -= found & 15;
    const symbol = found >>> 4;
    if (symbol < 16) {
      lengths[have] = symbol;
      have += 1;
      continue;
    }
    if (symbol === 16 && have === 0) {
      return false;
    }
    const length = symbol === 16 ? (lengths[have - 1] as number) : 0;
    const repeat = symbol === 16 ? 3 + takeBits(data, 2) : symbol === 17 ? 3 + takeBits(data, 3) : 11 + takeBits(data, 7);
    if (have + repeat > lengths.length) {
      return false;
    }
    lengths.fill(length, have, have + repeat);
    have += repeat;
  }
  return true;
}

/** Inflates a block up to its end; false where a code or a distance is not to be had, the data end before, or there is no room. */
export function inflateCodes(data: Inflating, literals: CodeSet, distances: CodeSet): boolean {
  const { input, output } = data;
  const size = output.length;
  const last = input.length - 2;
  let { place, hold, bits, length } = data;
  for (;;) {
    if (place > last) {
      return false;
    }
    if (bits < 16) {
      hold |= ((input[place] as number) | ((input[place + 1] as number) << 8)) << bits;
      place += 2;
      bits += 16;
    }
    let found = literals.find(hold);
    hold >>>= found & 15;
    bits -= found & 15;
    const symbol = found >>> 4;
    if (symbol < END_OF_BLOCK) {
      if (found === 0 || length === size) {
        return false;
      }
      output[length] = symbol;
      length += 1;
      continue;
    }
    if (symbol === END_OF_BLOCK) {
      data.place = place;
      data.hold = hold;
      data.bits = bits;
      data.length = length;
      return true;
    }
    if (symbol >= MOST_LITERALS) {
      return false;
    }
    if (bits < 16) {
      hold |= ((input[place] ?? 0) | ((input[place + 1] ?? 0) << 8)) << bits;
      place += 2;
      bits += 16;
    }
    let extra = LENGTH_BITS[symbol - 257] as number;
    const end = length + (LENGTHS[symbol - 257] as number) + (hold & ((1 << extra) - 1));
    hold >>>= extra;
    bits -= extra;
    if (bits < 16) {
      hold |= ((input[place] ?? 0) | ((input[place + 1] ?? 0) << 8)) << bits;
      place += 2;
      bits += 16;
    }
    found = distances.find(hold);
    hold >>>= found & 15;
    bits -= found & 15;
    if (found === 0 || found >>> 4 >= MOST_DISTANCES) {
      return false;
    }
    if (bits < 16) {
      hold |= ((input[place] ?? 0) | ((input[place + 1] ?? 0) << 8)) << bits;
      place += 2;
      bits += 16;
    }
    extra = DISTANCE_BITS[found >>> 4] as number;
    const distance = (DISTANCES[found >>> 4] as number) + (hold & ((1 << extra) - 1));
    hold >>>= extra;
    bits -= extra;
    if (distance > length || end > size) {
      return false;
    }
    for (; length < end; length += 1) {
      output[length] = output[length - distance] as number;
    }
  }
}
