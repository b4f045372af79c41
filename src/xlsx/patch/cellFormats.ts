import type { XlsxLimits } from "../read/limits";
import { SPREADSHEET } from "../read/package/schemas";
import { booleanAttribute, countAttribute, eachChild } from "../read/xml/children";
import type { TextPlatform } from "../read/xml/encoding";
import { openRoot } from "../read/xml/scanner";
import { readsAsText } from "../write/sheet/readsAsText";
import type { XlsxPatchValue } from "./changes";
import { edited } from "./edits";
import { PartText } from "./partText";
import { StartTag } from "./startTag";
import type { ListPlace } from "./survey";

/** A cell format: as it is written, and what of it matters here. */
interface CellFormat {
  readonly written: string;
  readonly tagLength: number;
  readonly isTextFormat: boolean;
  readonly isQuoted: boolean;
  readonly isLocked: boolean;
}

/** The number of the text format `@`, which every program has built in. */
const TEXT_FORMAT = 49;
/** Excel's limit of cell formats in a workbook. */
const MOST_FORMATS = 65_490;

/**
 * The formats that cells refer to by their place in a list. A text that Excel would take for something else when somebody opens its cell
 * and closes it again needs Excel's own mark for texts, which belongs to the format: a copy of the cell's format with the mark is added.
 */
export class CellFormats {
  private readonly part: PartText | null;
  private readonly list: ListPlace | null;
  private readonly formats: readonly CellFormat[];
  private readonly added: string[] = [];
  private readonly quoted = new Map<string, string>();

  /** `bytes` are those of the styles' part; null where the workbook has none. */
  constructor(bytes: Uint8Array | null, limits: XlsxLimits, platform: TextPlatform) {
    this.part = bytes === null ? null : new PartText(bytes);
    const { list, formats } = this.part === null ? { list: null, formats: [] } : readFormats(this.part, limits, platform);
    this.list = list;
    this.formats = formats;
  }

  /** Whether a protected sheet keeps people from changing cells of this style. */
  isLocked(style: string): boolean {
    return this.at(style)?.isLocked ?? true;
  }

  /** The style that looks the same and keeps the value what it is. */
  readonly styleFor = (style: string, value: XlsxPatchValue): string => {
    const format = this.at(style);
    if (format === undefined || value.kind !== "text" || format.isQuoted || readsAsText(value.text, format.isTextFormat)) {
      return style;
    }
    const known = this.quoted.get(style) ?? this.withMark(format);
    if (known === null) {
      return style;
    }
    this.quoted.set(style, known);
    return known;
  };

  /** The styles' part with what was added; null where nothing was. */
  changed(): Uint8Array | null {
    const { part, list, added } = this;
    if (part === null || list === null || added.length === 0) {
      return null;
    }
    const tag = StartTag.of(part.text.slice(list.start, list.tagEnd));
    const counted = tag.value("count") === "" ? tag : tag.with("count", String(this.formats.length + added.length));
    return part.encode(
      edited(part.text, [
        { start: list.start, end: list.tagEnd, text: counted.open() },
        { start: list.contentEnd, end: list.contentEnd, text: added.join("") },
      ]),
    );
  }

  private at(style: string): CellFormat | undefined {
    return this.formats[Number.parseInt(style, 10)];
  }

  /** The number of a new format; null where a workbook can have no more. */
  private withMark({ written, tagLength }: CellFormat): string | null {
    const number = this.formats.length + this.added.length;
    if (number >= MOST_FORMATS) {
      return null;
    }
    const tag = StartTag.of(written.slice(0, tagLength)).with("quotePrefix", "1");
    this.added.push(`${tag.isEmpty ? tag.empty() : tag.open()}${written.slice(tagLength)}`);
    return String(number);
  }
}

function readFormats(part: PartText, limits: XlsxLimits, platform: TextPlatform): { readonly list: ListPlace | null; readonly formats: readonly CellFormat[] } {
  const places = part.places(limits, platform);
  const { scanner } = places;
  const formats: CellFormat[] = [];
  let list: ListPlace | null = null;
  const main = openRoot(scanner, "styleSheet", SPREADSHEET);
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "cellXfs") {
      scanner.skip();
      return;
    }
    const start = places.tagPlace;
    const tagEnd = places.place;
    let contentEnd = tagEnd;
    eachChild(scanner, () => {
      const isFormat = scanner.uri === main && scanner.local === "xf";
      const begun = places.tagPlace;
      const tagLength = places.place - begun;
      const format = { tagLength, isTextFormat: isFormat && countAttribute(scanner, "numFmtId") === TEXT_FORMAT, isQuoted: isFormat && booleanAttribute(scanner, "quotePrefix", false) };
      let isLocked = true;
      scanner.skip(({ uri, local }) => {
        isLocked = uri === main && local === "protection" ? booleanAttribute(scanner, "locked", true) : isLocked;
      });
      contentEnd = places.place;
      if (isFormat) {
        formats.push({ ...format, isLocked, written: part.text.slice(begun, contentEnd) });
      }
    });
    list = { start, tagEnd, contentEnd, end: places.place };
  });
  return { list, formats };
}
