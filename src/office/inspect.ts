import type { WorkbookState } from "../application";
import { BUILDING_NAME, TEMPLATE_NAME } from "./ours";
import { runExcel } from "./runExcel";

/** What the open workbook is to us, in two round trips. */
export function inspect(): Promise<WorkbookState> {
  return runExcel(async (context) => {
    const building = context.workbook.names.getItemOrNullObject(BUILDING_NAME);
    const template = context.workbook.names.getItemOrNullObject(TEMPLATE_NAME);
    const sheets = context.workbook.worksheets;
    building.load({ name: true });
    template.load({ name: true });
    sheets.load({ name: true });
    await context.sync();

    const templateRange = template.isNullObject ? null : template.getRangeOrNullObject();
    templateRange?.load({ values: true });
    const used = sheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load({ address: true });
      return range;
    });
    await context.sync();

    const text = templateRange === null || templateRange.isNullObject ? null : templateText(templateRange);
    if (!building.isNullObject) {
      return { kind: "unfinished", template: text ?? "" };
    }
    return text !== null ? { kind: "scoring", template: text } : { kind: "none", blank: used.every((range) => range.isNullObject) };
  });
}

function templateText(range: Excel.Range): string {
  return (range.values[0] ?? []).map(String).join(" ").trim();
}
