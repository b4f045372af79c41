import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { AttributeList } from "./attributes";
import { AMPERSAND, CLOSING_BRACKET, DASH, EXCLAMATION, GREATER, isNameCode, isSpaceCode, LESS, QUESTION, SLASH, SPACE } from "./codes";
import { decodeDocument, type TextPlatform } from "./encoding";
import { type XmlName, XmlNames } from "./names";
import { XmlNamespaces } from "./namespaces";
import { checkReference, resolveReferences, resolveText } from "./references";
import type { XmlSource } from "./source";

/** What the scanner stopped at: the beginning or the end of an element, or the end of a document that was right to its last byte. */
export type XmlEvent = "start" | "end" | "done";

/** Most contents are a number or a few words, which are sooner looked at than searched. */
const NEAR = 32;

/**
 * Reads one XML document from front to back, once, and refuses what is not well-formed: with namespaces resolved, without a document
 * type and without any entity but the five. Between elements only white space may stand; a text is asked for with `text`.
 */
export class XmlScanner {
  /** namespace and local name of the element that the last event was about */
  uri = "";
  local = "";
  readonly attributes: AttributeList;
  /** how many elements are open, the one that has just begun included */
  depth = 0;
  /** comments, CDATA sections and instructions are refused while this is set: programs do not agree on values around them */
  isPlain = false;
  /** how many characters the last `content` has as it is written, and whether they are its text and can be looked at one by one */
  contentLength = 0;
  isVerbatim = true;

  private readonly source: XmlSource;
  private readonly units: Uint16Array;
  private readonly limits: XlsxLimits;
  private readonly names: XmlNames;
  private readonly namespaces = new XmlNamespaces();
  /** the elements that are open, from the root on, and their namespaces; what lies behind `depth` is left from others */
  private readonly open: XmlName[] = [];
  private readonly openUris: string[] = [];
  private place = 0;
  /** where the last start tag begins, in its stretch */
  private tagPlace = 0;
  private isEmpty = false;
  private hasRoot = false;
  private references = 0;
  /** the stretch that the last content stands in, and where */
  private contentSource = "";
  private contentStretch = 0;
  private contentStart = 0;
  /** where its references stand; what lies behind the count is left from others */
  private readonly contentReferences: number[] = [];
  private contentReferenceCount = 0;
  private contentHasReturn = false;

  /** The byte that the last content begins at, for a refusal. */
  private readonly contentByte = (): number => this.source.byteAt(this.contentStart, this.contentStretch);

  constructor(document: Uint8Array, limits: XlsxLimits, platform: TextPlatform = {}) {
    this.source = decodeDocument(document, platform);
    this.units = this.source.units;
    this.limits = limits;
    this.names = new XmlNames(this.source, limits.nameLength);
    this.attributes = new AttributeList(this.source, this.names, this.namespaces, limits);
  }

  /** How many characters of the document lie behind: without its mark and its declaration, counted as they are written. */
  get offset(): number {
    return this.source.before + this.place;
  }

  /** The offset of the "<" of the start tag that `next` has just stopped at. */
  get tagOffset(): number {
    return this.source.before + this.tagPlace;
  }

  /** How many characters there are in all. */
  get length(): number {
    return this.source.length;
  }

  /** Goes on to the next tag. */
  next(): XmlEvent {
    if (this.isEmpty) {
      this.isEmpty = false;
      this.leave();
      return "end";
    }
    const { source } = this;
    for (;;) {
      if (this.place === source.end) {
        if (source.isLast) {
          return this.done();
        }
        this.advance();
      }
      const code = this.units[this.place] as number;
      if (code === LESS) {
        const after = this.units[this.place + 1];
        if (after === SLASH) {
          this.endTag();
          return "end";
        }
        if (after !== EXCLAMATION && after !== QUESTION) {
          this.startTag();
          return "start";
        }
        this.markup();
      } else if (isSpaceCode(code)) {
        this.place += 1;
      } else {
        this.malformed();
      }
    }
  }

