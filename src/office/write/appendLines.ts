import { HostError } from "../../application";
import { runExcel } from "../runExcel";

/** What a cell holds at most. */
const LONGEST_TEXT = 32_767;
/** A request of this many lines stays far below what Excel on the web takes. */
const LINES_AT_ONCE = 200;
/** What a sheet's name holds at most. */
const LONGEST_NAME = 31;

/** Adds lines of texts to a sheet that we keep records on; texts stay texts, whatever they look like. Resolves with the sheet's name. */
export function appendLines(name: string, header: readonly string[], lines: readonly (readonly string[])[]): Promise<string> {
  if (lines.some((line) => line.some((text) => text.length > LONGEST_TEXT))) {
    return Promise.reject(new HostError("too-large", { limit: LONGEST_TEXT }));
  }
  return runExcel(async (context) => {
    const sheet = await sheetFor(context, name, header);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load({ name: true });
    used.load({ rowIndex: true, rowCount: true });
    await context.sync();
    const first = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
      const part = lines.slice(start, start + LINES_AT_ONCE);
      const range = sheet.getRangeByIndexes(first + start, 0, part.length, header.length);
      range.numberFormat = part.map((line) => line.map(() => "@"));
      range.format.wrapText = true;
      range.format.verticalAlignment = "Top";
      range.values = part.map((line) => [...line]);
      range.load({ values: true });
      await context.sync();
      // In a cell of text format nothing is parsed but the first apostrophe, which a host may take for its own mark.
      const kept = range.values as readonly (readonly unknown[])[];
      const isKept = (text: string, line: number, column: number): boolean => !text.startsWith("'") || kept[line]?.[column] === text;
      if (!part.every((texts, line) => texts.every((text, column) => isKept(text, line, column)))) {
        range.values = part.map((texts, line) => texts.map((text, column) => (isKept(text, line, column) ? text : `'${text}`)));
        await context.sync();
      }
    }
    return sheet.name;
  });
}

/** The sheet of that name, or of that name and a number, whose first row is the header; a new one where there is none. */
async function sheetFor(context: Excel.RequestContext, name: string, header: readonly string[]): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets;
  sheets.load({ name: true });
  await context.sync();
  const candidates = sheets.items.filter((sheet) => sheet.name.startsWith(name));
  const heads = candidates.map((sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, 1, header.length);
    range.load({ values: true });
    return range;
  });
  await context.sync();
  const own = candidates.find((_, index) => heads[index]?.values[0]?.every((value, column) => value === header[column]) === true);
  return own ?? (await addSheet(context, freeName(name, sheets.items.map((sheet) => sheet.name)), header));
}

function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` ${String(number)}`;
    const candidate = `${name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!lower.has(candidate.toLowerCase())) {
      return candidate;
    }
  }
}

/** Characters of the standard font, as points: about seven pixels of which four are three points. */
const COLUMN_WIDTH = 120;

async function addSheet(context: Excel.RequestContext, name: string, header: readonly string[]): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name);
  const row = sheet.getRangeByIndexes(0, 0, 1, header.length);
  row.numberFormat = [header.map(() => "@")];
  row.values = [[...header]];
  row.format.font.bold = true;
  row.format.columnWidth = COLUMN_WIDTH;
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  return sheet;
}
