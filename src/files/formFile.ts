import type { FormFileReading } from "../application";
import type { FormSheet } from "../template";
import { readXlsx } from "../xlsx";
import type { XlsxPlatform, XlsxSheet } from "../xlsx";
import { issueOfRefusal } from "./fileRefusal";
import { plainStatements } from "./plainStatements";
import { SheetCells } from "./sheetCells";

/** Reads sheets of an .xlsx file that is nobody's template of ours, cell by cell; null reads all of them. */
export function readFormFile(bytes: Uint8Array, sheets: readonly string[] | null, platform: XlsxPlatform): FormFileReading {
  const reading = readXlsx(bytes, { ...platform, want: (structure) => sheets ?? structure.sheets.map(({ name }) => name) });
  if (!reading.ok) {
    return { ok: false, issues: reading.refusals.map(issueOfRefusal) };
  }
  const { workbook } = reading;
  return {
    ok: true,
    file: {
      sheets: workbook.read.map((sheet) => formSheetOf(sheet, workbook.facts.dates)),
      statements: (counting) => plainStatements(workbook, counting),
    },
  };
}

function formSheetOf(sheet: XlsxSheet, dates: "1900" | "1904"): FormSheet {
  const cells = new SheetCells(sheet, dates);
  return {
    name: sheet.name,
    rows: sheet.rows.filter((row) => row.cells.length > 0).map(({ row }) => row),
    cell: (row, column) => cells.cell(row, column),
    merges: sheet.merges,
  };
}
