import type { CopyUnits } from "../platform";
import { Mark } from "./mark";
import { STRETCH } from "./stretches";

const encoder = new TextEncoder();
/** A usual stretch, the "<" of the next one and a 0. */
const USUAL_UNITS = STRETCH + 2;
/** The array that no document is being read with: to make one for every small part takes as long as to read the part. */
let spare: Uint16Array | null = null;

/**
 * The text of one document in stretches, each known to be well-encoded. Every stretch but the last ends with the "<" that the next one
 * begins with, so that a tag and the text behind it always lie in one stretch.
 */
export class XmlSource {
  /** the stretch that is being read */
  text = "";
  /** the same as code units, which are several times faster to look at one by one; a 0, which no document holds, stands at the end */
  readonly units: Uint16Array;
  /** where its own characters end: at the "<" that belongs to the next stretch, or at the end of the document */
  end = 0;
  /** its place among the stretches */
  index = -1;
  /** how many characters the stretches before it have as their own */
  before = 0;
  /** what makes a text or a value more than its characters, or ends it */
  readonly less = new Mark("<");
  readonly ampersand = new Mark("&");
  readonly sectionEnd = new Mark("]]>");
  /** what may begin one of the escapes of Excel's own */
  readonly escape = new Mark("_x");
  private readonly carriageReturn = new Mark("\r");
  private readonly lineFeed = new Mark("\n");
  private readonly tab = new Mark("\t");
  private readonly stretches: readonly string[];
  private readonly copyUnits: CopyUnits;
  private readonly hasOddSpace: boolean;

  constructor(stretches: readonly string[], copyUnits: CopyUnits, hasOddSpace: boolean) {
    this.stretches = stretches;
    this.copyUnits = copyUnits;
    this.hasOddSpace = hasOddSpace;
    this.units = unitsFor(stretches.reduce((longest, { length }) => Math.max(longest, length), 0) + 1);
    this.advance();
  }

  /** To be called when nothing of the document will be looked at any more. */
  release(): void {
    spare = this.units.length === USUAL_UNITS ? this.units : spare;
  }

  get isLast(): boolean {
    return this.index >= this.stretches.length - 1;
  }

  /** Goes on to the next stretch, which is read from its beginning. */
  advance(): void {
    this.before += this.end;
    this.index += 1;
    this.text = this.stretches[this.index] ?? "";
    this.copyUnits(this.text, this.units);
    this.units[this.text.length] = 0;
    this.end = this.endOf(this.index);
    for (const mark of [this.less, this.ampersand, this.sectionEnd, this.escape, this.carriageReturn, this.lineFeed, this.tab]) {
      mark.forget();
    }
  }

  /** How many characters the whole document has. */
  get length(): number {
    return this.stretches.reduce((sum, _, index) => sum + this.endOf(index), 0);
  }

  /** Whether a carriage return, which counts as a line end, stands from `start` on and before `end`. */
  hasReturnIn(start: number, end: number): boolean {
    return this.hasOddSpace && this.carriageReturn.from(this.text, start) < end;
  }

  /** Whether white space that is no blank stands from `start` on and before `end`. */
  hasOddSpaceIn(start: number, end: number): boolean {
    return this.hasOddSpace && Math.min(this.carriageReturn.from(this.text, start), this.lineFeed.from(this.text, start), this.tab.from(this.text, start)) < end;
  }

  /** How many bytes of UTF-8 stand before a place. */
  byteAt(place: number, index = this.index): number {
    let bytes = 0;
    for (let before = 0; before < index; before += 1) {
      bytes += utf8Length((this.stretches[before] ?? "").slice(0, this.endOf(before)));
    }
    return bytes + utf8Length((this.stretches[index] ?? "").slice(0, place));
  }

  /** The next characters from a place of this stretch on, over the ends of stretches. */
  ahead(place: number, length: number): string {
    let text = this.text.slice(place, Math.min(place + length, this.end));
    for (let next = this.index + 1; text.length < length && next < this.stretches.length; next += 1) {
      text += (this.stretches[next] ?? "").slice(0, Math.min(length - text.length, this.endOf(next)));
    }
    return text;
  }

  private endOf(index: number): number {
    return (this.stretches[index] ?? "").length - (index < this.stretches.length - 1 ? 1 : 0);
  }
}

function unitsFor(length: number): Uint16Array {
  const units = length > USUAL_UNITS ? new Uint16Array(length) : (spare ?? new Uint16Array(USUAL_UNITS));
  spare = units === spare ? null : spare;
  return units;
}

/** How many bytes a text has as UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
