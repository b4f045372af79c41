import ExcelJS from "exceljs";
import { serve } from "./serve.mjs";

async function cellsOf(file) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file);
  const cells = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // A merged cell answers for its neighbours too, and a formula's value 0 is to be had by `result` alone.
        const isNeighbour = cell.isMerged && cell.master !== cell;
        const text = isNeighbour ? null : shown(cell.formula === undefined ? cell.value : cell.result);
        if (text !== null) {
          cells.push([`${sheet.name}!${cell.row - 1}:${cell.col - 1}`, text]);
        }
      }),
    ),
  );
  return cells;
}

function shown(value) {
  if (value === null || value === undefined || value === "") {
    return null;
  }
  if (value instanceof Date) {
    return "date";
  }
  switch (typeof value) {
    case "string":
      return `t ${value}`;
    case "number":
      return `n ${value}`;
    case "boolean":
      return `b ${value}`;
    default:
      return value.error ? `e ${value.error}` : value.richText ? `t ${value.richText.map(({ text }) => text).join("")}` : shown(value.text ?? value.result);
  }
}

await serve(cellsOf);
