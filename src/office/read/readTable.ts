import { HostError } from "../../application";
import type { Grid } from "../../template";
import { runExcel } from "../runExcel";
import { gridOf, loadGrid, loadPlace } from "./grid";

/** So many cells a request stay far below what Excel on the web answers. */
const CELLS_AT_ONCE = 20_000;

/** The table of that name as a grid; null where the workbook has none. */
export function readTable(name: string): Promise<Grid | null> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load({ name: true });
    await context.sync();
    if (table.isNullObject) {
      return null;
    }
    const range = table.getRange();
    loadPlace(range);
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
    const sheet = context.workbook.worksheets.getItem(worksheet.name);
    const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    const cells: Grid["cells"][number][] = [];
    for (let from = 0; from < rowCount; from += atOnce) {
      cells.push(...(await readCells(context, sheet.getRangeByIndexes(rowIndex + from, columnIndex, Math.min(atOnce, rowCount - from), columnCount))));
    }
    return { sheet: worksheet.name, row: rowIndex, column: columnIndex, cells };
  });
}

/** Reads a part of a sheet; `too-large` where the host leaves its values out. */
export async function readCells(context: Excel.RequestContext, part: Excel.Range): Promise<Grid["cells"]> {
  loadGrid(part);
  await context.sync();
  const grid = gridOf(part);
  if (grid === null) {
    throw new HostError("too-large", { hostCode: "NullValues" });
  }
  return grid.cells;
}
