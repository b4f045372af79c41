import { Workbook } from "exceljs";

/** A picture of one red dot. */
const SEAL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

/** A form as a body would make it: merged titles, a seal, notes, rules, print settings, sums, and another sheet that refers to it. */
export async function bodyForm(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet("评分表", { pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:3" }, views: [{ state: "frozen", ySplit: 3 }] });
  sheet.mergeCells("A1:F1");
  sheet.getCell("A1").value = "售后服务认证评分表";
  sheet.getCell("A1").font = { bold: true, size: 16 };
  sheet.getRow(3).values = ["条款", "内容", "分值", "得分", "不符合事实", "备注"];
  sheet.columns = [{ width: 10 }, { width: 40 }, { width: 8 }, { width: 8 }, { width: 40 }, { width: 20 }];
  for (let row = 4; row < 16; row += 1) {
    sheet.getRow(row).values = [`5.1.${String(row - 3)}`, { richText: [{ text: "应当" }, { font: { bold: true }, text: "建立制度" }] }, row, null, null, null];
    sheet.getCell(`D${String(row)}`).numFmt = "0.0";
    sheet.getCell(`E${String(row)}`).alignment = { wrapText: true };
    sheet.getCell(`E${String(row)}`).border = { bottom: { style: "thin" } };
  }
  sheet.mergeCells("A16:C16");
  sheet.getCell("A16").value = "合计";
  sheet.getCell("D16").value = { formula: "SUM(D4:D15)", result: 0 };
  sheet.getCell("D17").value = { formula: "D16*2", result: 0 };
  sheet.getCell("F4").note = "请注明证据";
  sheet.getCell("D4").dataValidation = { type: "decimal", operator: "between", formulae: [0, 100], allowBlank: true };
  sheet.addConditionalFormatting({ ref: "D4:D15", rules: [{ type: "cellIs", operator: "lessThan", priority: 1, formulae: [1], style: { font: { color: { argb: "FFFF0000" } } } }] });
  sheet.addImage(workbook.addImage({ base64: SEAL, extension: "png" }), { tl: { col: 4, row: 16 }, ext: { width: 80, height: 80 } });
  workbook.addWorksheet("汇总").getCell("B2").value = { formula: "评分表!D16", result: 0 };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
