/** Longest code of deflate, in bits. */
const MAX_BITS = 15;
/** Codes of up to so many bits are found at once; longer ones are rare, and found bit by bit. */
const TABLE_BITS = 10;
const TABLE_MASK = (1 << TABLE_BITS) - 1;

/** Every number of `TABLE_BITS` bits, with its bits in turned order: codes come with their first bit lowest. */
const TURNED = Uint16Array.from({ length: 1 << TABLE_BITS }, (_, code) => {
  let turned = 0;
  for (let bit = 0; bit < TABLE_BITS; bit += 1) {
    turned |= ((code >>> bit) & 1) << (TABLE_BITS - 1 - bit);
  }
  return turned;
});

/** The codes of one alphabet, which each block of deflate data may set anew (RFC 1951, 3.2.2). */
export class CodeSet {
  /** what the next bits begin with: symbol << 4 | bits, 0 where the code is longer or there is none */
  private readonly table = new Uint16Array(1 << TABLE_BITS);
  private readonly counts = new Uint16Array(MAX_BITS + 1);
  private readonly next = new Uint16Array(MAX_BITS + 2);
  private readonly places = new Uint16Array(MAX_BITS + 2);
  private readonly symbols = new Uint16Array(288);

  /**
   * Takes the codes that have these lengths. False where they are no set of codes as zlib takes one: more codes than there is room for,
   * or fewer, but for a single code of one bit and for none at all.
   */
  set(lengths: Uint8Array): boolean {
    const { counts, next, places, symbols, table } = this;
    counts.fill(0);
    for (const length of lengths) {
      counts[length] = (counts[length] as number) + 1;
    }
    const used = lengths.length - (counts[0] as number);
    counts[0] = 0;
    next[1] = 0;
    places[1] = 0;
    let room = 1;
    for (let bits = 1; bits <= MAX_BITS; bits += 1) {
      const count = counts[bits] as number;
      room = room * 2 - count;
      if (room < 0) {
        return false;
      }
      next[bits + 1] = ((next[bits] as number) + count) << 1;
      places[bits + 1] = (places[bits] as number) + count;
    }
    if (room > 0 && used > 0 && (used > 1 || counts[1] !== 1)) {
      return false;
    }
    table.fill(0);
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      const bits = lengths[symbol] as number;
      if (bits === 0) {
        continue;
      }
      const place = places[bits] as number;
      places[bits] = place + 1;
      symbols[place] = symbol;
      const code = next[bits] as number;
      next[bits] = code + 1;
      if (bits <= TABLE_BITS) {
        const step = 1 << bits;
        for (let at = (TURNED[code] as number) >>> (TABLE_BITS - bits); at <= TABLE_MASK; at += step) {
          table[at] = (symbol << 4) | bits;
        }
      }
    }
    return true;
  }

  /** The symbol that these bits begin with, as symbol << 4 | bits; 0 where no code of the set begins so. Needs 15 bits. */
  find(hold: number): number {
    return (this.table[hold & TABLE_MASK] as number) || this.findLong(hold);
  }

  private findLong(hold: number): number {
    let code = 0;
    let first = 0;
    let place = 0;
    for (let bits = 1; bits <= MAX_BITS; bits += 1) {
      code |= (hold >>> (bits - 1)) & 1;
      const count = this.counts[bits] as number;
      if (code - first < count) {
        return ((this.symbols[place + code - first] as number) << 4) | bits;
      }
      place += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return 0;
  }
}
