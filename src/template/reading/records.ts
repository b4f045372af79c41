import { clausesOf } from "../../core";
import type { Catalogue, DeskRecords, Locale, Place, Rational, RecordFault, RecordList } from "../../core";
import type { WorkbookGrids } from "../grid";
import { RECORD_TABLES, entryColumns } from "../records/tables";
import type { RecordColumn, RecordTable } from "../records/tables";
import { strangeBelow } from "./belowTables";
import { cellIn, isBlank, placeIn, rawText } from "./cell";
import { readRecordCell } from "./recordCell";
import type { RecordContext, RecordValue } from "./recordCell";
import { isBlankRow, recordCell, recordGrid } from "./recordTable";
import type { RecordGrid } from "./recordTable";

export interface RecordsReading {
  readonly records: DeskRecords;
  readonly faults: readonly RecordFault[];
  /** keyed as in `WorkbookFacts.places` */
  readonly places: ReadonlyMap<string, Place>;
  /** the first entry cell of each record's row, keyed `${list}:${index}` */
  readonly rowPlaces: ReadonlyMap<string, Place>;
}

/** Reads every table of records strictly. A table that is not there holds nothing; older workbooks have none. */
export function readRecords(grids: WorkbookGrids, catalogue: Catalogue, locale: Locale): RecordsReading {
  const points = new Map(clausesOf(catalogue).map((clause) => [clause.id, clause.points]));
  const faults: RecordFault[] = [];
  const places = new Map<string, Place>();
  const rowPlaces = new Map<string, Place>();
  const readList = <List extends RecordList>(list: List): DeskRecords[List] => {
    const reading = readTable(RECORD_TABLES[list], grids, points, locale);
    faults.push(...reading.faults);
    reading.places.forEach((place, key) => places.set(`${list}:${key}`, place));
    reading.rowPlaces.forEach((place, index) => rowPlaces.set(`${list}:${String(index)}`, place));
    // The table's columns are those of the list's records, which `RECORD_TABLES` is compiled against.
    return reading.records as unknown as DeskRecords[List];
  };
  const records: DeskRecords = {
    samplePlans: readList("samplePlans"),
    sampleSizes: readList("sampleSizes"),
    samples: readList("samples"),
    rectifications: readList("rectifications"),
    evidence: readList("evidence"),
  };
  return { records, faults, places, rowPlaces };
}

type ReadRecord = Readonly<Record<string, RecordValue>>;

interface TableReading {
  readonly records: readonly ReadRecord[];
  readonly faults: readonly RecordFault[];
  /** keyed `${index}/${column}` */
  readonly places: ReadonlyMap<string, Place>;
  readonly rowPlaces: readonly Place[];
}

function readTable(table: RecordTable, grids: WorkbookGrids, points: ReadonlyMap<string, Rational>, locale: Locale): TableReading {
  const found = recordGrid(grids, table, locale);
  const records: ReadRecord[] = [];
  const faults: RecordFault[] = [...tableFaults(table, found, grids)];
  const places = new Map<string, Place>();
  const rowPlaces: Place[] = [];
  if (found.kind !== "found") {
    return { records, faults, places, rowPlaces };
  }
  const { grid, columns } = found;
  const clauses = new Set(points.keys());
  const keys = new Set<string>();
  const placeOf = (row: number, column: string): Place => placeIn(grid, row, columns.offsets.get(column) ?? 0);
  const firstEntry = entryColumns(table).find(({ key }) => columns.offsets.has(key))?.key ?? "";
  for (let row = 1; row < grid.cells.length; row += 1) {
    if (isBlankRow(table, found, row)) {
      continue;
    }
    const index = records.length;
    const clause = clauseOfRow(table, found, row, clauses);
    const context: RecordContext = { clauses, points: points.get(clause) ?? null };
    const tell = (kind: RecordFault["kind"], column: RecordColumn): void => {
      faults.push({ kind, list: table.list, item: index, clause, column: column.header[locale], raw: rawText(recordCell(found, row, column)), place: placeOf(row, column.key) });
    };
    const record: Record<string, RecordValue> = {};
    for (const column of table.columns.filter(({ holds }) => holds.kind !== "lost")) {
      const cell = recordCell(found, row, column);
      const reading = readRecordCell(cell, column.holds, context);
      record[column.key] = reading.value;
      if (!columns.offsets.has(column.key)) {
        continue;
      }
      places.set(`${String(index)}/${column.key}`, placeOf(row, column.key));
      if (reading.fault !== null) {
        tell(reading.fault, column);
      } else if (column.holds.kind === "clause" && column.holds.needed && isBlank(cell)) {
        tell("no-clause", column);
      }
    }
    const key = keyOf(table, record);
    const keyColumn = table.columns.find((column) => column.key === table.key[0]);
    if (key !== null && keys.has(key) && keyColumn !== undefined) {
      tell("key-twice", keyColumn);
    }
    keys.add(key ?? "");
    records.push(record);
    rowPlaces.push(placeOf(row, firstEntry));
  }
  return { records, faults, places, rowPlaces };
}

/** What tells a record from the others of its list; null where a part of it is not there. */
export function keyOf({ key }: RecordTable, record: ReadRecord): string | null {
  const parts = key.map((column) => record[column] ?? null);
  return parts.some((part) => part === null || part === "") ? null : JSON.stringify(parts);
}

/** The clause that the row is about, as far as it can be read. */
function clauseOfRow({ columns }: RecordTable, found: Extract<RecordGrid, { readonly kind: "found" }>, row: number, clauses: ReadonlySet<string>): string {
  const column = columns.find(({ holds }) => holds.kind === "clause");
  const value = column === undefined ? "" : readRecordCell(recordCell(found, row, column), column.holds, { clauses, points: null }).value;
  return typeof value === "string" ? value : "";
}

/** What is wrong with the table as a whole. */
function tableFaults({ list, name }: RecordTable, found: RecordGrid, grids: WorkbookGrids): readonly RecordFault[] {
  if (found.kind === "missing") {
    return [];
  }
  const nowhere = { list, item: -1, clause: "", column: "" } as const;
  if (found.kind === "foreign") {
    return [{ ...nowhere, kind: "foreign-table", raw: name, place: placeIn(found.grid, 0, 0) }];
  }
  const columns = found.columns.issues.map(({ code, params, place }): RecordFault => ({
    ...nowhere,
    kind: code === "column-twice" ? "column-twice" : "column-missing",
    column: String(params.column),
    raw: "",
    place: place ?? placeIn(found.grid, 0, 0),
  }));
  const below = grids.below.get(name);
  const [strange] = below === undefined ? [] : strangeBelow(below, grids);
  return below === undefined || strange === undefined
    ? columns
    : [...columns, { ...nowhere, kind: "rows-below", raw: rawText(cellIn(below, strange.row, strange.column)), place: placeIn(below, strange.row, strange.column) }];
}
