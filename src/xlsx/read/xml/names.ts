import { refuse } from "../refusal";
import { decodeUtf8 } from "./text";

/** The name of an element or an attribute as it is written; one object a name and document, or a name for all of them. */
export interface XmlName {
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
  /** `xmlns` or `xmlns:…` */
  readonly isDeclaration: boolean;
}

/** Names that nearly every part is made of. They are found by their bytes, without making a string. */
const FREQUENT = [
  ..."c v f r t s is si row cols col sheetData worksheet dimension sheetViews sheetView selection pane sheetFormatPr sheetPr sheetProtection".split(" "),
  ..."mergeCells mergeCell conditionalFormatting cfRule formula dataValidations dataValidation formula1 formula2 pageMargins pageSetup tableParts tablePart".split(" "),
  ..."sst rPr rPh b i u sz color rFont family charset scheme xf cellXfs cellStyleXfs cellStyles numFmts numFmt fonts font fills fill borders border".split(" "),
  ..."left right top bottom diagonal alignment protection dxfs dxf name val theme rgb tint indexed count uniqueCount ref si spans ht hidden min max width".split(" "),
  ..."style customHeight customWidth customFormat bestFit type priority operator dxfId sqref allowBlank showErrorMessage showInputMessage prompt promptTitle".split(" "),
  ..."errorTitle error id numFmtId fontId fillId borderId xfId applyNumberFormat applyFont applyFill applyBorder applyAlignment applyProtection".split(" "),
  ..."horizontal vertical wrapText formatCode Relationships Relationship Id Type Target TargetMode Types Default Override Extension PartName ContentType".split(" "),
  ..."workbook sheets sheet definedNames definedName calcPr workbookPr bookViews workbookView sheetId state table tableColumns tableColumn autoFilter".split(" "),
  ..."xmlns xmlns:r xmlns:mc xmlns:x14ac mc:Ignorable xml:space r:id cm vm x14ac:dyDescent".split(" "),
];

const SLOTS = 1024;
const RECENT = 64;
const frequent: (readonly XmlName[])[] = [];
for (const qualified of new Set(FREQUENT)) {
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

/** The hash of a name by its bytes, one byte at a time from 0. */
export function nextHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** The names of one document. */
export class XmlNames {
  private readonly rare = new Map<string, XmlName>();
  /** the last rare name of each slot, so that a part with prefixes throughout is read as fast as one without */
  private readonly recent: (XmlName | undefined)[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** The name that stands from `start` to `end`; `hash` is that of its bytes. */
  get(bytes: Uint8Array, start: number, end: number, hash: number): XmlName {
    const slot = frequent[hash & (SLOTS - 1)] as readonly XmlName[];
    for (let index = 0; index < slot.length; index += 1) {
      const name = slot[index] as XmlName;
      if (isWritten(name.qualified, bytes, start, end)) {
        return name;
      }
    }
    const recent = this.recent[hash & (RECENT - 1)];
    if (recent !== undefined && isWritten(recent.qualified, bytes, start, end)) {
      return recent;
    }
    const name = this.rareName(bytes, start, end);
    this.recent[hash & (RECENT - 1)] = name;
    return name;
  }

  private rareName(bytes: Uint8Array, start: number, end: number): XmlName {
    if (end - start > this.limit) {
      return refuse("limit-name-length", { limit: this.limit });
    }
    const qualified = decodeUtf8(bytes, start, end);
    const known = this.rare.get(qualified);
    if (known !== undefined) {
      return known;
    }
    if (!isQualified(qualified)) {
      return refuse("xml-malformed", { byte: start });
    }
    const name = nameOf(qualified);
    this.rare.set(qualified, name);
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
  return { qualified, prefix, local: colon < 0 ? qualified : qualified.slice(colon + 1), isDeclaration: qualified === "xmlns" || prefix === "xmlns" };
}

function isWritten(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) {
    return false;
  }
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) !== bytes[start + index]) {
      return false;
    }
  }
  return true;
}
