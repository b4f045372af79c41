import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { DOUBLE_QUOTE, EQUALS, GREATER, isSpaceCode, LESS, SINGLE_QUOTE, SLASH, SPACE } from "./codes";
import type { XmlName, XmlNames } from "./names";
import type { XmlNamespaces } from "./namespaces";
import { checkReference, resolveText } from "./references";
import type { XmlSource } from "./source";

/** Most values are a few characters, which are sooner looked at than searched. */
const NEAR = 12;
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** The attributes of the element that has just begun; what they hold is made a text of its own only when it is asked for. */
export class AttributeList {
  count = 0;
  /** references such as `&amp;` among the values */
  references = 0;
  private readonly names: XmlName[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly verbatim: boolean[] = [];
  /** the stretch of the document that they stand in, and its place */
  private text = "";
  private stretch = 0;

  private readonly source: XmlSource;
  private readonly units: Uint16Array;
  private readonly known: XmlNames;
  private readonly namespaces: XmlNamespaces;
  private readonly limits: XlsxLimits;

  constructor(source: XmlSource, known: XmlNames, namespaces: XmlNamespaces, limits: XlsxLimits) {
    this.source = source;
    this.units = source.units;
    this.known = known;
    this.namespaces = namespaces;
    this.limits = limits;
  }

  /** For an element that ends with its name, as most of a sheet do. */
  none(): void {
    this.count = 0;
  }

  /**
   * Reads from behind the element's name to the "/" or ">" that ends the tag, and gives the place of that. One loop without calls for
   * what nearly every attribute is like: cut into methods, the engine put it together in ways that differed by a quarter from run to run.
   */
  read(from: number, depth: number): number {
    const { units, source, known, names, starts, ends } = this;
    this.text = source.text;
    this.stretch = source.index;
    this.references = 0;
    let areOrdinary = true;
    let count = 0;
    let place = from;
    for (;;) {
      const before = place;
      let code = units[place] as number;
      while (code <= SPACE && isSpaceCode(code)) {
        code = units[(place += 1)] as number;
      }
      if (code === GREATER || (code === SLASH && units[place + 1] === GREATER)) {
        break;
      }
      if (code === SLASH || code === 0 || before === place) {
        this.malformed(place);
      }
      if (count === this.limits.attributes) {
        refuse("limit-attributes", { limit: this.limits.attributes });
      }
      const name = known.read(place, names[count]);
      for (let index = 0; index < count; index += 1) {
        if (names[index] === name) {
          this.malformed(place);
        }
      }
      areOrdinary &&= name.isOrdinary;
      place = known.end;
      const quote = units[place + 1] as number;
      if (units[place] === EQUALS && (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE)) {
        place += 2;
      } else {
        place = this.spacedValue(place);
      }
      names[count] = name;
      starts[count] = place;
      this.count = count;
      place = this.valueEnd(place, units[place - 1] as number);
      ends[count] = place;
      count += 1;
      place += 1;
    }
    this.count = count;
    if (!areOrdinary) {
      this.declare(depth);
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
    const written = this.text.slice(this.starts[index], this.ends[index]);
    return this.verbatim[index] === true ? written : resolveText(written, true, () => this.source.byteAt(this.starts[index] as number, this.stretch));
  }

  /** The whole number that the value is, of at most nine digits; -1 where it is none. Asked before the scanner goes on. */
  wholeNumber(index: number): number {
    if (!this.isVerbatim(index)) {
      const text = this.value(index);
      return /^[0-9]{1,9}$/.test(text) ? Number.parseInt(text, 10) : -1;
    }
    const length = this.length(index);
    let number = length === 0 || length > 9 ? -1 : 0;
    for (let place = 0; place < length && number >= 0; place += 1) {
      const digit = this.code(index, place) - 0x30;
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
    }
    return number;
  }

  /** Whether the value is its text as it is written: no reference in it, and no white space but blanks. */
  isVerbatim(index: number): boolean {
    return this.verbatim[index] === true;
  }

  /** How many characters the value has as it is written. */
  length(index: number): number {
    return (this.ends[index] as number) - (this.starts[index] as number);
  }

  /** The character at an offset of the value as it is written, as long as the scanner has not gone on. */
  code(index: number, offset: number): number {
    return this.units[(this.starts[index] as number) + offset] as number;
  }

  /** The place behind the quote of a value around whose "=" white space stands, or does not. */
  private spacedValue(end: number): number {
    const { units } = this;
    const equals = pastSpace(units, end);
    if (units[equals] !== EQUALS) {
      this.malformed(equals);
    }
    const place = pastSpace(units, equals + 1);
    if (units[place] !== DOUBLE_QUOTE && units[place] !== SINGLE_QUOTE) {
      this.malformed(place);
    }
    return place + 1;
  }

  /** The place of the quote that ends a value, found on the way if nothing but plain characters comes before it; notes whether the value is verbatim. */
  private valueEnd(start: number, quote: number): number {
    const { units } = this;
    const near = start + NEAR;
    for (let place = start; place < near; place += 1) {
      const code = units[place] as number;
      if (code > SINGLE_QUOTE ? code === LESS : code !== SPACE) {
        if (code !== quote) {
          break;
        }
        this.verbatim[this.count] = true;
        return place;
      }
    }
    return this.anyValueEnd(start, quote);
  }

  private anyValueEnd(start: number, quote: number): number {
    const { source } = this;
    const { text } = source;
    const closing = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start);
    const end = Math.min(closing < 0 ? text.length : closing, source.less.from(text, start));
    let isVerbatim = !source.hasOddSpaceIn(start, end);
    for (let place = source.ampersand.from(text, start); place < end; place = source.ampersand.from(text, place + 1)) {
      this.references += 1;
      checkReference(source, place);
      isVerbatim = false;
    }
    if (end !== closing) {
      this.malformed(end);
    }
    this.verbatim[this.count] = isVerbatim;
    return end;
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

  private malformed(place: number): never {
    return refuse("xml-malformed", { byte: this.source.byteAt(place) });
  }
}

function pastSpace(units: Uint16Array, from: number): number {
  let place = from;
  while (isSpaceCode(units[place] as number)) {
    place += 1;
  }
  return place;
}
