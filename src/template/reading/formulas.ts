import type { EntryFault, FormulaChange, Place, ResultClaim } from "../../core";
import type { CellValue, Grid, GridCell, WorkbookGrids } from "../grid";
import type { PlanCached, PlanContent, WorkbookPlan } from "../plan/plan";
import { movedArea, movedRecords, resultFormulasFor } from "../plan/resultFormulas";
import type { ResultFormula } from "../plan/resultFormulas";
import { LOCALES, TABLES, sheetText } from "../vocabulary";
import { cellIn, isBlank, placeIn, rawText, valueText } from "./cell";
import { isSameFormula } from "./formulaText";
import { plannedCells } from "./plannedCells";

/** What a workbook's formulas are compared with, and what was found out about them before. */
export interface FormulaComparison {
  /** the workbook as it would be built with the entries that it holds */
  readonly plan: WorkbookPlan;
  readonly grids: WorkbookGrids;
  readonly cellOf: (place: Place) => GridCell;
  readonly claims: readonly ResultClaim[];
  readonly entryFaults: readonly EntryFault[];
}

/**
 * Every formula of the workbook that was typed over, says something else, or shows another value than the entries give,
 * and every changed cell of the lists that they look things up in, hidden columns included. Where clauses were moved, that is told and the scoresheet's
 * own formulas are left out; where anything else of the scores was moved, that alone is told. What `claims` already tells is not told again.
 */
export function formulaChanges({ plan, grids, cellOf, claims, entryFaults }: FormulaComparison): readonly FormulaChange[] {
  const movedAway = movedArea(plan, grids) ?? movedColumn(plan, grids);
  if (movedAway !== null) {
    return [movedTo(movedAway)];
  }
  const movedWithin = movedRow(plan, grids);
  const moved = [movedWithin, movedRecords(plan, grids)].flatMap((place) => (place === null ? [] : [movedTo(place)]));
  // Formulas of a row go with it, and some on other sheets show where it stands.
  const scoresheet = movedWithin === null ? undefined : grids.tables.get(TABLES.scoresheet)?.sheet;
  const claimed = new Map(claims.map((claim) => [key(claim.place), claim]));
  // A date where a count belongs is a number to the spreadsheet's own formulas, so that their values are no claim about the entries.
  const comparesValues = movedWithin === null && !entryFaults.some(({ kind }) => kind === "date");
  const formulas = (resultFormulasFor(plan, grids) ?? []).flatMap((formula): readonly FormulaChange[] => {
    if (formula.sheet === scoresheet) {
      return [];
    }
    const place = { sheet: formula.sheet, address: formula.address };
    const cell = cellOf(place);
    const claim = claimed.get(key(place));
    const kind = changeOf(cell, formula, comparesValues && claim === undefined);
    if (kind === null || claim?.formulaIntact === false) {
      return [];
    }
    return [{ kind, found: kind === "stale" ? valueText(cell) : rawText(cell), place }];
  });
  return [...moved, ...formulas, ...listChanges(plan, grids), ...helperChanges(plan, grids, cellOf)];
}

function movedTo(place: Place): FormulaChange {
  return { kind: "moved", found: "", place };
}

