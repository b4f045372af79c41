import { HostError } from "../../application";
import { SCORING_TABLES, SIGNOFF_NAMES, type Grid, type WorkbookGrids } from "../../template";
import { NAME_PREFIX, TABLE_NAMES } from "../ours";
import { runExcel } from "../runExcel";
import { gridOf, loadGrid, loadPlace, spreadOver } from "./grid";

interface FoundTable {
  readonly name: string;
  readonly range: Excel.Range;
  /** the part of it that is read */
  readonly filled: Excel.Range;
  readonly used: Excel.Range;
}

const SCORED: ReadonlySet<string> = new Set(SCORING_TABLES);
/** Areas of the sign-off sheet that are mostly blank. */
const SPARSE: ReadonlySet<string> = new Set([SIGNOFF_NAMES.trail, SIGNOFF_NAMES.record]);

/** The tables and names of the scoring workbook, and what stands below each table, in three round trips. */
export function readGrids(): Promise<WorkbookGrids> {
  return runExcel(async (context) => {
    const tables = TABLE_NAMES.map((name) => ({ name, item: context.workbook.tables.getItemOrNullObject(name) }));
    const names = context.workbook.names;
    tables.forEach(({ item }) => item.load({ name: true }));
    names.load({ name: true, type: true });
    await context.sync();

    const foundTables = tables.filter(({ item }) => !item.isNullObject).map(({ name, item }): FoundTable => {
      const range = item.getRange();
      const used = item.worksheet.getUsedRangeOrNullObject(true);
      // A table of records is mostly blank rows, and everything is read anew after each change.
      const filled = SCORED.has(name) ? range : range.getUsedRangeOrNullObject(true);
      loadPlace(range);
      loadGrid(filled);
      used.load({ rowIndex: true, rowCount: true });
      return { name, range, filled, used };
    });
    const foundNames = names.items
      .filter((item) => item.name.startsWith(NAME_PREFIX))
      .map((item) => ({ name: item.name, range: item.getRangeOrNullObject() }));
    foundNames.forEach(({ name, range }) => (SPARSE.has(name) ? loadPlace(range) : loadGrid(range)));
    await context.sync();

    const sparse = foundNames
      .filter(({ name, range }) => SPARSE.has(name) && !range.isNullObject)
      .map(({ name, range }) => {
        const filled = range.getUsedRangeOrNullObject(true);
        loadGrid(filled);
        return { name, range, filled };
      });

    const below = foundTables.flatMap(({ name, range, used }) => {
      const from = range.rowIndex + range.rowCount;
      const to = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
      if (to <= from) {
        return [];
      }
      const rest = range.worksheet.getRangeByIndexes(from, range.columnIndex, to - from, range.columnCount);
      loadGrid(rest);
      return [{ name, range: rest }];
    });
    if (below.length > 0 || sparse.length > 0) {
      await context.sync();
    }

    const grids = new Map<string, Grid>();
    for (const { name, range } of foundNames) {
      if (!range.isNullObject && !SPARSE.has(name)) {
        grids.set(name, checkedGrid(range));
      }
    }
    for (const { name, range, filled } of sparse) {
      grids.set(name, spreadOver(range, filled.isNullObject ? null : checkedGrid(filled)));
    }
    return {
      tables: new Map(foundTables.map(({ name, range, filled }) => [name, spreadOver(range, filled.isNullObject ? null : checkedGrid(filled))])),
      names: grids,
      below: new Map(below.map(({ name, range }) => [name, checkedGrid(range)])),
    };
  });
}

/** Excel on the web may answer a large read with null instead of an error: that is a failure and never an empty range. */
function checkedGrid(range: Excel.Range): Grid {
  const grid = gridOf(range);
  if (grid === null) {
    throw new HostError("too-large", { hostCode: "NullValues" });
  }
  return grid;
}
