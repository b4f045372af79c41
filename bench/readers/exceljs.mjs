import ExcelJS from "exceljs";

export async function read(bytes, sheet) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook.getWorksheet(sheet);
}

export function* cells(sheet) {
  const found = [];
  sheet.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      // A merged cell answers for its neighbours too, and a formula's value 0 is to be had by `result` alone.
      if (cell.isMerged && cell.master !== cell) return;
      const value = cell.formula === undefined ? cell.value : cell.result;
      if (value === null || value === undefined) return;
      found.push([number - 1, column - 1, value.richText ? value.richText.map(({ text }) => text).join("") : (value.error ?? value)]);
    }),
  );
  yield* found;
}
