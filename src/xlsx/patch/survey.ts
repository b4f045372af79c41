import type { XlsxLimits } from "../read/limits";
import { SPREADSHEET } from "../read/package/schemas";
import { cellColumn, rowNumber } from "../read/sheet/cellReference";
import type { XlsxRange } from "../read/workbook";
import { parseRange } from "../read/workbook/reference";
import { booleanAttribute, countAttribute, eachChild } from "../read/xml/children";
import type { TextPlatform } from "../read/xml/encoding";
import { openRoot, type XmlScanner } from "../read/xml/scanner";
import type { PartPlaces, PartText } from "./partText";

/** Where an element begins, where its start tag ends and where it ends itself. */
export interface ElementPlace {
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
}

/** An element whose content is a list of elements: where the last of them ends. */
export interface ListPlace extends ElementPlace {
  readonly contentEnd: number;
}

export interface FormulaPlace extends ElementPlace {
  readonly row: number;
  readonly column: number;
}

/** A formula that cells share; the first of them, in the order of the sheet, is the one that holds it. */
export interface SharedGroup {
  readonly members: readonly FormulaPlace[];
}

export interface CellPlace extends ElementPlace {
  readonly formula: FormulaPlace | null;
  /** null where the cell has no part in a shared formula */
  readonly group: SharedGroup | null;
  readonly extension: ElementPlace | null;
}

export interface RowPlace extends ListPlace {
  /** of the cells that were asked for, those that are there, by column */
  readonly cells: ReadonlyMap<number, CellPlace>;
  /** where the others belong, by column */
  readonly gaps: ReadonlyMap<number, number>;
}

/** Some columns, and the style that cells without one of their own have there; "" where they have none. */
export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

/** Where things stand in a worksheet's part. */
export interface SheetSurvey {
  readonly dimension: ElementPlace | null;
  readonly columns: readonly ColumnStyle[];
  /** rows that are not there are hidden */
  readonly areRowsHidden: boolean;
  readonly data: ListPlace;
  /** of the rows that were asked for, those that are there */
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** where the others belong */
  readonly gaps: ReadonlyMap<number, number>;
  /** the ranges that array formulas and data tables fill */
  readonly filled: readonly XlsxRange[];
}

/** Finds the rows and cells that are asked for (columns by row, both in order) in a worksheet that the strict reader has accepted. */
export function surveySheet(part: PartText, wanted: ReadonlyMap<number, readonly number[]>, limits: XlsxLimits, platform: TextPlatform): SheetSurvey {
  return new Surveyor(part.places(limits, platform), wanted).survey();
}

const NOWHERE: ListPlace = { start: 0, tagEnd: 0, contentEnd: 0, end: 0 };

class Surveyor {
  private readonly places: PartPlaces;
  private readonly scanner: XmlScanner;
  private readonly wanted: ReadonlyMap<number, readonly number[]>;
  private readonly columns: ColumnStyle[] = [];
  private readonly rows = new Map<number, RowPlace>();
  private readonly filled: XlsxRange[] = [];
  private readonly groups = new Map<string, { readonly members: FormulaPlace[] }>();

  constructor(places: PartPlaces, wanted: ReadonlyMap<number, readonly number[]>) {
    this.places = places;
    this.scanner = places.scanner;
    this.wanted = wanted;
  }

  survey(): SheetSurvey {
    const { scanner, columns, rows, filled } = this;
    const gaps = new Map<number, number>();
    let dimension: ElementPlace | null = null;
    let data = NOWHERE;
    let areRowsHidden = false;
    const main = openRoot(scanner, "worksheet", SPREADSHEET);
    eachChild(scanner, () => {
      switch (scanner.uri === main ? scanner.local : "") {
        case "dimension":
          dimension = this.passed();
          break;
        case "sheetFormatPr":
          areRowsHidden = booleanAttribute(scanner, "zeroHeight", false);
          scanner.skip();
          break;
        case "cols":
          this.readColumns();
          break;
        case "sheetData":
          data = this.readRows(gaps);
          break;
        default:
          scanner.skip();
      }
    });
    return { dimension, columns, areRowsHidden, data, rows, gaps, filled };
  }

