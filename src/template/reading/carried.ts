import type { Locale, LocalizedText, RecordList } from "../../core";
import type { Grid, GridCell, WorkbookGrids } from "../grid";
import type { CarriedEntries, CarriedRecords, EntryContent, HeadField, UnplacedEntry } from "../plan/entries";
import { HEAD_FIELDS } from "../plan/head";
import { RECORD_TABLES, entryColumns } from "../records/tables";
import {
  BONUS_HEADERS, DEDUCTION_ENTRIES, DEDUCTION_HEADERS, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, TABLES, keyOfWord, keysOf,
} from "../vocabulary";
import type { ScoresheetEntry } from "../vocabulary";
import { cellIn, isBlank, placeIn, valueText } from "./cell";
import { strangeBelow } from "./belowTables";
import { blankRows } from "./recordRows";
import { recordCell, recordGrid } from "./recordTable";

/** Columns that hold dates, where a day number is a date and not a figure gone wrong. */
const DATE_COLUMNS: ReadonlySet<string> = new Set(["due", "verifiedOn", "assessedOn"]);
/** No word of a header means two columns, in whichever language, so that it does not matter which one is asked for. */
const ANY_LOCALE: Locale = "zh-CN";

/**
 * The raw content of every entry cell, formulas and faulty texts included, so that a rebuilt workbook holds each of them
 * again. What stands twice, without a clause or below a table comes as unplaced.
 */
export function collectEntries(grids: WorkbookGrids): CarriedEntries {
  const clauses = new Map<string, Map<ScoresheetEntry, EntryContent>>();
  const unplaced: UnplacedEntry[] = [...earlierUnplaced(grids.names.get("SS_Unplaced"))];
  const scoresheet = grids.tables.get(TABLES.scoresheet);
  for (const { row, cells } of rowsOf(scoresheet, SCORESHEET_HEADERS, SCORESHEET_ENTRIES)) {
    const id = idOf(scoresheet, row);
    if (id !== "" && !clauses.has(id)) {
      clauses.set(id, cells);
    } else if (scoresheet !== undefined) {
      const from = `${scoresheet.sheet}!${placeIn(scoresheet, row, 0).address}${id === "" ? "" : ` (${id})`}`;
      unplaced.push(...[...cells].map(([field, content]) => ({ from, field, content: contentText(content) })));
    }
  }
  const deductions = rowsOf(grids.tables.get(TABLES.deductions), DEDUCTION_HEADERS, DEDUCTION_ENTRIES).map(({ cells }) => cells);
  const bonuses = rowsOf(grids.tables.get(TABLES.bonuses), BONUS_HEADERS, ["reason"] as const).flatMap(({ cells }) => [...cells.values()]);
  return {
    head: headOf(grids),
    assessors: assessorsOf(grids.names.get("SS_Assessors")),
    clauses,
    deductions,
    bonuses,
    records: {
      samplePlans: recordsOf(grids, "samplePlans"),
      samples: recordsOf(grids, "samples"),
      sampleSizes: recordsOf(grids, "sampleSizes"),
      rectifications: recordsOf(grids, "rectifications"),
      evidence: recordsOf(grids, "evidence"),
    },
    unplaced: [...unplaced, ...belowEntries(grids)],
    rows: {
      assessors: grids.names.get("SS_Assessors")?.cells.length ?? 0,
      deductions: bodyRows(grids.tables.get(TABLES.deductions)),
      bonuses: bodyRows(grids.tables.get(TABLES.bonuses)),
    },
  };
}

/** The number of entry cells in which something stands. */
export function countEntries(grids: WorkbookGrids): number {
  const { head, assessors, clauses, deductions, bonuses, records, unplaced } = collectEntries(grids);
  const inRecords = Object.values(records).flatMap(({ entries }) => entries);
  const inRows = [...clauses.values(), ...deductions, ...inRecords].reduce((count, cells) => count + cells.size, 0);
  return head.size + assessors.length + inRows + bonuses.length + unplaced.length;
}

const NOTHING: ReadonlyMap<string, EntryContent> = new Map();

/** What is entered in a table of records; nothing of a person's own table of that name. */
function recordsOf(grids: WorkbookGrids, list: RecordList): CarriedRecords {
  const table = RECORD_TABLES[list];
  const found = recordGrid(grids, table, ANY_LOCALE);
  if (found.kind !== "found") {
    return { entries: [], rows: 0 };
  }
  const columns = entryColumns(table);
  const isBlankRow = blankRows(table, found);
  const entries = found.grid.cells.slice(1).map((_, index) =>
    isBlankRow(index + 1)
      ? NOTHING
      : new Map(
          columns.flatMap((column): [string, EntryContent][] => {
            const content = contentOf(recordCell(found, index + 1, column), column.holds.kind === "date");
            return content === null ? [] : [[column.key, content]];
          }),
        ),
  );
  const filled = entries.reduce((last, { size }, index) => (size > 0 ? index + 1 : last), 0);
  return { entries: entries.slice(0, filled), rows: bodyRows(found.grid) };
}

/** Rows that a rebuild leaves free in a table of records; no more than a new one has. */
const FREE_ROWS = 20;

