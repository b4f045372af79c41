import type { EntryFault, FormulaChange, Place, ResultClaim } from "../../core";
import type { CellValue, Grid, GridCell, GridPlace, WorkbookGrids } from "../grid";
import { answersFor } from "../plan/answers";
import type { CarriedEntries } from "../plan/entries";
import type { Expectation, ExpectedCell, ExpectedFormula } from "../plan/expectation";
import type { PlanCached } from "../plan/plan";
import { formulasIn, movedArea, movedRecords } from "../plan/resultFormulas";
import { LOCALES, TABLES, sheetText } from "../vocabulary";
import { cellIn, isBlank, isBlankValue, placeIn, rawText, valueText } from "./cell";
import { isSameFormula } from "./formulaText";

/** What a workbook's formulas are compared with, and what was found out about them before. */
export interface FormulaComparison {
  /** of a workbook of its standard and its size */
  readonly expectation: Expectation;
  /** the entries that it holds */
  readonly carried: CarriedEntries;
  readonly grids: WorkbookGrids;
  readonly cellOf: (place: GridPlace) => GridCell;
  readonly claims: readonly ResultClaim[];
  readonly entryFaults: readonly EntryFault[];
}

/**
 * Every formula of the workbook that was typed over, says something else, or shows another value than the entries give,
 * and every changed cell of the lists that they look things up in, hidden columns included. Where clauses were moved, that is told and the scoresheet's
 * own formulas are left out; where anything else of the scores was moved, that alone is told. What `claims` already tells is not told again.
 */
export function formulaChanges({ expectation, carried, grids, cellOf, claims, entryFaults }: FormulaComparison): readonly FormulaChange[] {
  const { layout, anchors } = expectation;
  const movedAway = movedArea(anchors, grids) ?? movedColumn(expectation, grids);
  if (movedAway !== null) {
    return [movedTo(movedAway)];
  }
  const movedWithin = movedRow(expectation, grids);
  const moved = [movedWithin, movedRecords(anchors, grids)].flatMap((place) => (place === null ? [] : [movedTo(place)]));
  // Formulas of a row go with it, and some on other sheets show where it stands.
  const scoresheet = movedWithin === null ? undefined : grids.tables.get(TABLES.scoresheet)?.sheet;
  const claimed = new Map(claims.map((claim) => [key(claim.place), claim]));
  // A date where a count belongs is a number to the spreadsheet's own formulas, so that their values are no claim about the entries.
  const comparesValues = movedWithin === null && !entryFaults.some(({ kind }) => kind === "date");
  const answers = answersFor(layout, carried);
  const formulas = (formulasIn(grids, anchors, expectation.formulas) ?? []).flatMap((formula): readonly FormulaChange[] => {
    if (formula.sheet === scoresheet) {
      return [];
    }
    const { sheet, address } = formula;
    const cell = cellOf(formula);
    const claim = claimed.get(key(formula));
    const kind = changeOf(cell, formula, () => (comparesValues && claim === undefined ? formula.shown(answers) : null));
    if (kind === null || claim?.formulaIntact === false) {
      return [];
    }
    return [{ kind, found: kind === "stale" ? valueText(cell) : rawText(cell), place: { sheet, address } }];
  });
  return [...moved, ...formulas, ...listChanges(expectation, grids), ...helperChanges(expectation, grids, cellOf)];
}

function movedTo(place: Place): FormulaChange {
  return { kind: "moved", found: "", place };
}

function key({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

/** `shown`: null where the value is no claim, or is told as one elsewhere. */
function changeOf({ value, formula }: GridCell, expected: ExpectedFormula, shown: () => PlanCached | null): FormulaChange["kind"] | null {
  if (formula === "") {
    return "overwritten";
  }
  if (!isSameFormula(formula, expected.formula)) {
    return "changed";
  }
  if (isBlankValue(value)) {
    return null;
  }
  const answer = shown();
  return answer === null || shows(value, answer) ? null : "stale";
}

/** The word beside a result is another one as long as the functions do not run, which is told elsewhere. */
const UNAVAILABLE: ReadonlySet<string> = new Set(LOCALES.map((locale) => sheetText("agreement.unavailable", locale)));
const DIFFERS: ReadonlySet<string> = new Set(LOCALES.map((locale) => sheetText("agreement.differs", locale)));

function shows(value: CellValue, cached: PlanCached): boolean {
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
function movedColumn(expectation: Expectation, grids: WorkbookGrids): Place | null {
  return firstUnplanned(expectation, grids, ({ cells }) => (cells[0] ?? []).map((_, column) => [0, column]));
}

/** The same for the clauses and sections down its first column. */
function movedRow(expectation: Expectation, grids: WorkbookGrids): Place | null {
  return firstUnplanned(expectation, grids, ({ cells }) => cells.map((_, row) => [row, 0]));
}

function firstUnplanned({ scoresheet }: Expectation, grids: WorkbookGrids, cellsOf: (scoresheet: Grid) => readonly (readonly [row: number, column: number])[]): Place | null {
  const found = grids.tables.get(TABLES.scoresheet);
  if (found === undefined) {
    return null;
  }
  const [row, column] = cellsOf(found).find(([atRow, atColumn]) => !isSameContent(cellIn(found, atRow, atColumn), scoresheet.get(addressIn(found, atRow, atColumn)))) ?? [];
  return row === undefined || column === undefined ? null : placeIn(found, row, column);
}

/** Cells of the clause list and of the settings that are not as planned: formulas look points and thresholds up in them. */
function listChanges({ basis }: Expectation, grids: WorkbookGrids): readonly FormulaChange[] {
  return ["SS_Clauses", "SS_Rules"].flatMap((name) => {
    const grid = grids.names.get(name);
    return (grid?.cells ?? []).flatMap((cells, row) =>
      cells.flatMap((cell, column): FormulaChange[] =>
        grid === undefined || isSameContent(cell, basis.get(addressIn(grid, row, column))) ? [] : [{ kind: "list", found: rawText(cell), place: placeIn(grid, row, column) }],
      ),
    );
  });
}

/** The same for the figures in the hidden columns beside the clause list, which no name covers. */
function helperChanges({ basis }: Expectation, grids: WorkbookGrids, cellOf: FormulaComparison["cellOf"]): readonly FormulaChange[] {
  const [list, rules] = ["SS_Clauses", "SS_Rules"].map((name) => grids.names.get(name));
  if (list === undefined) {
    return [];
  }
  return [...basis.values()].flatMap((planned): FormulaChange[] => {
    if (planned.content.kind !== "number" || isWithin(planned, list) || isWithin(planned, rules)) {
      return [];
    }
    const cell = cellOf({ ...planned, sheet: list.sheet });
    return isSameContent(cell, planned) ? [] : [{ kind: "list", found: rawText(cell), place: { sheet: list.sheet, address: planned.address } }];
  });
}

/** Whether the cell is one of the grid's, which stands on the same sheet. */
function isWithin({ row, column }: ExpectedCell, grid: Grid | undefined): boolean {
  return grid?.cells[row - grid.row]?.[column - grid.column] !== undefined;
}

function addressIn(grid: Grid, row: number, column: number): string {
  return placeIn(grid, row, column).address;
}

function isSameContent(cell: GridCell, planned: ExpectedCell | undefined): boolean {
  const content = planned?.content;
  switch (content?.kind) {
    case undefined:
      return isBlank(cell);
    case "text":
      return cell.formula === "" && cell.value.kind === "text" && cell.value.text === content.text;
    case "number":
      return cell.formula === "" && cell.value.kind === "number" && cell.value.value === content.value;
    case "formula":
      return false;
  }
}
