import type { Workbook, Worksheet } from "exceljs";
import { FORM_JSON, sampleForm } from "./sampleForm";

const RESULTS = {
  score: { column: "I", header: "核定得分" },
  findings: { column: "J", header: "核查发现" },
  total: { cell: "B18", label: { cell: "A18", text: "核定总分" } },
  grade: { cell: "E18", label: { cell: "D18", text: "核定等级" } },
  specialDeductions: { cell: "B19", label: { cell: "A19", text: "核定扣分项" } },
};

/** The mapping of the guide, and in it where results are written; `changed` replaces some of that. */
export function resultMapping(changed: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...(JSON.parse(FORM_JSON) as object), results: { ...RESULTS, ...changed } });
}

/** The form of the guide with cells for results, in one of which something stands from an earlier time, and a formula that adds them up. */
export async function resultForm(change: (sheet: Worksheet, workbook: Workbook) => void = () => undefined): Promise<Uint8Array> {
  return sampleForm((sheet, workbook) => {
    sheet.getCell("I5").value = "核定得分";
    sheet.getCell("J5").value = "核查发现";
    sheet.getCell("J7").value = "旧";
    sheet.getCell("A18").value = "核定总分";
    sheet.getCell("D18").value = "核定等级";
    sheet.getCell("A19").value = "核定扣分项";
    sheet.getCell("B20").value = { formula: "SUM(I7:I13)", date1904: false, result: 0 };
    sheet.getCell("B18").numFmt = "0.00";
    sheet.getCell("I8").font = { bold: true };
    change(sheet, workbook);
  });
}
