import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { holds, LAST_COLUMN, parseRange } from "../workbook/reference";
import type { XlsxRange } from "../workbook";
import type { XmlScanner } from "../xml/scanner";
import { formulaFor, type SharedFormula, takeApart } from "./sharedFormula";

/** A formula that fills several cells, from its first one. */
interface Spread {
  readonly range: XlsxRange;
  readonly formula: string;
}

/** Excel's own limit is 8,192 characters as shown; stored names are longer. */
const LONGEST_FORMULA = 16_384;
/** What ranges of several cells may be wide together, so that looking after them costs no more than reading the sheet. */
const WIDEST = 1_000_000;

/** The formulas of one sheet: shared ones as they read in each cell, those that fill a range in each cell of it. */
export class SheetFormulas {
  private readonly limits: XlsxLimits;
  private readonly shared = new Map<number, SharedFormula & { readonly range: XlsxRange }>();
  /** by column, what fills it from above; made when it is first needed */
  private spreads: (Spread | undefined)[] = [];
  private hasSpreads = false;
  private width = 0;
  private characters = 0;

  constructor(limits: XlsxLimits) {
    this.limits = limits;
  }

  /** Reads an `f` that has just begun in the cell at `row` and `column`; with its leading "=". */
  read(scanner: XmlScanner, row: number, column: number): string {
    const { attributes } = scanner;
    if (attributes.count === 0) {
      return this.plain(scanner.text());
    }
    const kind = attributes.get("t") ?? "normal";
    switch (kind) {
      case "normal":
        return this.plain(scanner.text());
      case "shared":
        return this.sharedFormula(scanner, row, column);
      case "array":
      case "dataTable":
        return this.spread(scanner, kind, row, column);
      default:
        return refuse("formula-kind", { kind: shown(kind) });
    }
  }

  /** The formula that fills this cell from a cell before it; "" where none does. */
  filling(row: number, column: number): string {
    const spread = this.hasSpreads ? this.spreads[column] : undefined;
    return spread !== undefined && row <= spread.range.lastRow ? spread.formula : "";
  }

  private plain(text: string): string {
    if (text === "") {
      return refuse("formula-kind", { kind: "" });
    }
    return text.length > LONGEST_FORMULA ? refuse("limit-formulas", { limit: LONGEST_FORMULA }) : `=${text}`;
  }

  private sharedFormula(scanner: XmlScanner, row: number, column: number): string {
    const index = this.index(scanner);
    const ref = scanner.attributes.get("ref");
    const text = scanner.text();
    if (ref !== null && text !== "") {
      const formula = this.plain(text);
      const range = parseRange(ref);
      if (range === null || !holds(range, row, column)) {
        refuse("formula-shared", { index });
      } else {
        this.shared.set(index, { ...takeApart(formula, row, column), range });
      }
      return formula;
    }
    const master = this.shared.get(index);
    const formula = master === undefined || text !== "" ? null : formulaFor(master, row, column);
    if (formula === null) {
      return refuse("formula-shared", { index });
    }
    this.characters += formula.length;
    return this.characters > this.limits.formulaCharacters ? refuse("limit-formulas", { limit: this.limits.formulaCharacters }) : formula;
  }

  private index(scanner: XmlScanner): number {
    const si = scanner.attributes.get("si") ?? "";
    return /^[0-9]{1,9}$/.test(si) ? Number.parseInt(si, 10) : refuse("formula-shared", { index: shown(si) });
  }

  private spread(scanner: XmlScanner, kind: "array" | "dataTable", row: number, column: number): string {
    const { attributes } = scanner;
    const range = parseRange(attributes.get("ref") ?? "");
    const inputs = kind === "array" ? [] : ["r1", "r2"].map((name) => attributes.get(name)).filter((input) => input !== null);
    const text = scanner.text();
    const formula = kind === "array" || text !== "" ? this.plain(text) : `=TABLE(${inputs.join(",")})`;
    if (range?.firstRow !== row || range.firstColumn !== column) {
      return refuse("formula-array");
    }
    if (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn) {
      this.fill({ range, formula });
    }
    return formula;
  }

  private fill(spread: Spread): void {
    const { range } = spread;
    this.width += range.lastColumn - range.firstColumn + 1;
    if (this.width > WIDEST) {
      refuse("limit-formulas", { limit: WIDEST });
    }
    if (!this.hasSpreads) {
      this.spreads = Array.from({ length: LAST_COLUMN + 1 }, () => undefined);
      this.hasSpreads = true;
    }
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      this.spreads[column] = this.filling(range.firstRow, column) === "" ? spread : refuse("formula-array");
    }
  }
}