  private passed(): ElementPlace {
    const start = this.places.tagPlace;
    const tagEnd = this.places.place;
    this.scanner.skip();
    return { start, tagEnd, end: this.places.place };
  }

  /** The element that has just begun; `visit` takes in each element in it. */
  private list(visit: () => void): ListPlace {
    const { places } = this;
    const start = places.tagPlace;
    const tagEnd = places.place;
    let contentEnd = tagEnd;
    eachChild(this.scanner, () => {
      visit();
      contentEnd = places.place;
    });
    return { start, tagEnd, contentEnd, end: places.place };
  }

  private readColumns(): void {
    const { scanner } = this;
    eachChild(scanner, () => {
      const [first = 0, last = 0] = ["min", "max"].map((name) => (countAttribute(scanner, name) ?? 0) - 1);
      this.columns.push({ first, last, style: scanner.attributes.get("style") ?? "" });
      scanner.skip();
    });
  }

  private readRows(gaps: Map<number, number>): ListPlace {
    const waiting = [...this.wanted.keys()];
    const data = this.list(() => {
      const { attributes } = this.scanner;
      const row = rowNumber(attributes, attributes.find("r"));
      fill(gaps, waiting, row, this.places.tagPlace);
      const isWanted = waiting[0] === row;
      if (isWanted) {
        waiting.shift();
      }
      this.readRow(row, isWanted);
    });
    fill(gaps, waiting, Infinity, data.contentEnd);
    return data;
  }

  private readRow(row: number, isWanted: boolean): void {
    const waiting = isWanted ? [...(this.wanted.get(row) ?? [])] : [];
    const cells = new Map<number, CellPlace>();
    const gaps = new Map<number, number>();
    const place = this.list(() => {
      const { scanner } = this;
      if (scanner.local !== "c") {
        fill(gaps, waiting, Infinity, this.places.tagPlace);
        scanner.skip();
        return;
      }
      const column = cellColumn(scanner.attributes, scanner.attributes.find("r"), row);
      fill(gaps, waiting, column, this.places.tagPlace);
      const cell = this.readCell(row, column);
      if (waiting[0] === column) {
        waiting.shift();
        cells.set(column, cell);
      }
    });
    fill(gaps, waiting, Infinity, place.contentEnd);
    if (isWanted) {
      this.rows.set(row, { ...place, cells, gaps });
    }
  }

  private readCell(row: number, column: number): CellPlace {
    const { scanner } = this;
    let formula: FormulaPlace | null = null;
    let group: SharedGroup | null = null;
    let extension: ElementPlace | null = null;
    const { start, tagEnd, end } = this.list(() => {
      switch (scanner.local) {
        case "f":
          ({ formula, group } = this.readFormula(row, column));
          break;
        case "extLst":
          extension = this.passed();
          break;
        default:
          scanner.skip();
      }
    });
    return { start, tagEnd, end, formula, group, extension };
  }

  private readFormula(row: number, column: number): { readonly formula: FormulaPlace; readonly group: SharedGroup | null } {
    const { scanner, places } = this;
    const start = places.tagPlace;
    const tagEnd = places.place;
    const [kind, ref, index] = ["t", "ref", "si"].map((name) => scanner.attributes.get(name) ?? "");
    scanner.content();
    const isMaster = ref !== "" && scanner.contentLength > 0;
    const formula = { row, column, start, tagEnd, end: places.place };
    if (kind === "shared") {
      const key = String(Number.parseInt(index ?? "", 10));
      const group = (isMaster ? undefined : this.groups.get(key)) ?? { members: [] };
      group.members.push(formula);
      this.groups.set(key, group);
      return { formula, group };
    }
    if (kind === "array" || kind === "dataTable") {
      const range = parseRange(ref ?? "");
      this.filled.push(...(range === null ? [] : [range]));
    }
    return { formula, group: null };
  }
}

/** All that wait for a place before `next` get this one. */
function fill(gaps: Map<number, number>, waiting: number[], next: number, place: number): void {
  while (waiting[0] !== undefined && waiting[0] < next) {
    gaps.set(waiting[0], place);
    waiting.shift();
  }
}
