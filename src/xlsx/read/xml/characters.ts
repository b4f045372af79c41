import { refuse } from "../refusal";

/** What a byte is at the beginning of a character: 0 plain, 1 not allowed, 2 to 4 the length of a sequence. */
const LEADS = new Uint8Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  const isControl = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  LEADS[byte] = byte < 0x80 ? (isControl ? 1 : 0) : byte < 0xc2 || byte > 0xf4 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Refuses bytes that are not UTF-8 and characters that XML does not allow, so that the scanner need not look. */
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
