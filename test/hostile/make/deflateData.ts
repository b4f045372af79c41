/** Writes deflate data bit by bit, so that any rule of it can be broken (RFC 1951). */
class Bits {
  private readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  /** A number of so many bits, its lowest bit first. */
  put(value: number, count: number): this {
    for (let bit = 0; bit < count; bit += 1) {
      this.held |= ((value >>> bit) & 1) << this.count;
      this.count += 1;
      if (this.count === 8) {
        this.bytes.push(this.held);
        this.held = 0;
        this.count = 0;
      }
    }
    return this;
  }

  /** A code, its highest bit first. */
  code([code, bits]: Code): this {
    for (let bit = bits - 1; bit >= 0; bit -= 1) {
      this.put((code >>> bit) & 1, 1);
    }
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.count === 0 ? this.bytes : [...this.bytes, this.held]);
  }
}

type Code = readonly [code: number, bits: number];

/** The codes that these lengths stand for, by symbol; more than there is room for come out too long by a bit, as a careless reader takes them. */
function codesOf(lengths: readonly number[]): readonly Code[] {
  let next = 0;
  const codes: Code[] = lengths.map(() => [0, 0]);
  for (let bits = 1; bits <= 15; bits += 1) {
    next <<= 1;
    lengths.forEach((length, symbol) => {
      if (length === bits) {
        codes[symbol] = [next & ((1 << bits) - 1), bits];
        next += 1;
      }
    });
  }
  return codes;
}

const some = (count: number, length: number): number[] => Array<number>(count).fill(length);

/** All bytes, the end and nothing else: 255 codes of 8 bits, two of 9. */
const LITERALS = [...some(255, 8), 9, 9];
const FIXED = codesOf([...some(144, 8), ...some(112, 9), ...some(24, 7), ...some(8, 8)]);
const FIXED_DISTANCES = codesOf(some(32, 5));
/** Lengths from 0 to 12 and the three repetitions, in 4 bits each. */
const LENGTHS = [...some(13, 4), 0, 0, 0, 4, 4, 4];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export interface OwnCodes {
  readonly literals?: readonly number[];
  readonly distances?: readonly number[];
  readonly lengths?: readonly number[];
  /** what is told instead of the lengths of literals and distances: a length, or a repetition with its extra bits */
  readonly told?: readonly (number | readonly [symbol: number, extra: number, bits: number])[];
  /** how many literals and distances there are said to be */
  readonly counts?: readonly [literals: number, distances: number];
  /** whether the end of the block is left out */
  readonly isOpen?: boolean;
  /** what follows the bytes: symbols by the codes of literals and distances */
  readonly then?: (bits: { literal(symbol: number): void; distance(symbol: number): void; extra(value: number, count: number): void }) => void;
}

/** The last block of deflate data, with codes of its own, that holds these bytes as single letters. */
export function ownCodesBlock(bytes: Uint8Array, given: OwnCodes = {}): Uint8Array {
  const { literals = LITERALS, distances = [1], lengths = LENGTHS } = given;
  const bits = new Bits().put(1, 1).put(2, 2);
  const [literalCount, distanceCount] = given.counts ?? [literals.length, distances.length];
  bits.put(literalCount - 257, 5).put(distanceCount - 1, 5).put(19 - 4, 4);
  ORDER.forEach((symbol) => bits.put(lengths[symbol] ?? 0, 3));
  const codes = codesOf(lengths);
  for (const one of given.told ?? [...literals, ...distances]) {
    const [symbol, extra, count] = typeof one === "number" ? [one, 0, 0] : one;
    bits.code(codes[symbol] ?? [0, 0]).put(extra, count);
  }
  write(bits, codesOf(literals), codesOf(distances), bytes, given);
  return bits.done();
}

/** The last block of deflate data, with the codes that need not be told. */
export function fixedBlock(bytes: Uint8Array, given: Pick<OwnCodes, "then" | "isOpen"> = {}): Uint8Array {
  const bits = new Bits().put(1, 1).put(1, 2);
  write(bits, FIXED, FIXED_DISTANCES, bytes, given);
  return bits.done();
}

function write(bits: Bits, literals: readonly Code[], distances: readonly Code[], bytes: Uint8Array, given: OwnCodes): void {
  const literal = (symbol: number): void => void bits.code(literals[symbol] ?? [0, 0]);
  bytes.forEach(literal);
  given.then?.({ literal, distance: (symbol) => void bits.code(distances[symbol] ?? [0, 0]), extra: (value, count) => void bits.put(value, count) });
  if (given.isOpen !== true) {
    literal(256);
  }
}

/** A stored block, whose second length may disagree. */
export function storedBlock(bytes: Uint8Array, turned = bytes.length ^ 0xffff): Uint8Array {
  return Uint8Array.of(1, bytes.length & 0xff, bytes.length >>> 8, turned & 0xff, turned >>> 8, ...bytes);
}

/** What zlib says of data that it refuses, and data of that kind around bytes that a careless reader gets whole all the same. */
export interface DamagedDeflate {
  readonly what: string;
  readonly zlib: string;
  make(bytes: Uint8Array): Uint8Array;
}

const without = (lengths: readonly number[], symbol: number): number[] => lengths.map((length, index) => (index === symbol ? 0 : length));
const instead = (lengths: readonly number[], symbol: number, length: number): number[] => lengths.map((old, index) => (index === symbol ? length : old));
const EVERY_LENGTH = some(19, 0).map((_, symbol) => (symbol < 13 ? 4 : symbol > 15 ? 4 : 0));
/** The last code of the literals repeats the one before; what stands in front of it is told as it is. */
const repeating = (symbol: number, extra: number, bits: number): NonNullable<OwnCodes["told"]> => [...LITERALS, [symbol, extra, bits]];

