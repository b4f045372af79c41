import type { FormulaCell } from "../../application";
import type { Place } from "../../core";
import { callsOurFunction, withDottedCalls } from "../ours";
import { withUnprotected } from "../protection";
import { runExcel } from "../runExcel";

function bySheet<T extends { readonly sheet: string }>(cells: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const group = groups.get(cell.sheet);
    if (group === undefined) {
      groups.set(cell.sheet, [cell]);
    } else {
      group.push(cell);
    }
  }
  return groups;
}

/** What each of these cells holds as a formula, in one round trip for all of them. */
export function readFormulas(places: readonly Place[]): Promise<readonly string[]> {
  if (places.length === 0) {
    return Promise.resolve([]);
  }
  return runExcel(async (context) => {
    const ranges = places.map(({ sheet, address }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load({ formulas: true });
      return range;
    });
    await context.sync();
    return ranges.map(({ formulas }) => {
      const formula: unknown = (formulas as unknown[][])[0]?.[0];
      return typeof formula === "string" && formula.startsWith("=") ? formula : "";
    });
  });
}

/** Puts formulas back into locked cells; protection is as before afterwards, also when the write fails. */
export function writeFormulas(cells: readonly FormulaCell[]): Promise<void> {
  if (cells.length === 0) {
    return Promise.resolve();
  }
  return runExcel(async (context) => {
    const groups = [...bySheet(cells)].map(([name, group]) => ({ sheet: context.workbook.worksheets.getItem(name), group }));
    await withUnprotected(context, groups.map(({ sheet }) => sheet), async () => {
      for (const { sheet, group } of groups) {
        for (const { address, formula } of group) {
          sheet.getRange(address).formulas = [[formula]];
        }
      }
      await context.sync();
    });
  });
}

/** Re-assigns every formula that calls a function of ours, which is what makes Excel resolve it; the count of cells. */
export function repairFormulas(): Promise<number> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load({ name: true });
    await context.sync();
    const used = sheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load({ formulas: true, rowIndex: true, columnIndex: true });
      return { sheet, range };
    });
    await context.sync();
    const found = used
      .filter(({ range }) => !range.isNullObject)
      .map(({ sheet, range }) => ({ sheet, cells: ourFormulas(range) }))
      .filter(({ cells }) => cells.length > 0);
    if (found.length > 0) {
      await withUnprotected(context, found.map(({ sheet }) => sheet), async () => {
        for (const { sheet, cells } of found) {
          for (const { row, column, formula } of cells) {
            sheet.getCell(row, column).formulas = [[formula]];
          }
        }
        await context.sync();
      });
    }
    return found.reduce((count, { cells }) => count + cells.length, 0);
  });
}

function ourFormulas(range: Excel.Range): { readonly row: number; readonly column: number; readonly formula: string }[] {
  return (range.formulas as unknown[][]).flatMap((row, r) =>
    row.flatMap((formula, c) =>
      typeof formula === "string" && callsOurFunction(formula)
        ? [{ row: range.rowIndex + r, column: range.columnIndex + c, formula: withDottedCalls(formula) }]
        : [],
    ),
  );
}
