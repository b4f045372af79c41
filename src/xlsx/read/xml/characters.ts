import { refuse } from "../refusal";

/** What a byte is at the beginning of a character: 0 plain, 1 not allowed, 2 to 4 the length of a sequence. */
const LEADS = new Uint8Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  const isControl = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  LEADS[byte] = byte < 0x80 ? (isControl ? 1 : 0) : byte < 0xc2 || byte > 0xf4 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** {@link ODD_SPACE}, {@link FORBIDDEN}, both or neither, as bits. */
export type Controls = number;
/** white space that is no blank */
export const ODD_SPACE = 1;
export const FORBIDDEN = 2;
const BLANKS = 0x2020_2020;
const HIGH_BITS = 0x8080_8080 | 0;
/** four-byte words that are looked at together */
const WORDS = 4;

/** What control characters stand among the bytes: none, only line ends and tabs, or some that XML does not allow. Sixteen bytes a step. */
export function controlsIn(bytes: Uint8Array): Controls {
  const first = -bytes.byteOffset & 3;
  const count = (bytes.length - first) >> 2;
  if (count <= 0) {
    return controlsOf(bytes, 0, bytes.length);
  }
  let found = controlsOf(bytes, 0, first) | controlsOf(bytes, first + count * 4, bytes.length);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + first, count);
  const whole = count - (count % WORDS);
  for (let index = 0; index < whole; index += WORDS) {
    if (((low(words[index] as number) | low(words[index + 1] as number) | low(words[index + 2] as number) | low(words[index + 3] as number)) & HIGH_BITS) !== 0) {
      found |= controlsOf(bytes, first + index * 4, first + (index + WORDS) * 4);
    }
  }
  return found | controlsOf(bytes, first + whole * 4, first + count * 4);
}

/** The high bit of each byte that is below a blank: it borrows from that bit, which it did not have before. Line ends and tabs do so too. */
function low(word: number): number {
  return (word - BLANKS) & ~word;
}

function controlsOf(bytes: Uint8Array, start: number, end: number): Controls {
  let found = 0;
  for (let place = start; place < end; place += 1) {
    const byte = bytes[place] as number;
    if (byte < 0x20) {
      found |= LEADS[byte] === 1 ? FORBIDDEN : ODD_SPACE;
    }
  }
  return found;
}

/** Refuses the first thing that is not UTF-8, or that is a character that XML does not allow; nothing where all is well. */
export function checkCharacters(bytes: Uint8Array): void {
  const leads = LEADS;
  const end = bytes.length;
  let place = 0;
  while (place < end) {
    const byte = bytes[place] as number;
    if (byte >= 0x20 && byte < 0x80) {
      place += 1;
      continue;
    }
    const lead = leads[byte] as number;
    if (lead === 0) {
      place += 1;
      continue;
    }
    if (lead === 1) {
      refuse((bytes[place] as number) < 0x20 ? "xml-character" : "xml-not-utf8", { byte: place });
    }
    if (place + lead > end || !isSequence(bytes, place, lead)) {
      refuse("xml-not-utf8", { byte: place });
    }
    // U+FFFE and U+FFFF are no characters of XML.
    if (bytes[place] === 0xef && bytes[place + 1] === 0xbf && (bytes[place + 2] as number) >= 0xbe) {
      refuse("xml-character", { byte: place });
    }
    place += lead;
  }
}

function isSequence(bytes: Uint8Array, place: number, length: number): boolean {
  for (let index = 1; index < length; index += 1) {
    if (((bytes[place + index] as number) & 0xc0) !== 0x80) {
      return false;
    }
  }
  const first = bytes[place] as number;
  const second = bytes[place + 1] as number;
  switch (first) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second < 0xa0;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second < 0x90;
    default:
      return true;
  }
}
