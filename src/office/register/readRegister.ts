import { HostError, type RegisterState } from "../../application";
import { REGISTER_NAMES, REGISTER_TABLES, heldRegister } from "../../template";
import { REGISTER_MARK, TEMPLATE_NAME, BUILDING_NAME } from "../ours";
import { runExcel } from "../runExcel";
import { REFRESHING } from "./refreshRegister";

/** So many cells a request, well under what Excel on the web answers. */
const CELLS_AT_ONCE = 20_000;

/** What the open workbook is to a register. */
export function readRegister(): Promise<RegisterState> {
  return runExcel(async (context) => {
    const { names, tables, worksheets } = context.workbook;
    const [mark, totals, template, building] = [REGISTER_MARK, REGISTER_NAMES.totals, TEMPLATE_NAME, BUILDING_NAME].map((name) => {
      const item = names.getItemOrNullObject(name);
      item.load({ formula: true });
      return item;
    });
    const table = tables.getItemOrNullObject(REGISTER_TABLES.register);
    table.load({ name: true });
    worksheets.load({ name: true });
    await context.sync();
    const isThere = (item: Excel.NamedItem | undefined): item is Excel.NamedItem => item !== undefined && !item.isNullObject;
    if (isThere(template) || isThere(building)) {
      return { kind: "scoring" };
    }
    const isRefreshing = isThere(mark) && String(mark.formula).includes(REFRESHING);
    if (isThere(mark) && !isRefreshing) {
      return { kind: "unfinished" };
    }
    if (!isThere(totals) || table.isNullObject) {
      const used = worksheets.items.map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true);
        range.load({ address: true });
        return range;
      });
      await context.sync();
      return { kind: "none", isBlank: used.every((range) => range.isNullObject) };
    }
    return { kind: "register", isUnfinished: isRefreshing, reading: heldRegister(await readTable(context, table, totals)) };
  });
}

async function readTable(context: Excel.RequestContext, table: Excel.Table, totals: Excel.NamedItem) {
  const range = table.getRange();
  const totalsRange = totals.getRangeOrNullObject();
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { name: true } });
  totalsRange.load({ rowIndex: true, columnIndex: true, address: true, worksheet: { name: true } });
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
  const sheet = context.workbook.worksheets.getItem(worksheet.name);
  const above = rowIndex === 0 ? null : sheet.getRangeByIndexes(rowIndex - 1, columnIndex, 1, columnCount);
  above?.load({ formulas: true });
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  const rows: (readonly string[])[] = [];
  for (let from = 0; from < rowCount; from += atOnce) {
    const part = sheet.getRangeByIndexes(rowIndex + from, columnIndex, Math.min(atOnce, rowCount - from), columnCount);
    part.load({ values: true });
    await context.sync();
    const values = part.values as readonly (readonly unknown[])[] | null;
    if (values === null) {
      throw new HostError("too-large", { hostCode: "NullValues" });
    }
    rows.push(...values.map((cells) => cells.map(String)));
  }
  const [headers = [], ...body] = rows;
  return {
    sheet: worksheet.name,
    column: columnIndex,
    headerRow: rowIndex + 1,
    headers,
    rows: body,
    above: ((above?.formulas[0] ?? []) as readonly unknown[]).map((formula) => (typeof formula === "string" && formula.startsWith("=") ? formula : "")),
    totalsCell: totalsRange.isNullObject ? null : { sheet: totalsRange.worksheet.name, address: totalsRange.address.slice(totalsRange.address.lastIndexOf("!") + 1) },
  };
}
