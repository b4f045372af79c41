import XLSX from "xlsx";

export { cells } from "./sheetjs.mjs";

/** As `sheetjs`, but the cells of every sheet, which is what a review rests on; their formulas are left out. */
export function read(bytes, sheet) {
  return XLSX.read(bytes, { type: "buffer", dense: true, cellFormula: false, cellHTML: false, cellText: false }).Sheets[sheet];
}
