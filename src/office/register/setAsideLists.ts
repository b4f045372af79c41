import type { WorkbookPlan } from "../../template";

const LONGEST_NAME = 31;

/**
 * Gives the sheets of lists that a person added to (a column, or anything beside or below the table) and their tables other names, so that the
 * lists are written on sheets of their own and nothing of a person's is written over.
 */
export async function setAsideLists(context: Excel.RequestContext, lists: WorkbookPlan): Promise<void> {
  const { tables, worksheets } = context.workbook;
  const planned = lists.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => ({ name, headers: headersOf(sheet), item: tables.getItemOrNullObject(name) })));
  planned.forEach(({ item }) => item.load({ name: true }));
  tables.load({ name: true });
  worksheets.load({ name: true });
  await context.sync();
  const found = planned.filter(({ item }) => !item.isNullObject).map(({ name, headers, item }) => {
    const header = item.getHeaderRowRange();
    const range = item.getRange();
    const used = item.worksheet.getUsedRangeOrNullObject(true);
    header.load({ values: true });
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    item.worksheet.load({ name: true });
    return { name, headers, item, header, range, used };
  });
  await context.sync();
  const taken = new Set([...worksheets.items, ...tables.items].map(({ name }) => name.toLowerCase()));
  for (const { name, headers, item, header, range, used } of found) {
    const isOurs = (header.values[0] ?? []).every((text, index) => text === headers[index]) && header.values[0]?.length === headers.length;
    const isAlone =
      used.isNullObject ||
      (used.rowIndex >= range.rowIndex && used.columnIndex >= range.columnIndex &&
        used.rowIndex + used.rowCount <= range.rowIndex + range.rowCount && used.columnIndex + used.columnCount <= range.columnIndex + range.columnCount);
    if (!isOurs || !isAlone) {
      item.worksheet.name = freeName(item.worksheet.name, " ", taken);
      item.name = freeName(name, "_", taken);
    }
  }
  await context.sync();
}

function headersOf({ blocks }: WorkbookPlan["sheets"][number]): readonly string[] {
  return (blocks[0]?.cells[0] ?? []).map((content) => (content?.kind === "text" ? content.text : ""));
}

function freeName(name: string, between: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = `${between}${String(number)}`;
    const candidate = `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) {
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}