/** The same entries with room for more: a table of records in which fewer than 20 rows are free grows. */
export function withFreeRows(carried: CarriedEntries): CarriedEntries {
  const roomy = (list: RecordList): CarriedRecords => {
    const { entries, rows } = carried.records[list];
    return { entries, rows: Math.max(rows, entries.filter(({ size }) => size > 0).length + Math.min(FREE_ROWS, RECORD_TABLES[list].rows)) };
  };
  return {
    ...carried,
    records: {
      samplePlans: roomy("samplePlans"),
      samples: roomy("samples"),
      sampleSizes: roomy("sampleSizes"),
      rectifications: roomy("rectifications"),
      evidence: roomy("evidence"),
    },
  };
}

function bodyRows(table: Grid | undefined): number {
  return table === undefined ? 0 : table.cells.length - 1;
}

interface FilledRow<Column extends string> {
  readonly row: number;
  readonly cells: Map<Column, EntryContent>;
}

/** The rows of a table in which something is entered; a doubled column's second appearance is not looked at, the shape's issue says so. */
function rowsOf<Column extends string>(
  grid: Grid | undefined,
  headers: Readonly<Record<string, LocalizedText>>,
  columns: readonly Column[],
): readonly FilledRow<Column>[] {
  if (grid === undefined) {
    return [];
  }
  const keys = (grid.cells[0] ?? []).map((cell) => keyOfWord(headers, valueText(cell)));
  return grid.cells.slice(1).flatMap((_, index): FilledRow<Column>[] => {
    const cells = new Map<Column, EntryContent>();
    for (const column of columns) {
      const offset = keys.indexOf(column);
      const content = offset < 0 ? null : contentOf(cellIn(grid, index + 1, offset), DATE_COLUMNS.has(column));
      if (content !== null) {
        cells.set(column, content);
      }
    }
    return cells.size === 0 ? [] : [{ row: index + 1, cells }];
  });
}

function idOf(grid: Grid | undefined, row: number): string {
  const column = grid?.cells[0]?.findIndex((cell) => keyOfWord(SCORESHEET_HEADERS, valueText(cell)) === "clause") ?? -1;
  return grid === undefined || column < 0 ? "" : valueText(cellIn(grid, row, column));
}

/** The content as a plan writes it. A value that a plan has no cell for is kept as what shows it, never as a valid entry. */
function contentOf(cell: GridCell, holdsDates: boolean): EntryContent | null {
  if (isBlank(cell)) {
    return null;
  }
  const { value, formula, isDate } = cell;
  if (formula !== "") {
    // What a person's formula shows is kept with it, because our own formulas count on it.
    return value.kind === "blank" || value.kind === "boolean" ? { kind: "formula", formula } : { kind: "formula", formula, cached: value };
  }
  switch (value.kind) {
    case "number":
      // A date where a count belongs would come back as a plain, valid number.
      return isDate && !holdsDates ? { kind: "text", text: valueText(cell) } : { kind: "number", value: value.value };
    case "boolean":
      return { kind: "formula", formula: value.value ? "=TRUE()" : "=FALSE()" };
    default:
      return { kind: "text", text: valueText(cell) };
  }
}

function contentText(content: EntryContent): string {
  return content.kind === "text" ? content.text : content.kind === "number" ? String(content.value) : content.formula;
}

function headOf({ names }: WorkbookGrids): ReadonlyMap<HeadField, EntryContent> {
  const head = new Map<HeadField, EntryContent>();
  for (const field of keysOf(HEAD_FIELDS)) {
    const grid = names.get(HEAD_FIELDS[field].name);
    const content = grid === undefined ? null : contentOf(cellIn(grid, 0, 0), DATE_COLUMNS.has(field));
    if (content !== null) {
      head.set(field, content);
    }
  }
  return head;
}

function assessorsOf(grid: Grid | undefined): CarriedEntries["assessors"] {
  return (grid?.cells ?? []).flatMap((_, row) => {
    const name = grid === undefined ? null : contentOf(cellIn(grid, row, 0), false);
    const role = grid === undefined ? null : contentOf(cellIn(grid, row, 1), false);
    return name === null && role === null ? [] : [{ name, role }];
  });
}

function earlierUnplaced(grid: Grid | undefined): readonly UnplacedEntry[] {
  return (grid?.cells ?? []).slice(1).map((row) => {
    const [from = "", field = "", content = ""] = row.map(valueText);
    return { from, field, content };
  });
}

function belowEntries(grids: WorkbookGrids): readonly UnplacedEntry[] {
  const found = Object.values(TABLES).flatMap((table) => {
    const below = grids.below.get(table);
    return below === undefined
      ? []
      : strangeBelow(below, grids).map(({ row, column }) => {
          const cell = cellIn(below, row, column);
          return { from: `${below.sheet}!${placeIn(below, row, column).address}`, field: "", content: cell.formula === "" ? valueText(cell) : cell.formula };
        });
  });
  // What stands below two tables is one entry.
  return [...new Map(found.map((entry) => [entry.from, entry])).values()];
}
