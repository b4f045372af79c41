import { refuse } from "../refusal";
import { isNameCode, NAME_CODE } from "./codes";
import { utf8Length, type XmlSource } from "./source";

/** The name of an element or an attribute as it is written; one object a name and document, or a name for all of them. */
export interface XmlName {
  readonly qualified: string;
  /** the same as code units */
  readonly codes: Uint16Array;
  readonly prefix: string;
  readonly local: string;
  /** `xmlns` or `xmlns:…` */
  readonly isDeclaration: boolean;
  /** neither a declaration nor prefixed */
  readonly isOrdinary: boolean;
}

/** Names that nearly every part is made of. They are found by their characters, without making a string. */
const FREQUENT = [
  "c", "v", "f", "r", "t", "s", "is", "si", "row", "cols", "col", "sheetData", "worksheet", "dimension", "sheetViews", "sheetView", "selection", "pane",
  "sheetFormatPr", "sheetPr", "sheetProtection", "mergeCells", "mergeCell", "conditionalFormatting", "cfRule", "formula", "dataValidations",
  "dataValidation", "formula1", "formula2", "pageMargins", "pageSetup", "tableParts", "tablePart", "sst", "rPr", "rPh", "b", "i", "u", "sz", "color",
  "rFont", "family", "charset", "scheme", "xf", "cellXfs", "cellStyleXfs", "cellStyles", "numFmts", "numFmt", "fonts", "font", "fills", "fill", "borders",
  "border", "left", "right", "top", "bottom", "diagonal", "alignment", "protection", "dxfs", "dxf", "name", "val", "theme", "rgb", "tint", "indexed",
  "count", "uniqueCount", "ref", "spans", "ht", "hidden", "min", "max", "width", "style", "customHeight", "customWidth", "customFormat", "bestFit", "type",
  "priority", "operator", "dxfId", "sqref", "allowBlank", "showErrorMessage", "showInputMessage", "prompt", "promptTitle", "errorTitle", "error", "id",
  "numFmtId", "fontId", "fillId", "borderId", "xfId", "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection",
  "horizontal", "vertical", "wrapText", "formatCode", "Relationships", "Relationship", "Id", "Type", "Target", "TargetMode", "Types", "Default", "Override",
  "Extension", "PartName", "ContentType", "workbook", "sheets", "sheet", "definedNames", "definedName", "calcPr", "workbookPr", "bookViews", "workbookView",
  "sheetId", "state", "table", "tableColumns", "tableColumn", "autoFilter", "xmlns", "xmlns:r", "xmlns:mc", "xmlns:x14ac", "mc:Ignorable", "xml:space",
  "r:id", "cm", "vm", "x14ac:dyDescent", "displayName", "totalsRowShown", "tableStyleInfo", "showFirstColumn", "showLastColumn", "showRowStripes",
  "showColumnStripes", "styleSheet", "patternFill", "patternType", "fgColor", "bgColor", "indent", "locked", "cellStyle", "builtinId", "tableStyles",
  "defaultTableStyle", "defaultPivotStyle", "xWindow", "yWindow", "windowWidth", "windowHeight", "localSheetId", "calcId", "fullCalcOnLoad", "Properties",
  "Application", "tabColor", "pageSetUpPr", "fitToPage", "showGridLines", "workbookViewId", "xSplit", "ySplit", "topLeftCell", "activePane", "activeCell",
  "defaultRowHeight", "stopIfTrue", "header", "footer", "paperSize", "fitToHeight", "orientation", "headerFooter",
];

/** Names that were met in any document; so few that no file can fill the memory with its own. */
const met = new Map<string, XmlName>();
const MOST_MET = 2_000;
const LONGEST_MET = 64;
/** of one UTF-16 code unit */
const MOST_BYTES = 3;
const SLOTS = 1024;
const RECENT = 64;
const frequent: (readonly XmlName[])[] = [];
for (const qualified of FREQUENT) {
  let hash = 0;
  for (let index = 0; index < qualified.length; index += 1) {
    hash = nextHash(hash, qualified.charCodeAt(index));
  }
  const slot = hash & (SLOTS - 1);
  frequent[slot] = [...(frequent[slot] ?? []), nameOf(qualified)];
}
for (let slot = 0; slot < SLOTS; slot += 1) {
  frequent[slot] ??= [];
}
/** Nearly all of a sheet's names are single letters, which need no search. */
const LETTERS = Array.from({ length: 128 }, (_, code) => frequent[code]?.find(({ qualified }) => qualified === String.fromCharCode(code)));

