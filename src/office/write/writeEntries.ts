import { HostError, type CellHolds } from "../../application";
import type { CellWrite } from "../../template";
import { runExcel } from "../runExcel";
import { writtenText } from "./writtenText";

/** What a cell holds at most. */
const LONGEST_TEXT = 32_767;

/** A cell to write, and what the host says of it. */
interface Target {
  readonly write: CellWrite;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Cells side by side, which go over as one write. */
interface Run {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly sheet: Excel.Worksheet;
  readonly values: (string | number)[];
}

/**
 * Puts entries into unlocked cells. Everything that would be refused is looked at first, then all of them go over in one
 * request, so that one step of undo takes them back; formats and protection stay as they are.
 */
export function writeEntries(writes: readonly CellWrite[], holds: readonly CellHolds[] = []): Promise<void> {
  if (writes.length === 0) {
    return Promise.resolve();
  }
  if (writes.some(({ value }) => typeof value === "string" && value.length > LONGEST_TEXT)) {
    return Promise.reject(new HostError("too-large", { limit: LONGEST_TEXT }));
  }
  return runExcel(async (context) => {
    const sheetOf = (name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);
    const targets = writes.map((write): Target => {
      const sheet = sheetOf(write.sheet);
      const range = sheet.getRange(write.address);
      range.load({ rowIndex: true, columnIndex: true, numberFormat: true, format: { protection: { locked: true } } });
      sheet.load({ protection: { protected: true } });
      return { write, sheet, range };
    });
    const held = holds.map(({ sheet, address, text }) => {
      const range = sheetOf(sheet).getRange(address);
      range.load({ values: true });
      return { range, text };
    });
    await context.sync();

    if (held.some(({ range, text }) => String(range.values[0]?.[0] ?? "") !== text)) {
      throw new HostError("conflict", { hostCode: "RowMoved" });
    }
    const locked = targets.find(({ sheet, range }) => sheet.protection.protected && range.format.protection.locked);
    if (locked !== undefined) {
      throw new HostError("protected", { hostCode: "LockedCell" });
    }
    for (const { sheet, row, column, values } of runsOf(targets)) {
      sheet.getRangeByIndexes(row, column, 1, values.length).values = [values];
    }
    await context.sync();
    await keepApostrophes(context, targets);
  });
}

function runsOf(targets: readonly Target[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { write, sheet, range } of targets) {
    const value = write.value === null ? "" : typeof write.value === "number" ? write.value : writtenText(write.value, formatOf(range));
    const before = runs.at(-1);
    if (before !== undefined && write.sheet === before.sheetName && before.row === range.rowIndex && before.column + before.values.length === range.columnIndex) {
      before.values.push(value);
    } else {
      runs.push({ sheetName: write.sheet, row: range.rowIndex, column: range.columnIndex, sheet, values: [value] });
    }
  }
  return runs;
}

function formatOf(range: Excel.Range): string {
  return String(range.numberFormat[0]?.[0] ?? "");
}

/** Excel may take the first apostrophe of a text for its own mark, also in a cell of text format; a second one keeps it. */
async function keepApostrophes(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  const doubtful = targets.filter(({ write, range }) => typeof write.value === "string" && write.value.startsWith("'") && formatOf(range) === "@");
  if (doubtful.length === 0) {
    return;
  }
  doubtful.forEach(({ range }) => range.load({ values: true }));
  await context.sync();
  for (const { write, range } of doubtful) {
    if (range.values[0]?.[0] !== write.value) {
      range.values = [[`'${String(write.value)}`]];
    }
  }
  await context.sync();
}
