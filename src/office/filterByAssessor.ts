import { SCORESHEET_HEADERS, TABLES } from "../template";
import { HostError } from "../application";
import { runExcel } from "./runExcel";

/**
 * Filters the scoresheet by its column of assessors, and by that one alone; protection stays on, as it lets people filter. Who works in
 * a row that goes out of sight is taken to the first one that stays, in the same column.
 */
export function filterByAssessor(texts: readonly string[] | null): Promise<void> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(TABLES.scoresheet);
    table.load({ name: true });
    await context.sync();
    if (table.isNullObject) {
      throw new HostError("not-found", { hostCode: "ItemNotFound" });
    }
    const header = table.getHeaderRowRange();
    header.load({ values: true });
    await context.sync();
    const words: readonly string[] = Object.values(SCORESHEET_HEADERS.assessor);
    const index = (header.values[0] ?? []).findIndex((word) => words.includes(String(word)));
    if (index < 0) {
      throw new HostError("not-found", { hostCode: "ItemNotFound" });
    }
    const { filter } = table.columns.getItemAt(index);
    if (texts === null) {
      filter.clear();
      await context.sync();
      return;
    }
    filter.applyValuesFilter([...texts]);
    const assessors = table.columns.getItemAt(index).getDataBodyRange();
    assessors.load({ rowIndex: true, rowCount: true });
    table.worksheet.load({ id: true });
    const active = context.workbook.getActiveCell();
    active.load({ rowIndex: true, columnIndex: true, worksheet: { id: true } });
    await context.sync();
    const at = active.rowIndex - assessors.rowIndex;
    if (active.worksheet.id !== table.worksheet.id || at < 0 || at >= assessors.rowCount) {
      return;
    }
    // Another column may be filtered as well: only the sheet knows which rows are left.
    const rows = Array.from({ length: assessors.rowCount }, (_, row) => active.worksheet.getRangeByIndexes(assessors.rowIndex + row, active.columnIndex, 1, 1));
    rows.forEach((row) => row.load({ rowHidden: true }));
    await context.sync();
    const first = rows.find(({ rowHidden }) => !rowHidden);
    if (rows[at]?.rowHidden === true && first !== undefined) {
      first.select();
      await context.sync();
    }
  });
}