  /** Goes over the element that has just begun, up to and over its end tag; no element may stand in it. */
  content(): void {
    const { source } = this;
    this.contentSource = source.text;
    this.contentStretch = source.index;
    this.contentStart = this.place;
    this.contentReferenceCount = 0;
    this.contentHasReturn = false;
    if (this.isEmpty) {
      this.contentLength = 0;
      this.isVerbatim = true;
      this.next();
      return;
    }
    const needsResolving = this.goToTag(false);
    this.contentLength = this.place - this.contentStart;
    // The characters of a content that ends with its stretch are no longer there.
    this.isVerbatim = !this.crossEnd() && !needsResolving;
    if (this.units[this.place + 1] !== SLASH) {
      refuse("xml-mixed-value", { byte: source.byteAt(this.place) });
    }
    this.endTag();
  }

  /** The text of the last `content`. */
  contentText(): string {
    const { contentSource, contentStart: start } = this;
    const end = start + this.contentLength;
    if (this.contentHasReturn) {
      return resolveText(contentSource.slice(start, end), false, this.contentByte);
    }
    return this.contentReferenceCount === 0
      ? contentSource.slice(start, end)
      : resolveReferences(contentSource, start, end, this.contentReferences, this.contentReferenceCount, this.contentByte);
  }

  /** Whether the text of the last `content` may hold an escape such as `_x000D_`; looked for once a stretch, not once a text. */
  contentMayHoldEscape(): boolean {
    return !this.isVerbatim || this.source.escape.from(this.contentSource, this.contentStart) < this.contentStart + this.contentLength;
  }

  /** The character at an offset of the last `content`, which must be verbatim and not empty. */
  contentCode(offset: number): number {
    return this.units[this.contentStart + offset] as number;
  }

  /** The text of the element that has just begun. */
  text(): string {
    this.content();
    return this.contentText();
  }

  /** Passes over the element that has just begun; `watch` sees each element in it. */
  skip(watch?: (scanner: XmlScanner) => void): void {
    const outer = this.depth - 1;
    while (this.depth > outer) {
      if (this.isEmpty || this.skipText()) {
        if (this.next() === "start") {
          watch?.(this);
        }
      }
    }
  }

  private skipText(): boolean {
    this.goToTag(true);
    this.crossEnd();
    const after = this.units[this.place + 1];
    if (after === EXCLAMATION || after === QUESTION) {
      this.markup();
      return false;
    }
    return true;
  }

  /** Goes over a text to the next "<", or to the end of the stretch; answers whether the text has to be resolved. */
  private goToTag(isChecked: boolean): boolean {
    const { units } = this;
    const near = this.place + NEAR;
    for (let place = this.place; place < near; place += 1) {
      const code = units[place] as number;
      if (code === LESS) {
        this.place = place;
        return false;
      }
      if (code < SPACE || code === AMPERSAND || code === CLOSING_BRACKET) {
        break;
      }
    }
    return this.searchTag(isChecked);
  }

  private searchTag(isChecked: boolean): boolean {
    const { source, place: start } = this;
    const { text } = source;
    const end = Math.min(source.less.from(text, start), text.length);
    this.place = end;
    if (source.ampersand.from(text, start) > end && !source.hasReturnIn(start, end) && source.sectionEnd.from(text, start) > end) {
      return false;
    }
    const close = source.sectionEnd.from(text, start);
    const stop = Math.min(close, end);
    let count = 0;
    for (let place = source.ampersand.from(text, start); place < stop; place = source.ampersand.from(text, place + 1)) {
      this.references += 1;
      this.checkReferences();
      if (isChecked) {
        checkReference(source, place);
      } else {
        this.contentReferences[count] = place;
        count += 1;
      }
    }
    if (stop < end) {
      this.place = isChecked ? close + 2 : start;
      this.malformed();
    }
    this.contentReferenceCount = count;
    this.contentHasReturn = source.hasReturnIn(start, stop);
    return count > 0 || this.contentHasReturn;
  }

  /** Where a text reaches the end of a stretch, the tag behind it begins the next one; answers whether it does. */
  private crossEnd(): boolean {
    if (this.place !== this.source.end) {
      return false;
    }
    if (this.source.isLast) {
      this.malformed();
    }
    this.advance();
    return true;
  }

  /** Goes on to the next stretch of the document. */
  private advance(): void {
    this.source.advance();
    this.place = 0;
  }

