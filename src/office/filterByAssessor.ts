import { SCORESHEET_HEADERS, TABLES } from "../template";
import { HostError } from "../application";
import { runExcel } from "./runExcel";

/** Filters the scoresheet by its column of assessors, and by that one alone; protection stays on, as it lets people filter. */
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
    } else {
      filter.applyValuesFilter([...texts]);
    }
    await context.sync();
  });
}
