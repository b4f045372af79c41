import { refuse, shown } from "../refusal";
import { codeAt, LINE_FEED, RETURN, SEMICOLON, SPACE, TAB } from "./codes";
import { utf8Length, type XmlSource } from "./source";

/** No reference to one character needs more; zeros in front are nobody's habit. */
const LONGEST_REFERENCE = 12;

/** A reference by name. */
interface Named {
  /** between `&` and `;` */
  readonly name: string;
  readonly character: string;
}

const AMPERSAND: Named = { name: "amp", character: "&" };
const APOSTROPHE: Named = { name: "apos", character: "'" };
const LESS: Named = { name: "lt", character: "<" };
const GREATER: Named = { name: "gt", character: ">" };
const QUOTE: Named = { name: "quot", character: '"' };

/** The text with references resolved and line ends made one line feed; in an attribute, white space made spaces. `byteAt` tells where it begins. */
export function resolveText(written: string, isAttribute: boolean, byteAt: () => number): string {
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  // A character that is written as a reference is meant as it is.
  const spaced = isAttribute ? text.replace(/[\t\n]/g, " ") : text;
  const places: number[] = [];
  for (let place = spaced.indexOf("&"); place >= 0; place = spaced.indexOf("&", place + 1)) {
    places.push(place);
  }
  return resolveReferences(spaced, 0, spaced.length, places, places.length, byteAt);
}

/** The text from `start` to `end` with its references resolved, by the first `count` places, where a `&` stands. */
export function resolveReferences(text: string, start: number, end: number, places: readonly number[], count: number, byteAt: () => number): string {
  let found = "";
  let from = start;
  for (let index = 0; index < count; index += 1) {
    const place = places[index] as number;
    const named = namedAt(text, place);
    const name = named?.name ?? numberAt(text, place, end, byteAt);
    const character = named?.character ?? referred(name, byteAt);
    found += from === place ? character : text.slice(from, place) + character;
    from = place + name.length + 2;
  }
  return from === end ? found : found + text.slice(from, end);
}

/** Refuses a reference that is not one of the five or a number of a character; `place` is that of the `&`. */
export function checkReference(source: XmlSource, place: number): void {
  if (namedAt(source.text, place) !== null) {
    return;
  }
  const byteAt = (): number => source.byteAt(place);
  const ahead = source.ahead(place + 1, LONGEST_REFERENCE);
  const length = ahead.indexOf(";");
  if (length < 0 || utf8Length(ahead.slice(0, length)) > LONGEST_REFERENCE - 2) {
    refuse("xml-malformed", { byte: byteAt() });
  }
  referred(ahead.slice(0, length), byteAt);
}

/** The one of the five that stands at a `&`; nearly all references are these. */
function namedAt(text: string, place: number): Named | null {
  switch (codeAt(text, place + 1)) {
    case 0x61: // a
      return text.startsWith("amp;", place + 1) ? AMPERSAND : text.startsWith("apos;", place + 1) ? APOSTROPHE : null;
    case 0x6c: // l
      return isThan(text, place) ? LESS : null;
    case 0x67: // g
      return isThan(text, place) ? GREATER : null;
    case 0x71: // q
      return text.startsWith("quot;", place + 1) ? QUOTE : null;
    default:
      return null;
  }
}

/** Whether a `&` and a letter go on as those of "less than" and "greater than", which formulas are full of. */
function isThan(text: string, place: number): boolean {
  return codeAt(text, place + 2) === 0x74 && codeAt(text, place + 3) === SEMICOLON;
}

/** What stands between a `&` that names none of the five and its `;`. */
function numberAt(text: string, place: number, end: number, byteAt: () => number): string {
  const ahead = text.slice(place + 1, Math.min(place + LONGEST_REFERENCE, end));
  const length = ahead.indexOf(";");
  return length < 0 ? refuse("xml-malformed", { byte: byteAt() }) : ahead.slice(0, length);
}

/** The character that a reference by number stands for, by what is written between `&` and `;`. */
function referred(name: string, byteAt: () => number): string {
  const numeric = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (numeric === null) {
    return refuse("xml-entity", { entity: shown(name) });
  }
  const point = numeric[1] === undefined ? Number.parseInt(numeric[2] ?? "", 10) : Number.parseInt(numeric[1], 16);
  const isCharacter =
    point === TAB || point === LINE_FEED || point === RETURN || (point >= SPACE && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(point) : refuse("xml-character", { byte: byteAt() });
}