  private startTag(): void {
    if (this.depth === 0 && this.hasRoot) {
      this.malformed();
    }
    if (this.depth === this.limits.depth) {
      refuse("limit-depth", { limit: this.limits.depth });
    }
    this.hasRoot = true;
    this.tagPlace = this.place;
    const start = this.place + 1;
    const name = this.names.read(start, this.open[this.depth]);
    this.open[this.depth] = name;
    this.depth += 1;
    let place = this.names.end;
    if (this.units[place] === GREATER) {
      this.attributes.none();
    } else {
      place = this.attributes.read(place, this.depth);
      this.references += this.attributes.references;
      this.checkReferences();
    }
    this.isEmpty = this.units[place] === SLASH;
    this.place = place + (this.isEmpty ? 2 : 1);
    this.uri = name.prefix === "" ? this.namespaces.defaultUri : this.namespaces.resolve(name.prefix);
    this.local = name.local;
    this.openUris[this.depth - 1] = this.uri;
  }

  private endTag(): void {
    if (this.depth === 0) {
      this.malformed();
    }
    const { units } = this;
    const { codes } = this.open[this.depth - 1] as XmlName;
    let place = this.place + 2;
    for (let index = 0; index < codes.length; index += 1, place += 1) {
      if (units[place] !== codes[index]) {
        this.malformed();
      }
    }
    while (isSpaceCode(units[place] as number)) {
      place += 1;
    }
    if (units[place] !== GREATER) {
      this.malformed();
    }
    this.place = place + 1;
    this.leave();
  }

  private leave(): void {
    this.depth -= 1;
    this.uri = this.openUris[this.depth] as string;
    this.local = (this.open[this.depth] as XmlName).local;
    if (this.namespaces.depth > this.depth) {
      this.namespaces.leave(this.depth + 1);
    }
  }

  /** A comment, an instruction, a CDATA section or a document type: passed over, or refused. */
  private markup(): void {
    const { text, units, index } = this.source;
    const { place } = this;
    if (units[place + 1] === QUESTION) {
      this.instruction();
    } else if (units[place + 2] === DASH && units[place + 3] === DASH) {
      this.passUntil(place + 4, "--");
    } else if (text.startsWith("<![CDATA[", place) && this.depth > 0) {
      this.passUntil(place + 9, "]]>");
    } else {
      refuse(/^<!DOCTYPE/i.test(text.slice(place, place + 9)) ? "xml-doctype" : "xml-malformed", { byte: this.source.byteAt(place) });
    }
    if (this.isPlain) {
      refuse("xml-mixed-value", { byte: this.source.byteAt(place, index) });
    }
  }

  private instruction(): void {
    const { text, units } = this.source;
    const start = this.place + 2;
    let end = start;
    while (isNameCode(units[end] as number)) {
      end += 1;
    }
    const isSeparated = isSpaceCode(units[end] as number) || units[end] === QUESTION;
    // A second declaration reads as an instruction named xml, which no instruction may be.
    if (end === start || !isSeparated || (end - start === 3 && text.slice(start, end).toLowerCase() === "xml")) {
      this.malformed();
    }
    this.passUntil(end, "?>");
  }

  /** Goes behind what ends with `end`, over stretches; two dashes that do not end a comment may not stand in it. */
  private passUntil(start: number, end: "--" | "]]>" | "?>"): void {
    const { source } = this;
    const begun = { place: this.place, index: source.index };
    let found = source.text.indexOf(end, start);
    while (found < 0 && !source.isLast) {
      this.advance();
      found = source.text.indexOf(end);
    }
    const place = end === "--" ? found + 2 : found + end.length - 1;
    if (found < 0 || source.units[place] !== GREATER) {
      refuse("xml-malformed", { byte: source.byteAt(begun.place, begun.index) });
    }
    this.place = place + 1;
  }

  private done(): "done" {
    if (this.depth > 0 || !this.hasRoot) {
      this.malformed();
    }
    this.source.release();
    return "done";
  }

  private checkReferences(): void {
    if (this.references > this.limits.references) {
      refuse("limit-references", { limit: this.limits.references });
    }
  }

  private malformed(): never {
    return refuse("xml-malformed", { byte: this.source.byteAt(this.place) });
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
