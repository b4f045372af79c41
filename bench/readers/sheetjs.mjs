import XLSX from "xlsx";

export function read(bytes, sheet) {
  const workbook = XLSX.read(bytes, { type: "buffer", dense: true, sheets: [sheet], cellFormula: false, cellHTML: false, cellText: false });
  return workbook.Sheets[sheet];
}

export function* cells(sheet) {
  const rows = sheet["!data"] ?? sheet;
  for (const [row, inRow] of Array.from(rows).entries()) {
    for (const [column, cell] of Array.from(inRow ?? []).entries()) {
      if (cell === undefined || cell.t === "z" || cell.v === undefined) continue;
      yield [row, column, cell.t === "e" ? XLSX.SSF.get_table && (cell.w ?? `#${cell.v}`) : cell.v];
    }
  }
}
