import type { PlanChart } from "../../../template";
import type { XlsxBlock, XlsxSheetContent, XlsxTableContent, XlsxValidation } from "../../write/document";
import { rangeAddress } from "../workbook/reference";
import type { XlsxName, XlsxSheet } from "../workbook";
import type { RuleBudget } from "./areas";
import { type ColumnBudget, columnLayout } from "./columnLayout";
import { conditionsOf, leftOutCode } from "./conditions";
import { filterOf } from "./filters";
import type { LeftOuts } from "./leftOut";
import { lookBands, type RunBudget } from "./lookBands";
import { colorOf, type Palette } from "./palette";
import { printOf } from "./print";
import { protectionOf } from "./protection";
import { gatherStyles } from "./styledRanges";
import type { StyleSheet } from "./styleSheet";
import { saysNothing, validationsOf } from "./validations";
import { viewOf } from "./view";
import type { WorksheetLooks } from "./worksheetLooks";
import { childOf, figureOf, flagOf } from "./xmlElement";

/** What one sheet is put together from. */
export interface SheetSources {
  readonly sheet: XlsxSheet;
  readonly looks: WorksheetLooks;
  readonly blocks: readonly XlsxBlock[];
  readonly tables: readonly XlsxTableContent[];
  readonly charts: readonly PlanChart[];
  readonly names: readonly XlsxName[];
  readonly styles: StyleSheet;
  readonly left: LeftOuts;
  readonly budgets: RunBudget & ColumnBudget & RuleBudget;
}

/** Rows that get the sheet's own standard height one by one. */
const MOST_STANDARD_ROWS = 10_000;
const STANDARD_HEIGHT = 15;

/** A sheet as a document has it. */
export function sheetContent(sources: SheetSources): XlsxSheetContent {
  const { sheet, looks, blocks, tables, charts, names, styles, left, budgets } = sources;
  const { name } = sheet;
  const { elements } = looks;
  const used = usedArea(sources);
  const filter = filterOf(elements.get("autoFilter"), name, left);
  const standard = figureOf(elements.get("sheetFormatPr"), "defaultColWidth");
  return {
    name,
    ...(sheet.visibility === "visible" ? {} : { visibility: sheet.visibility }),
    tabColor: colorOf(childOf(elements.get("sheetPr"), "tabColor"), styles.palette) ?? "",
    ...viewOf(looks.view, name, left),
    columns: columnLayout(looks.columns, { standard, lastColumn: used.column, digitWidth: styles.digitWidth }, budgets, (columns) => left.add("column-widths", name, columns)),
    rows: rowsOf(sources, used.row),
    blocks,
    styles: stylesOf(sources),
    merges: sheet.merges.map(rangeAddress),
    tables,
    ...(filter === null ? {} : { filter }),
    validations: validationsIn(looks, name, left, budgets),
    conditionalFormats: conditionsIn(looks, styles.palette, name, left, budgets),
    charts,
    protection: protectionOf(elements.get("sheetProtection"), name, left),
    print: printOf(elements, names, name, left),
  };
}

/** The last row and the last column in which there is a cell or a merge; -1 without any. */
function usedArea({ sheet, looks }: SheetSources): { readonly row: number; readonly column: number } {
  let [row, column] = [-1, -1];
  for (const line of looks.looks) {
    if (line.cells.length > 0) {
      row = line.row;
      column = Math.max(column, line.cells.at(-2) ?? -1);
    }
  }
  for (const merge of sheet.merges) {
    row = Math.max(row, merge.lastRow);
    column = Math.max(column, merge.lastColumn);
  }
  return { row, column };
}

function rowsOf({ sheet, looks, left }: SheetSources, lastRow: number): XlsxSheetContent["rows"] {
  const format = looks.elements.get("sheetFormatPr");
  const height = figureOf(format, "defaultRowHeight") ?? STANDARD_HEIGHT;
  const heights = new Map(looks.layouts.flatMap((row) => (row.height === null ? [] : [[row.row, row.height] as const])));
  if (flagOf(format, "customHeight", false) && height > 0 && height !== STANDARD_HEIGHT) {
    if (lastRow < MOST_STANDARD_ROWS) {
      for (let row = 0; row <= lastRow; row += 1) {
        heights.set(row, heights.get(row) ?? height);
      }
    } else {
      left.add("row-heights", sheet.name);
    }
  }
  if (flagOf(format, "zeroHeight", false)) {
    left.add("row-heights", sheet.name);
  }
  const hidden = new Set(sheet.rows.filter((row) => row.hidden).map(({ row }) => row));
  return [...new Set([...heights.keys(), ...hidden])]
    .sort((a, b) => a - b)
    .map((row) => {
      const set = heights.get(row);
      return { row: row + 1, ...(set === undefined ? {} : { height: set }), ...(hidden.has(row) ? { hidden: true } : {}) };
    });
}

function stylesOf({ sheet: { name }, looks, styles, left, budgets }: SheetSources): XlsxSheetContent["styles"] {
  const isPlain = (look: number): boolean => {
    const found = styles.cells[look];
    return found === undefined || (Object.keys(found.style).length === 0 && Object.keys(found.edges).length === 0);
  };
  for (const { cells } of looks.looks) {
    for (let index = 1; index < cells.length; index += 2) {
      styles.cells[cells[index] as number]?.lost.forEach((code) => left.add(code, name));
    }
  }
  const ownColumns = looks.columns.filter(({ look }) => !isPlain(look));
  const ownRows = looks.looks.filter(({ look }) => look >= 0 && !isPlain(look));
  const { bands, dropped } = lookBands(looks.looks, looks.columns, isPlain, budgets);
  const gathered = gatherStyles(bands, styles.cells);
  const counts = [
    ["column-styles", ownColumns.reduce((sum, { first, last }) => sum + last - first + 1, 0)],
    ["row-styles", ownRows.length],
    ["styles", dropped + gathered.dropped],
  ] as const;
  for (const [code, count] of counts) {
    if (count > 0) {
      left.add(code, name, count);
    }
  }
  return gathered.styles;
}

function validationsIn({ validations }: WorksheetLooks, sheet: string, left: LeftOuts, budget: RuleBudget): readonly XlsxValidation[] {
  return validations.flatMap((stored) => {
    if (saysNothing(stored)) {
      return [];
    }
    const found = validationsOf(stored, budget);
    if (found === null) {
      left.add("validations", sheet);
    }
    return found ?? [];
  });
}

/** The rule of the lowest number is the strongest. */
function conditionsIn({ conditions }: WorksheetLooks, palette: Palette, sheet: string, left: LeftOuts, budget: RuleBudget): XlsxSheetContent["conditionalFormats"] {
  return [...conditions]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((stored) => {
      const found = conditionsOf(stored, palette, budget);
      if (found === null) {
        left.add(leftOutCode(stored.element.attributes.get("type") ?? ""), sheet);
        return [];
      }
      stored.look?.lost.forEach((code) => left.add(code, sheet));
      return found;
    });
}
