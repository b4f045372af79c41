import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { LESS, NAME_BYTE, SLASH, SPACE_BYTE } from "./bytes";
import { nextHash, type XmlName, type XmlNames } from "./names";
import type { XmlNamespaces } from "./namespaces";
import { checkReference, decodeUtf8, resolveText } from "./text";

const GREATER = 0x3e;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const LETTERS = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** The attributes of the element that has just begun; what they hold is made a text only when it is asked for. */
export class AttributeList {
  count = 0;
  /** references such as `&amp;` among the values */
  references = 0;
  private readonly names: XmlName[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly verbatim: boolean[] = [];

  private readonly bytes: Uint8Array;
  private readonly known: XmlNames;
  private readonly namespaces: XmlNamespaces;
  private readonly limits: XlsxLimits;

  constructor(bytes: Uint8Array, known: XmlNames, namespaces: XmlNamespaces, limits: XlsxLimits) {
    this.bytes = bytes;
    this.known = known;
    this.namespaces = namespaces;
    this.limits = limits;
  }

  /** Reads from behind the element's name to the "/" or ">" that ends the tag, and gives the place of that. */
  read(from: number, depth: number): number {
    const { bytes } = this;
    this.count = 0;
    this.references = 0;
    let hasDeclarations = false;
    let hasPrefixes = false;
    let place = from;
    for (;;) {
      const before = place;
      while (SPACE_BYTE[bytes[place] ?? 0] === 1) {
        place += 1;
      }
      const byte = bytes[place];
      if (byte === GREATER) {
        break;
      }
      if (byte === SLASH) {
        if (bytes[place + 1] !== GREATER) {
          this.malformed(place);
        }
        break;
      }
      if (byte === undefined || place === before) {
        this.malformed(place);
      }
      place = this.attribute(place);
      const name = this.names[this.count - 1] as XmlName;
      hasDeclarations ||= name.isDeclaration;
      hasPrefixes ||= name.prefix !== "";
    }
    if (hasDeclarations) {
      this.declare(depth);
    }
    if (hasPrefixes) {
      this.checkPrefixed();
    }
    return place;
  }

  /** The index of the attribute of this name that is in no namespace; -1 where there is none. */
  find(local: string): number {
    for (let index = 0; index < this.count; index += 1) {
      if ((this.names[index] as XmlName).qualified === local) {
        return index;
      }
    }
    return -1;
  }

  /** The value of the attribute of this name that is in no namespace. */
  get(local: string): string | null {
    const index = this.find(local);
    return index < 0 ? null : this.value(index);
  }

  /** The value of the attribute of this name in one of the namespaces. */
  getIn(uris: readonly string[], local: string): string | null {
    for (let index = 0; index < this.count; index += 1) {
      const name = this.names[index] as XmlName;
      if (name.local === local && name.prefix !== "" && !name.isDeclaration && uris.includes(this.namespaces.resolve(name.prefix))) {
        return this.value(index);
      }
    }
    return null;
  }

  /** The name of an attribute as it is written. */
  nameAt(index: number): string {
    return (this.names[index] as XmlName).qualified;
  }

  value(index: number): string {
    const start = this.starts[index] as number;
    const end = this.ends[index] as number;
    return this.verbatim[index] === true ? decodeUtf8(this.bytes, start, end) : resolveText(this.bytes, start, end, true);
  }

  /** The value, without making a string where it is a single ASCII character. */
  shortValue(index: number): string {
    return this.length(index) === 1 ? (LETTERS[this.byte(index, 0)] as string) : this.value(index);
  }

  /** The whole number that the value is, of at most nine digits; -1 where it is none. */
  wholeNumber(index: number): number {
    if (!this.isVerbatim(index)) {
      const text = this.value(index);
      return /^[0-9]{1,9}$/.test(text) ? Number.parseInt(text, 10) : -1;
    }
    const length = this.length(index);
    let number = length === 0 || length > 9 ? -1 : 0;
    for (let place = 0; place < length && number >= 0; place += 1) {
      const digit = this.byte(index, place) - 0x30;
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
    }
    return number;
  }

  /** Whether the bytes of the value are its text: no reference in it, and no white space but blanks. */
  isVerbatim(index: number): boolean {
    return this.verbatim[index] === true;
  }

  /** How many bytes the value has as it is written. */
  length(index: number): number {
    return (this.ends[index] as number) - (this.starts[index] as number);
  }

  /** The byte at an offset of the value as it is written. */
  byte(index: number, offset: number): number {
    return this.bytes[(this.starts[index] as number) + offset] as number;
  }

  private attribute(start: number): number {
    const { bytes } = this;
    if (this.count === this.limits.attributes) {
      refuse("limit-attributes", { limit: this.limits.attributes });
    }
    let place = start;
    let hash = 0;
    for (let byte = bytes[place]; byte !== undefined && NAME_BYTE[byte] === 1; byte = bytes[(place += 1)]) {
      hash = nextHash(hash, byte);
    }
    const name = this.known.get(bytes, start, place, hash);
    for (let index = 0; index < this.count; index += 1) {
      if (this.names[index] === name) {
        this.malformed(start);
      }
    }
    place = this.pastSpace(place);
    if (bytes[place] !== EQUALS) {
      this.malformed(place);
    }
    place = this.pastSpace(place + 1);
    const quote = bytes[place];
    if (quote !== DOUBLE && quote !== SINGLE) {
      this.malformed(place);
    }
    const valueStart = place + 1;
    let isVerbatim = true;
    for (place = valueStart; bytes[place] !== quote; place += 1) {
      const byte = bytes[place];
      if (byte === undefined || byte === LESS) {
        this.malformed(place);
      }
      if (byte === AMPERSAND) {
        this.references += 1;
        checkReference(bytes, place, bytes.length);
        isVerbatim = false;
      } else if (byte < SPACE) {
        isVerbatim = false;
      }
    }
    this.names[this.count] = name;
    this.starts[this.count] = valueStart;
    this.ends[this.count] = place;
    this.verbatim[this.count] = isVerbatim;
    this.count += 1;
    return place + 1;
  }

  private pastSpace(from: number): number {
    let place = from;
    while (SPACE_BYTE[this.bytes[place] ?? 0] === 1) {
      place += 1;
    }
    return place;
  }

  private declare(depth: number): void {
    for (let index = 0; index < this.count; index += 1) {
      const name = this.names[index] as XmlName;
      if (name.isDeclaration) {
        this.namespaces.bind(depth, name.prefix === "" ? "" : name.local, this.value(index));
      }
    }
  }

  /** Prefixes must stand for something, and two of them not for the same attribute. */
  private checkPrefixed(): void {
    const seen: string[] = [];
    for (let index = 0; index < this.count; index += 1) {
      const name = this.names[index] as XmlName;
      if (name.prefix === "" || name.isDeclaration) {
        continue;
      }
      const uri = this.namespaces.resolve(name.prefix);
      if (uri === COMPATIBILITY && (name.local === "MustUnderstand" || name.local === "ProcessContent")) {
        refuse("xml-extension-required");
      }
      const expanded = `${uri} ${name.local}`;
      if (seen.includes(expanded)) {
        refuse("xml-attribute", { attribute: shown(name.qualified), value: "" });
      }
      seen.push(expanded);
    }
  }

  private malformed(byte: number): never {
    return refuse("xml-malformed", { byte });
  }
}