/** The hash of a name by its code units, one at a time from 0. */
function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Finds the names of one document; what is the same name is the same object. */
export class XmlNames {
  private readonly rare = new Map<string, XmlName>();
  /** the last rare name of each slot, so that a part with prefixes throughout is read as fast as one without */
  private readonly recent: (XmlName | undefined)[] = [];
  /** where the last name ends */
  end = 0;
  private readonly source: XmlSource;
  private readonly units: Uint16Array;
  private readonly limit: number;

  constructor(source: XmlSource, limit: number) {
    this.source = source;
    this.units = source.units;
    this.limit = limit;
  }

  /**
   * The name that begins at `start`; `end` is then where it ends. What stood in its place before is the best guess of it: elements
   * repeat, and so do their attributes.
   */
  read(start: number, guess: XmlName | undefined): XmlName {
    const { units } = this;
    const first = units[start] as number;
    const letter = first >= LETTERS.length || isNameCode(units[start + 1] as number) ? undefined : LETTERS[first];
    if (letter !== undefined) {
      this.end = start + 1;
      return letter;
    }
    if (guess !== undefined) {
      const end = start + guess.codes.length;
      if (isWritten(guess, units, start) && !isNameCode(units[end] as number)) {
        this.end = end;
        return guess;
      }
    }
    let code = first;
    let hash = 0;
    let end = start;
    // Written out, since a call for every character was a tenth of the time that a style sheet takes.
    while (code >= 0x80 || NAME_CODE[code] === 1) {
      hash = (Math.imul(hash, 31) + code) | 0;
      code = units[(end += 1)] as number;
    }
    this.end = end;
    return this.find(units, start, end, hash);
  }

  private find(units: Uint16Array, start: number, end: number, hash: number): XmlName {
    const slot = frequent[hash & (SLOTS - 1)] as readonly XmlName[];
    for (let index = 0; index < slot.length; index += 1) {
      const name = slot[index] as XmlName;
      if (name.codes.length === end - start && isWritten(name, units, start)) {
        return name;
      }
    }
    const recent = this.recent[hash & (RECENT - 1)];
    if (recent?.codes.length === end - start && isWritten(recent, units, start)) {
      return recent;
    }
    const name = this.rareName(start, end);
    this.recent[hash & (RECENT - 1)] = name;
    return name;
  }

  private rareName(start: number, end: number): XmlName {
    const qualified = this.source.text.slice(start, end);
    if (qualified.length * MOST_BYTES > this.limit && utf8Length(qualified) > this.limit) {
      return refuse("limit-name-length", { limit: this.limit });
    }
    const known = met.get(qualified) ?? this.rare.get(qualified);
    if (known !== undefined) {
      return known;
    }
    if (!isQualified(qualified)) {
      return refuse("xml-malformed", { byte: this.source.byteAt(start) });
    }
    const name = nameOf(qualified);
    (met.size < MOST_MET && qualified.length < LONGEST_MET ? met : this.rare).set(qualified, name);
    return name;
  }
}

/** Characters beyond ASCII that a name may begin with, and those that may only follow, as XML 1.0 lists them. */
const STARTS = [0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00, 0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff];
const FOLLOWERS = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];
const ASCII_NAME = /^[A-Za-z_][-A-Za-z0-9._]*$/;

/** A name with at most one prefix, each half a name of its own. */
function isQualified(qualified: string): boolean {
  const halves = qualified.split(":");
  return halves.length <= 2 && halves.every((half) => ASCII_NAME.test(half) || isWideName(half));
}

function isWideName(name: string): boolean {
  return name !== "" && Array.from(name).every((character, index) => {
    const point = character.codePointAt(0) ?? 0;
    return point < 0x80 ? (index === 0 ? /[A-Za-z_]/ : /[-A-Za-z0-9._]/).test(character) : isIn(STARTS, point) || (index > 0 && isIn(FOLLOWERS, point));
  });
}

function isIn(ranges: readonly number[], point: number): boolean {
  return ranges.some((first, index) => index % 2 === 0 && point >= first && point <= (ranges[index + 1] as number));
}

function nameOf(qualified: string): XmlName {
  const colon = qualified.indexOf(":");
  const prefix = colon < 0 ? "" : qualified.slice(0, colon);
  const codes = Uint16Array.from({ length: qualified.length }, (_, index) => qualified.charCodeAt(index));
  const isDeclaration = qualified === "xmlns" || prefix === "xmlns";
  return { qualified, codes, prefix, local: colon < 0 ? qualified : qualified.slice(colon + 1), isDeclaration, isOrdinary: prefix === "" && !isDeclaration };
}

function isWritten({ codes }: XmlName, units: Uint16Array, start: number): boolean {
  for (let index = 0; index < codes.length; index += 1) {
    if (codes[index] !== units[start + index]) {
      return false;
    }
  }
  return true;
}
