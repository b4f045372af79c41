import { clausesOf } from "../../core";
import type { Catalogue, DeskRecords, Locale, Place, Rational, RecordFault, RecordList } from "../../core";
import type { WorkbookGrids } from "../grid";
import { RECORD_TABLES, isEntryColumn } from "../records/tables";
import type { RecordTable } from "../records/tables";
import { keysOf } from "../vocabulary";
import { strangeBelow } from "./belowTables";
import { cellIn, placeIn, rawText } from "./cell";
import { filledRecordRows, keyOf } from "./recordRows";
import type { RecordFields, RecordRow } from "./recordRows";
import { recordCell, recordGrid } from "./recordTable";
import type { RecordGrid } from "./recordTable";

export interface RecordsReading {
  readonly records: DeskRecords;
  readonly faults: readonly RecordFault[];
  /** keyed as in `WorkbookFacts.places` */
  readonly places: ReadonlyMap<string, Place>;
  /** the first entry cell of each record's row, keyed `${list}:${index}` */
  readonly rowPlaces: ReadonlyMap<string, Place>;
  /** lists whose table is not there */
  readonly missing: readonly RecordList[];
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
  const missing = keysOf(RECORD_TABLES).filter((list) => !grids.tables.has(RECORD_TABLES[list].name));
  return { records, faults: faults.filter((fault) => !isToldNearer(fault, faults)), places, rowPlaces, missing };
}

/** Of two tables one below the other, what stands below both is told of the lower one. */
function isToldNearer(fault: RecordFault, faults: readonly RecordFault[]): boolean {
  const isBelow = ({ kind, place }: RecordFault): boolean => kind === "rows-below" && place.sheet === fault.place.sheet && place.address === fault.place.address;
  return isBelow(fault) && faults.filter(isBelow).at(-1) !== fault;
}

interface TableReading {
  readonly records: readonly RecordFields[];
  readonly faults: readonly RecordFault[];
  /** keyed `${index}/${column}` */
  readonly places: ReadonlyMap<string, Place>;
  readonly rowPlaces: readonly Place[];
}

function readTable(table: RecordTable, grids: WorkbookGrids, clauses: ReadonlyMap<string, Rational>, locale: Locale): TableReading {
  const found = recordGrid(grids, table, locale);
  const rows = found.kind === "found" ? filledRecordRows(table, found, clauses) : [];
  const faults: RecordFault[] = [...tableFaults(table, found, grids)];
  const places = new Map<string, Place>();
  const rowPlaces: Place[] = [];
  if (found.kind !== "found") {
    return { records: [], faults, places, rowPlaces };
  }
  const { grid, columns } = found;
  const placeOf = (row: number, column: string): Place => placeIn(grid, row, columns.offsets.get(column) ?? 0);
  const present = table.columns.filter(({ key, holds }) => holds.kind !== "lost" && columns.offsets.has(key));
  const firstEntry = present.find(isEntryColumn)?.key ?? "";
  const twice = rowsWithKeyOfAnother(table, rows);
  for (const [item, { row, clause, faults: inRow }] of rows.entries()) {
    const all = twice.has(row) ? [...inRow, ...table.columns.filter(({ key }) => key === table.key[0]).map((column) => ({ kind: "key-twice" as const, column }))] : inRow;
    for (const { kind, column } of all) {
      faults.push({ kind, list: table.list, item, clause, column: column.header[locale], raw: rawText(recordCell(found, row, column)), place: placeOf(row, column.key) });
    }
    for (const { key } of present) {
      places.set(`${String(item)}/${key}`, placeOf(row, key));
    }
    rowPlaces.push(placeOf(row, firstEntry));
  }
  return { records: rows.map(({ fields }) => fields), faults, places, rowPlaces };
}

/** Rows with the key of one above them. */
function rowsWithKeyOfAnother(table: RecordTable, rows: readonly RecordRow[]): ReadonlySet<number> {
  const keys = new Set<string>();
  return new Set(
    rows.flatMap(({ row, fields }) => {
      const key = keyOf(table, fields);
      const isKnown = key !== null && keys.has(key);
      keys.add(key ?? "");
      return isKnown ? [row] : [];
    }),
  );
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
