import type { TableRow } from "../../application";
import type { Place } from "../../core";
import { runExcel } from "../runExcel";
import { loadPlace } from "./grid";
import { readCells } from "./readTable";

/** The row of the table in which the cell lies now, however the table was sorted or filtered; null where it lies in none. */
export function readTableRow(name: string, { sheet: sheetName, address }: Place): Promise<TableRow | null> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load({ name: true, worksheet: { name: true } });
    await context.sync();
    if (table.isNullObject || table.worksheet.name !== sheetName) {
      return null;
    }
    const { worksheet } = table;
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    const cell = worksheet.getRange(address);
    header.load({ values: true });
    loadPlace(body);
    loadPlace(cell);
    await context.sync();
    const { rowIndex, columnIndex } = cell;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = body;
    if (rowIndex < top || rowIndex >= top + rowCount || columnIndex < left || columnIndex >= left + columnCount) {
      return null;
    }
    const [cells = []] = await readCells(context, body.getRow(rowIndex - top));
    return { headers: (header.values[0] ?? []).map(String), cells };
  });
}