/** One for each way in which zlib refuses deflate data, and more for the sets of codes. */
export const DAMAGED_DEFLATE: readonly DamagedDeflate[] = [
  { what: "a block of no kind", zlib: "invalid block type", make: (bytes) => Buffer.concat([Uint8Array.of(7), bytes]) },
  { what: "a stored block with two lengths", zlib: "invalid stored block lengths", make: (bytes) => storedBlock(bytes, bytes.length) },
  { what: "287 literals and lengths", zlib: "too many length or distance symbols", make: (bytes) => ownCodesBlock(bytes, { literals: [...LITERALS, ...some(30, 0)] }) },
  { what: "31 distances", zlib: "too many length or distance symbols", make: (bytes) => ownCodesBlock(bytes, { distances: [1, ...some(30, 0)] }) },
  { what: "too few codes for lengths", zlib: "invalid code lengths set", make: (bytes) => ownCodesBlock(bytes, { lengths: without(EVERY_LENGTH, 18) }) },
  { what: "too many codes for lengths", zlib: "invalid code lengths set", make: (bytes) => ownCodesBlock(bytes, { lengths: instead(EVERY_LENGTH, 13, 7) }) },
  { what: "a single code for lengths", zlib: "invalid code lengths set", make: (bytes) => ownCodesBlock(bytes, { lengths: instead(some(19, 0), 8, 1) }) },
  { what: "no codes for lengths", zlib: "invalid code -- missing end-of-block", make: (bytes) => ownCodesBlock(bytes, { lengths: some(19, 0) }) },
  { what: "a repetition of nothing", zlib: "invalid bit length repeat", make: (bytes) => ownCodesBlock(bytes, { literals: [0, 0, 0, ...some(252, 8), 7, 7], told: [[16, 0, 2], ...some(252, 8), 7, 7, 1] }) },
  { what: "a repetition beyond the last length", zlib: "invalid bit length repeat", make: (bytes) => ownCodesBlock(bytes, { told: repeating(16, 3, 2) }) },
  { what: "zeros beyond the last length", zlib: "invalid bit length repeat", make: (bytes) => ownCodesBlock(bytes, { told: repeating(17, 7, 3) }) },
  { what: "many zeros beyond the last length", zlib: "invalid bit length repeat", make: (bytes) => ownCodesBlock(bytes, { told: repeating(18, 127, 7) }) },
  { what: "no code for the end of a block", zlib: "invalid code -- missing end-of-block", make: (bytes) => ownCodesBlock(bytes, { literals: [...some(256, 8), 0], isOpen: true }) },
  { what: "too few codes for literals", zlib: "invalid literal/lengths set", make: (bytes) => ownCodesBlock(bytes, { literals: without(LITERALS, 255) }) },
  { what: "too many codes for literals", zlib: "invalid literal/lengths set", make: (bytes) => ownCodesBlock(bytes, { literals: [...LITERALS, 9] }) },
  { what: "too few codes for distances", zlib: "invalid distances set", make: (bytes) => ownCodesBlock(bytes, { distances: [2, 2, 2] }) },
  { what: "a single code of two bits for distances", zlib: "invalid distances set", make: (bytes) => ownCodesBlock(bytes, { distances: [2] }) },
  { what: "too many codes for distances", zlib: "invalid distances set", make: (bytes) => ownCodesBlock(bytes, { distances: [1, 1, 1] }) },
  { what: "a length that may not be used", zlib: "invalid literal/length code", make: (bytes) => fixedBlock(bytes, { then: ({ literal }) => { literal(286); } }) },
  { what: "a code of no literal", zlib: "invalid literal/length code", make: () => ownCodesBlock(new Uint8Array(), { literals: [...some(256, 0), 1], isOpen: true, then: ({ extra }) => { extra(1, 1); } }) },
  { what: "a distance that may not be used", zlib: "invalid distance code", make: (bytes) => fixedBlock(bytes, { then: ({ literal, distance }) => { literal(257); distance(30); } }) },
  { what: "a code of no distance", zlib: "invalid distance code", make: (bytes) => ownCodesBlock(bytes, { literals: [...some(254, 8), 9, 9, 9, 9], then: ({ literal, extra }) => { literal(257); extra(1, 1); } }) },
  { what: "a length where there are no distances", zlib: "invalid distance code", make: (bytes) => ownCodesBlock(bytes, { literals: [...some(254, 8), 9, 9, 9, 9], distances: [0], then: ({ literal }) => { literal(257); } }) },
  { what: "a distance to before the beginning", zlib: "invalid distance too far back", make: (bytes) => fixedBlock(bytes, { then: ({ literal, distance, extra }) => { literal(257); distance(29); extra(8191, 13); } }) },
  { what: "no end of the block", zlib: "unexpected end of file", make: (bytes) => ownCodesBlock(bytes, { isOpen: true }) },
  { what: "an end that is cut off", zlib: "unexpected end of file", make: (bytes) => ownCodesBlock(bytes).subarray(0, -1) },
  { what: "a stored block that is cut off", zlib: "unexpected end of file", make: (bytes) => storedBlock(bytes).subarray(0, -1) },
  { what: "nothing", zlib: "unexpected end of file", make: () => new Uint8Array() },
];