function key({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

function changeOf(cell: GridCell, expected: ResultFormula, comparesValues: boolean): FormulaChange["kind"] | null {
  if (cell.formula === "") {
    return "overwritten";
  }
  if (!isSameFormula(cell.formula, expected.formula)) {
    return "changed";
  }
  return comparesValues && !isBlank({ ...cell, formula: "" }) && !shows(cell.value, expected) ? "stale" : null;
}

/** The word beside a result is another one as long as the functions do not run, which is told elsewhere. */
const UNAVAILABLE: ReadonlySet<string> = new Set(LOCALES.map((locale) => sheetText("agreement.unavailable", locale)));
const DIFFERS: ReadonlySet<string> = new Set(LOCALES.map((locale) => sheetText("agreement.differs", locale)));

function shows(value: CellValue, { cached }: ResultFormula): boolean {
  if (value.kind === "number" && cached.kind === "number") {
    return isNear(value.value, cached.value);
  }
  // That both disagree is told where the one that is wrong stands.
  return isEqual(value, cached) || (value.kind === "text" && (UNAVAILABLE.has(value.text) || DIFFERS.has(value.text)));
}

function isEqual(value: CellValue, cached: PlanCached): boolean {
  switch (cached.kind) {
    case "text":
      return value.kind === "text" && value.text === cached.text;
    case "number":
      return false;
    case "error":
      return value.kind === "error" && value.code === cached.code;
  }
}

/** Spreadsheet programs differ in the last digits of what they divide. */
function isNear(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** The first header of the scoresheet that is not the plan's in this place; null where its columns are in the plan's order. */
function movedColumn(plan: WorkbookPlan, grids: WorkbookGrids): Place | null {
  return firstUnplanned(plan, grids, ({ cells }) => (cells[0] ?? []).map((_, column) => [0, column]));
}

/** The same for the clauses and sections down its first column. */
function movedRow(plan: WorkbookPlan, grids: WorkbookGrids): Place | null {
  return firstUnplanned(plan, grids, ({ cells }) => cells.map((_, row) => [row, 0]));
}

function firstUnplanned(plan: WorkbookPlan, grids: WorkbookGrids, cellsOf: (scoresheet: Grid) => readonly (readonly [row: number, column: number])[]): Place | null {
  const found = grids.tables.get(TABLES.scoresheet);
  const sheet = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === TABLES.scoresheet));
  if (found === undefined || sheet === undefined) {
    return null;
  }
  const planned = plannedCells(sheet);
  const [row, column] = cellsOf(found).find(([atRow, atColumn]) => !isSameContent(cellIn(found, atRow, atColumn), planned.get(addressIn(found, atRow, atColumn)))) ?? [];
  return row === undefined || column === undefined ? null : placeIn(found, row, column);
}

/** Cells of the clause list and of the settings that are not as planned: formulas look points and thresholds up in them. */
function listChanges(plan: WorkbookPlan, grids: WorkbookGrids): readonly FormulaChange[] {
  return ["SS_Clauses", "SS_Rules"].flatMap((name) => {
    const grid = grids.names.get(name);
    const sheet = plan.sheets.find((each) => each.name === plan.names.find((planned) => planned.name === name)?.sheet);
    const planned = sheet === undefined ? new Map<string, never>() : plannedCells(sheet);
    return (grid?.cells ?? []).flatMap((cells, row) =>
      cells.flatMap((cell, column): FormulaChange[] =>
        grid === undefined || isSameContent(cell, planned.get(addressIn(grid, row, column))) ? [] : [{ kind: "list", found: rawText(cell), place: placeIn(grid, row, column) }],
      ),
    );
  });
}

/** The same for the figures in the hidden columns beside the clause list, which no name covers. */
function helperChanges(plan: WorkbookPlan, grids: WorkbookGrids, cellOf: FormulaComparison["cellOf"]): readonly FormulaChange[] {
  const list = grids.names.get("SS_Clauses");
  const basis = plan.sheets.find(({ name }) => name === plan.names.find((planned) => planned.name === "SS_Clauses")?.sheet);
  if (list === undefined || basis === undefined) {
    return [];
  }
  const listed = new Set(["SS_Clauses", "SS_Rules"].flatMap((name) => addressesOf(grids.names.get(name))));
  return [...plannedCells(basis)].flatMap(([address, planned]): FormulaChange[] => {
    const place = { sheet: list.sheet, address };
    const cell = cellOf(place);
    return planned.kind !== "number" || listed.has(address) || isSameContent(cell, planned) ? [] : [{ kind: "list", found: rawText(cell), place }];
  });
}

function addressesOf(grid: Grid | undefined): readonly string[] {
  return grid === undefined ? [] : grid.cells.flatMap((cells, row) => cells.map((_, column) => addressIn(grid, row, column)));
}

function addressIn(grid: Grid, row: number, column: number): string {
  return placeIn(grid, row, column).address;
}

function isSameContent(cell: GridCell, planned: PlanContent | undefined): boolean {
  switch (planned?.kind) {
    case undefined:
      return isBlank(cell);
    case "text":
      return cell.formula === "" && cell.value.kind === "text" && cell.value.text === planned.text;
    case "number":
      return cell.formula === "" && cell.value.kind === "number" && cell.value.value === planned.value;
    case "formula":
      return false;
  }
}
