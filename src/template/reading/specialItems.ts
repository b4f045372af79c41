import { clausesOf } from "../../core";
import type { Bonus, Catalogue, EntryFault, EntryField, Issue, Locale, Place, SpecialDeduction } from "../../core";
import type { Grid, GridCell } from "../grid";
import { BONUS_HEADERS, CAUSE_WORDS, DEDUCTION_ENTRIES, DEDUCTION_HEADERS, LATER_DEDUCTION_COLUMNS, RECTIFICATION_WORDS, TABLES } from "../vocabulary";
import type { DeductionEntry } from "../vocabulary";
import { BLANK_CELL, cellIn, isBlank, placeIn, rawText, readDate, readText, readWord } from "./cell";
import type { Reading } from "./cell";
import { findColumns } from "./columns";

export interface ItemsReading<Item> {
  readonly items: readonly Item[];
  readonly faults: readonly EntryFault[];
  readonly issues: readonly Issue[];
  readonly places: ReadonlyMap<string, Place>;
}

/** The fault field of a deduction's column, as checks name it. */
const FIELD_OF: Readonly<Record<DeductionEntry, EntryField>> = {
  cause: "cause",
  clause: "clause",
  description: "description",
  evidence: "evidence",
  action: "action",
  owner: "owner",
  due: "due",
  status: "status",
  closure: "closure",
  verifiedBy: "verifiedBy",
  verifiedOn: "verifiedOn",
};

/**
 * Reads the table `SpecialDeductions`. A row counts as one deduction as soon as anything stands in any of its entry cells:
 * a deduction that is half written down must not go uncounted. What cannot be read in it is a fault and stays empty.
 */
export function readDeductions(grid: Grid, catalogue: Catalogue | null, locale: Locale): ItemsReading<SpecialDeduction> {
  const { offsets, issues } = findColumns(TABLES.deductions, grid, DEDUCTION_HEADERS, locale, LATER_DEDUCTION_COLUMNS);
  const ids = catalogue === null ? null : new Set(clausesOf(catalogue).map((clause) => clause.id));
  const items: SpecialDeduction[] = [];
  const faults: EntryFault[] = [];
  const places = new Map<string, Place>();
  for (let row = 1; row < grid.cells.length; row += 1) {
    const cellOf = (column: DeductionEntry): GridCell => {
      const offset = offsets.get(column);
      return offset === undefined ? BLANK_CELL : cellIn(grid, row, offset);
    };
    const placeOf = (column: DeductionEntry): Place => placeIn(grid, row, offsets.get(column) ?? 0);
    if (DEDUCTION_ENTRIES.every((column) => isBlank(cellOf(column)))) {
      continue;
    }
    const item = items.length;
    for (const column of DEDUCTION_ENTRIES.filter((each) => offsets.has(each))) {
      places.set(`deduction:${String(item)}/${FIELD_OF[column]}`, placeOf(column));
    }
    const take = <Value>(column: DeductionEntry, read: (cell: GridCell) => Reading<Value>): Value | null => {
      const cell = cellOf(column);
      const reading = read(cell);
      if (reading.kind === "fault") {
        faults.push({ kind: reading.fault, clause: "", item, field: FIELD_OF[column], raw: rawText(cell), place: placeOf(column) });
      }
      return reading.kind === "value" ? reading.value : null;
    };
    const text = (column: DeductionEntry): string => take(column, readText) ?? "";
    items.push({
      cause: take("cause", (cell) => readWord(cell, CAUSE_WORDS)) ?? "",
      clause: take("clause", (cell) => readClauseId(cell, ids)) ?? "",
      description: text("description"),
      evidence: text("evidence"),
      rectification: {
        action: text("action"),
        owner: text("owner"),
        due: take("due", readDate) ?? "",
        status: take("status", (cell) => readWord(cell, RECTIFICATION_WORDS)) ?? "open",
        closure: text("closure"),
        verifiedBy: text("verifiedBy"),
        verifiedOn: take("verifiedOn", readDate) ?? "",
      },
    });
  }
  return { items, faults, issues, places };
}

/** Reads the table `Bonuses`; each row with anything in its reason counts once. */
export function readBonuses(grid: Grid, locale: Locale): ItemsReading<Bonus> {
  const { offsets, issues } = findColumns(TABLES.bonuses, grid, BONUS_HEADERS, locale);
  const column = offsets.get("reason");
  const items: Bonus[] = [];
  const faults: EntryFault[] = [];
  const places = new Map<string, Place>();
  for (let row = 1; column !== undefined && row < grid.cells.length; row += 1) {
    const cell = cellIn(grid, row, column);
    if (isBlank(cell)) {
      continue;
    }
    const item = items.length;
    const place = placeIn(grid, row, column);
    const reading = readText(cell);
    places.set(`bonus:${String(item)}/bonusReason`, place);
    if (reading.kind === "fault") {
      faults.push({ kind: reading.fault, clause: "", item, field: "bonusReason", raw: rawText(cell), place });
    }
    items.push({ reason: reading.kind === "value" ? reading.value : "" });
  }
  return { items, faults, issues, places };
}

/** The id of a clause of the catalogue, as text; a date that Excel made of one, or an id that is not in it, is a fault. */
export function readClauseId(cell: GridCell, ids: Pick<ReadonlySet<string>, "has"> | null): Reading<string> {
  const reading = readText(cell);
  if (reading.kind !== "value") {
    return reading;
  }
  if (cell.value.kind === "number" && cell.isDate) {
    return { kind: "fault", fault: "date" };
  }
  return ids === null || ids.has(reading.value) ? reading : { kind: "fault", fault: "unknown-word" };
}
