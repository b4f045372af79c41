import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { AttributeList } from "./attributes";
import { LESS, NAME_BYTE, SLASH, SPACE_BYTE } from "./bytes";
import { decodeDocument } from "./encoding";
import { nextHash, type XmlName, XmlNames } from "./names";
import { XmlNamespaces } from "./namespaces";
import { checkReference, decodeUtf8, resolveText } from "./text";

const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const BRACKET = 0x5d;
const DASH = 0x2d;

/** What the scanner stopped at: the beginning or the end of an element, or the end of a document that was right to its last byte. */
export type XmlEvent = "start" | "end" | "done";

/**
 * Reads one XML document from front to back, once, and refuses what is not well-formed: by bytes, with namespaces resolved, without a
 * document type and without any entity but the five. Between elements only white space may stand; a text is asked for with `text`.
 */
export class XmlScanner {
  /** namespace and local name of the element that the last event was about */
  uri = "";
  local = "";
  readonly attributes: AttributeList;
  /** comments, CDATA sections and instructions are refused while this is set: programs do not agree on values around them */
  isPlain = false;
  /** where the last `content` lies, and whether its bytes are its text */
  contentStart = 0;
  contentEnd = 0;
  isVerbatim = true;

  private readonly bytes: Uint8Array;
  private readonly limits: XlsxLimits;
  private readonly names: XmlNames;
  private readonly namespaces = new XmlNamespaces();
  private readonly open: XmlName[] = [];
  private readonly openUris: string[] = [];
  private place = 0;
  private isEmpty = false;
  private hasRoot = false;
  private references = 0;

  constructor(document: Uint8Array, limits: XlsxLimits) {
    this.bytes = decodeDocument(document);
    this.limits = limits;
    this.names = new XmlNames(limits.nameLength);
    this.attributes = new AttributeList(this.bytes, this.names, this.namespaces, limits);
  }

  /** how many elements are open, the one that has just begun included */
  get depth(): number {
    return this.open.length;
  }

