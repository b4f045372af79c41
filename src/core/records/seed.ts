const BITS = 64;
/** Offset and prime of FNV-1a with 64 bits. */
const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
/** Constants of SplitMix64 (Steele, Lea, Flood 2014). */
const GAMMA = 0x9e3779b97f4a7c15n;
const MIX_1 = 0xbf58476d1ce4e5b9n;
const MIX_2 = 0x94d049bb133111ebn;

/** The seed as it counts: composed by NFC, without the spaces (U+0020, U+3000) that nobody sees at its ends; null where it is no Unicode text. */
export function seedText(seed: string): string | null {
  return /\p{Surrogate}/u.test(seed) ? null : withoutEndSpaces(seed.normalize("NFC"));
}

const SPACES = " \u3000";

function withoutEndSpaces(text: string): string {
  let first = 0;
  let end = text.length;
  while (first < end && SPACES.includes(text.charAt(first))) {
    first += 1;
  }
  while (end > first && SPACES.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(first, end);
}

/** An endless row of numbers from 0 to 2^32 - 1 that the text alone determines: the upper halves of SplitMix64, started from the text's FNV-1a hash. */
export function words(text: string): () => number {
  const next = splitMix64(fnv1a(text));
  return () => Number.parseInt(String(next() >> 32n), 10);
}

/** SplitMix64 from a state of 64 bits. */
export function splitMix64(from: bigint): () => bigint {
  let state = from;
  return () => {
    state = BigInt.asUintN(BITS, state + GAMMA);
    let word = BigInt.asUintN(BITS, (state ^ (state >> 30n)) * MIX_1);
    word = BigInt.asUintN(BITS, (word ^ (word >> 27n)) * MIX_2);
    return word ^ (word >> 31n);
  };
}

/** FNV-1a with 64 bits of the text's UTF-8 bytes. */
export function fnv1a(text: string): bigint {
  return utf8(text).reduce((hash, byte) => BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * FNV_PRIME), FNV_OFFSET);
}

function utf8(text: string): readonly number[] {
  const points = Array.from(text, (character) => character.codePointAt(0)).filter((point) => point !== undefined);
  return points.flatMap((point) => {
    const rest = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x80) {
      return [point];
    }
    if (point < 0x800) {
      return [0xc0 | (point >> 6), rest(0)];
    }
    return point < 0x10000 ? [0xe0 | (point >> 12), rest(6), rest(0)] : [0xf0 | (point >> 18), rest(12), rest(6), rest(0)];
  });
}
