import { refuse, shown } from "../refusal";

/** A decoder has a price for each call, and another for each character beyond ASCII: this far our own is faster. */
const SHORT = 24;
const SHORT_WIDE = 1024;
const units = new Uint16Array(SHORT_WIDE);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of bytes that are known to be UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const size = end - start;
  if (size > SHORT_WIDE || (size > SHORT && seemsAscii(bytes, start, end))) {
    return decoder.decode(bytes.subarray(start, end));
  }
  let length = 0;
  let place = start;
  while (place < end) {
    const first = bytes[place] as number;
    if (first < 0x80) {
      units[length] = first;
      length += 1;
      place += 1;
    } else {
      length = putCharacter(bytes, place, length);
      place += first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }
  }
  return unitsText(length);
}

/** A guess that costs nothing and decides nothing but the way. */
function seemsAscii(bytes: Uint8Array, start: number, end: number): boolean {
  return ((bytes[start] as number) | (bytes[(start + end) >> 1] as number) | (bytes[end - 1] as number)) < 0x80;
}

/** Puts a character beyond ASCII among the units; gives their new number. */
function putCharacter(bytes: Uint8Array, place: number, length: number): number {
  const first = bytes[place] as number;
  const second = (bytes[place + 1] as number) & 0x3f;
  if (first < 0xe0) {
    units[length] = ((first & 0x1f) << 6) | second;
    return length + 1;
  }
  const third = (bytes[place + 2] as number) & 0x3f;
  if (first < 0xf0) {
    units[length] = ((first & 0x0f) << 12) | (second << 6) | third;
    return length + 1;
  }
  return putPoint(((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[place + 3] as number) & 0x3f), length);
}

function putPoint(point: number, length: number): number {
  if (point < 0x10000) {
    units[length] = point;
    return length + 1;
  }
  units[length] = 0xd800 | ((point - 0x10000) >> 10);
  units[length + 1] = 0xdc00 | ((point - 0x10000) & 0x3ff);
  return length + 2;
}

/** A plain array is several times faster to make a string of than a typed one. */
function unitsText(length: number): string {
  const codes = new Array<number>(length);
  for (let index = 0; index < length; index += 1) {
    codes[index] = units[index] as number;
  }
  return String.fromCharCode.apply(null, codes);
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const SEMICOLON = 0x3b;
/** No reference to one character needs more; zeros in front are nobody's habit. */
const LONGEST_REFERENCE = 12;
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The text with references resolved and line ends made one line feed; in an attribute, white space made spaces. */
export function resolveText(bytes: Uint8Array, start: number, end: number, isAttribute: boolean): string {
  const written = decodeUtf8(bytes, start, end);
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  // A character that is written as a reference is meant as it is.
  return resolved(isAttribute ? text.replace(/[\t\n]/g, " ") : text, start);
}

function resolved(text: string, byte: number): string {
  let found = "";
  let from = 0;
  for (let place = text.indexOf("&"); place >= 0; place = text.indexOf("&", from)) {
    const name = text.slice(place + 1, place + LONGEST_REFERENCE);
    const length = name.indexOf(";");
    if (length < 0) {
      return refuse("xml-malformed", { byte });
    }
    found += text.slice(from, place) + referred(name.slice(0, length), byte);
    from = place + length + 2;
  }
  return from === 0 ? text : found + text.slice(from);
}

/** Refuses a reference that is not one of the five or a number of a character; `place` is that of the `&`. */
export function checkReference(bytes: Uint8Array, place: number, end: number): void {
  if (!isNamed(bytes, place)) {
    referred(decodeUtf8(bytes, place + 1, referenceEnd(bytes, place, end)), place);
  }
}

/** Whether one of the five stands here, told by its bytes; nearly all references are these. */
function isNamed(bytes: Uint8Array, place: number): boolean {
  const second = bytes[place + 2];
  const third = bytes[place + 3];
  const fourth = bytes[place + 4];
  switch (bytes[place + 1]) {
    case 0x61: // amp; or apos;
      return (second === 0x6d && third === 0x70 && fourth === SEMICOLON) || (second === 0x70 && third === 0x6f && fourth === 0x73 && bytes[place + 5] === SEMICOLON);
    case 0x6c: // lt;
    case 0x67: // gt;
      return second === 0x74 && third === SEMICOLON;
    case 0x71: // quot;
      return second === 0x75 && third === 0x6f && fourth === 0x74 && bytes[place + 5] === SEMICOLON;
    default:
      return false;
  }
}

function referenceEnd(bytes: Uint8Array, place: number, end: number): number {
  const limit = Math.min(end, place + LONGEST_REFERENCE);
  for (let stop = place + 1; stop < limit; stop += 1) {
    if (bytes[stop] === SEMICOLON) {
      return stop;
    }
  }
  return refuse("xml-malformed", { byte: place });
}

/** The character that a reference stands for, by what is written between `&` and `;`. */
function referred(name: string, byte: number): string {
  const named = NAMED.get(name);
  if (named !== undefined) {
    return named;
  }
  const numeric = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (numeric === null) {
    return refuse("xml-entity", { entity: shown(name) });
  }
  const point = numeric[1] === undefined ? Number.parseInt(numeric[2] ?? "", 10) : Number.parseInt(numeric[1], 16);
  const isCharacter =
    point === TAB || point === LINE_FEED || point === RETURN || (point >= SPACE && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(point) : refuse("xml-character", { byte });
}