  /** Goes on to the next tag. */
  next(): XmlEvent {
    if (this.isEmpty) {
      this.isEmpty = false;
      this.leave();
      return "end";
    }
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.place];
      if (byte === LESS) {
        const after = bytes[this.place + 1];
        if (after === SLASH) {
          this.endTag();
          return "end";
        }
        if (after !== EXCLAMATION && after !== QUESTION) {
          this.startTag();
          return "start";
        }
        this.markup();
      } else if (byte === undefined) {
        return this.open.length === 0 && this.hasRoot ? "done" : this.malformed();
      } else if (SPACE_BYTE[byte] === 1) {
        this.place += 1;
      } else {
        this.malformed();
      }
    }
  }

  /** The bytes of the element that has just begun, up to and over its end tag; no element may stand in it. */
  content(): void {
    if (this.isEmpty) {
      this.contentStart = this.place;
      this.contentEnd = this.place;
      this.isVerbatim = true;
      this.next();
      return;
    }
    const { bytes } = this;
    const start = this.place;
    let place = start;
    let isVerbatim = true;
    for (; ; place += 1) {
      const byte = bytes[place];
      if (byte === LESS || byte === undefined) {
        break;
      }
      if (byte === AMPERSAND) {
        isVerbatim = false;
        this.countReference();
      } else if (byte === RETURN) {
        isVerbatim = false;
      } else if (byte === GREATER && bytes[place - 1] === BRACKET && bytes[place - 2] === BRACKET) {
        this.malformed();
      }
    }
    this.place = place;
    if (bytes[place + 1] !== SLASH) {
      refuse(bytes[place] === undefined ? "xml-malformed" : "xml-mixed-value", { byte: place });
    }
    this.contentStart = start;
    this.contentEnd = place;
    this.isVerbatim = isVerbatim;
    this.endTag();
  }

  /** The text of the last `content`. */
  contentText(): string {
    return this.isVerbatim ? decodeUtf8(this.bytes, this.contentStart, this.contentEnd) : resolveText(this.bytes, this.contentStart, this.contentEnd, false);
  }

  /** The byte at an offset of the last `content`, which must be verbatim. */
  contentByte(offset: number): number {
    return this.bytes[this.contentStart + offset] as number;
  }

  /** The text of the element that has just begun. */
  text(): string {
    this.content();
    return this.contentText();
  }

  /** Passes over the element that has just begun; `watch` sees each element in it. */
  skip(watch?: (scanner: XmlScanner) => void): void {
    const outer = this.open.length - 1;
    while (this.open.length > outer) {
      if (this.isEmpty || this.skipText()) {
        if (this.next() === "start") {
          watch?.(this);
        }
      }
    }
  }

  private skipText(): boolean {
    const { bytes } = this;
    for (let byte = bytes[this.place]; byte !== LESS; byte = bytes[(this.place += 1)]) {
      if (byte === undefined) {
        return this.malformed();
      }
      if (byte === AMPERSAND) {
        this.countReference();
        checkReference(bytes, this.place, bytes.length);
      } else if (byte === GREATER && bytes[this.place - 1] === BRACKET && bytes[this.place - 2] === BRACKET) {
        this.malformed();
      }
    }
    if (bytes[this.place + 1] === EXCLAMATION || bytes[this.place + 1] === QUESTION) {
      this.markup();
      return false;
    }
    return true;
  }

  private startTag(): void {
    if (this.open.length === 0 && this.hasRoot) {
      this.malformed();
    }
    if (this.open.length === this.limits.depth) {
      refuse("limit-depth", { limit: this.limits.depth });
    }
    this.hasRoot = true;
    const { bytes } = this;
    const start = this.place + 1;
    let place = start;
    let hash = 0;
    for (let byte = bytes[place]; byte !== undefined && NAME_BYTE[byte] === 1; byte = bytes[(place += 1)]) {
      hash = nextHash(hash, byte);
    }
    const name = this.names.get(bytes, start, place, hash);
    this.open.push(name);
    place = this.attributes.read(place, this.open.length);
    this.references += this.attributes.references;
    this.checkReferences();
    this.isEmpty = bytes[place] === SLASH;
    this.place = place + (this.isEmpty ? 2 : 1);
    this.uri = name.prefix === "" ? this.namespaces.defaultUri : this.namespaces.resolve(name.prefix);
    this.local = name.local;
    this.openUris.push(this.uri);
  }

  private endTag(): void {
    const { bytes } = this;
    const name = this.open.at(-1)?.qualified ?? "";
    let place = this.place + 2;
    const length = this.isAscii(name) ? name.length : new TextEncoder().encode(name).length;
    if (length === 0 || !this.isWritten(name, place, length)) {
      this.malformed();
    }
    place += length;
    while (SPACE_BYTE[bytes[place] ?? 0] === 1) {
      place += 1;
    }
    if (bytes[place] !== GREATER) {
      this.malformed();
    }
    this.place = place + 1;
    this.leave();
  }

  private isAscii(name: string): boolean {
    for (let index = 0; index < name.length; index += 1) {
      if (name.charCodeAt(index) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private isWritten(name: string, place: number, length: number): boolean {
    if (length !== name.length) {
      return place + length <= this.bytes.length && decodeUtf8(this.bytes, place, place + length) === name;
    }
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[place + index] !== name.charCodeAt(index)) {
        return false;
      }
    }
    return true;
  }

  private leave(): void {
    const name = this.open.pop();
    this.uri = this.openUris.pop() ?? "";
    this.local = name?.local ?? "";
    this.namespaces.leave(this.open.length + 1);
  }

  /** A comment, an instruction, a CDATA section or a document type: passed over, or refused. */
  private markup(): void {
    const { bytes } = this;
    const place = this.place;
    if (bytes[place + 1] === QUESTION) {
      this.instruction();
    } else if (bytes[place + 2] === DASH && bytes[place + 3] === DASH) {
      this.place = this.endOf(place + 4, [DASH, DASH], "comment");
    } else if (decodeUtf8(bytes, place, Math.min(place + 9, bytes.length)) === "<![CDATA[" && this.open.length > 0) {
      this.place = this.endOf(place + 9, [BRACKET, BRACKET], "section");
    } else {
      refuse(/^<!DOCTYPE/i.test(decodeUtf8(bytes, place, Math.min(place + 9, bytes.length))) ? "xml-doctype" : "xml-malformed", { byte: place });
    }
    if (this.isPlain) {
      refuse("xml-mixed-value", { byte: place });
    }
  }

  private instruction(): void {
    const { bytes } = this;
    const start = this.place + 2;
    let end = start;
    while (NAME_BYTE[bytes[end] ?? 0] === 1) {
      end += 1;
    }
    const target = decodeUtf8(bytes, start, Math.min(end, start + this.limits.nameLength));
    const isSeparated = SPACE_BYTE[bytes[end] ?? 0] === 1 || bytes[end] === QUESTION;
    // A second declaration reads as an instruction named xml, which no instruction may be.
    if (end === start || !isSeparated || target.toLowerCase() === "xml") {
      this.malformed();
    }
    this.place = this.endOf(end, [QUESTION], "instruction");
  }

  /** The place behind what ends with `end` and ">". */
  private endOf(start: number, end: readonly number[], kind: "comment" | "section" | "instruction"): number {
    const { bytes } = this;
    for (let place = start; place + end.length < bytes.length; place += 1) {
      if (bytes[place] === end[0] && (end.length === 1 || bytes[place + 1] === end[1])) {
        if (bytes[place + end.length] === GREATER) {
          return place + end.length + 1;
        }
        if (kind === "comment") {
          return this.malformed();
        }
      }
    }
    return this.malformed();
  }

  private countReference(): void {
    this.references += 1;
    this.checkReferences();
  }

  private checkReferences(): void {
    if (this.references > this.limits.references) {
      refuse("limit-references", { limit: this.limits.references });
    }
  }

  private malformed(): never {
    return refuse("xml-malformed", { byte: this.place });
  }
}

/** Begins a document whose root must be `local` of one of the namespaces; gives the namespace that it is in. */
export function openRoot(scanner: XmlScanner, local: string, uris: readonly string[]): string {
  scanner.next();
  if (scanner.local !== local || !uris.includes(scanner.uri)) {
    refuse("xml-root", { found: shown(scanner.local) });
  }
  return scanner.uri;
}
