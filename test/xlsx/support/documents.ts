import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "../../../src/core";
import { ADD_IN } from "../../../src/files/addIn";
import { builtInCatalogue, builtInProfile, parseAssessment } from "../../../src/schema";
import { buildWorkbookPlan, type WorkbookPlan } from "../../../src/template";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";
import type { XlsxBlock, XlsxDocument, XlsxSheetContent } from "../../../src/xlsx";

export { ADD_IN };

const HASHES = { catalogue: "a".repeat(64), profile: "b".repeat(64) };

/** The scoring workbook of the built-in standard, empty or with a realistic assessment in it. */
export function scoringPlan(locale: Locale, entries: "empty" | "realistic"): WorkbookPlan {
  const catalogue = builtInCatalogue();
  const profile = builtInProfile();
  const request = { catalogue, profile, locale, hashes: HASHES };
  if (entries === "empty") {
    return buildWorkbookPlan(request);
  }
  const draft = parseAssessment(readFileSync(path.join(__dirname, "../../golden/assessments/realistic.json")), catalogue, profile);
  if (!draft.ok) {
    throw new Error(JSON.stringify(draft.issues));
  }
  return buildWorkbookPlan({ ...request, carried: entriesOfDraft(draft.value, locale) });
}

/** A sheet with nothing on it but what is given. */
export function sheetOf(given: Partial<XlsxSheetContent> = {}): XlsxSheetContent {
  return {
    name: "S",
    tabColor: "",
    showGridlines: true,
    columns: [],
    rows: [],
    blocks: [],
    styles: [],
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freezeAt: null,
    protection: null,
    print: null,
    ...given,
  };
}

export function documentOf(sheets: readonly XlsxSheetContent[], given: Partial<XlsxDocument> = {}): XlsxDocument {
  return { locale: "en-US", sheets, names: [], activeSheet: sheets[0]?.name ?? "", properties: { title: "", subject: "" }, ...given };
}

/** One column of texts from A1 down. */
export function texts(values: readonly string[], at = "A1"): XlsxBlock {
  return { at, cells: values.map((text) => [{ kind: "text", text }]) };
}

/** Every feature once, small enough to read. */
export function featureDocument(): XlsxDocument {
  const data = sheetOf({
    name: "Data & more",
    tabColor: "#1B4965",
    showGridlines: false,
    columns: [
      { column: "B", width: 12.5 },
      { column: "D", width: 8, hidden: true },
    ],
    rows: [
      { row: 1, height: 30 },
      { row: 9, hidden: true },
    ],
    blocks: [
      { at: "A1", cells: [[{ kind: "text", text: "Title" }]] },
      {
        at: "A3",
        cells: [
          [{ kind: "text", text: "Item" }, { kind: "text", text: "Share" }, { kind: "text", text: "Result" }],
          [{ kind: "text", text: "first" }, { kind: "number", value: 0.25 }, { kind: "formula", formula: "=B4*2", cached: { kind: "number", value: 0.5 } }],
          [
            { kind: "text", text: "second" },
            { kind: "number", value: 1 },
            { kind: "formula", formula: '=STAR.SCORE(B5,"all",IF(A5="","",A5))', cached: { kind: "text", text: "ü <&>" } },
          ],
          [{ kind: "boolean", value: true }, { kind: "error", code: "#N/A" }, { kind: "formula", formula: "=1/0", cached: { kind: "error", code: "#DIV/0!" } }],
          [null, null, { kind: "formula", formula: '=TEXTJOIN(",",TRUE,A4:A5)' }],
        ],
      },
    ],
    styles: [
      { range: "A1:C7", style: { fontName: "Calibri", fontSize: 10, color: "#1F2933", vertical: "center" } },
      { range: "A1", style: { fontSize: 18, bold: true } },
      { range: "A3:C3", style: { bold: true, fill: "#E3ECF2", horizontal: "center", wrap: true } },
      {
        range: "A3:C7",
        style: { borders: [{ edges: ["top", "bottom", "left", "right", "inside-horizontal"], style: "thin", color: "#C5D0DA" }] },
      },
      { range: "A4:B6", style: { locked: false } },
      { range: "B4:B6", style: { numberFormat: "0.0%", italic: true } },
      { range: "A4:A6", style: { numberFormat: "@", underline: true, strike: true, indent: 1 } },
      { range: "C4", style: { numberFormat: "yyyy-mm-dd" } },
    ],
    merges: ["A1:C1"],
    tables: [{ name: "Items", range: "A3:C7", style: "TableStyleLight1", showBandedRows: true, showFilter: true }],
    validations: [
      {
        range: "A4:A6",
        rule: { kind: "list", items: ["first", "second", 'say "x"'] },
        ignoreBlank: true,
        prompt: { title: "Item", message: "one of\nthe list" },
        error: { style: "stop", title: "Wrong", message: "not in <the> list" },
      },
      { range: "B4", rule: { kind: "whole-number", min: 1, max: null }, ignoreBlank: false, error: { style: "warning", title: "", message: "" } },
      { range: "B5", rule: { kind: "decimal", min: 0, max: 1 }, ignoreBlank: true, error: null },
      { range: "B6", rule: { kind: "text-length", max: 9 }, ignoreBlank: true, error: { style: "information", title: "t", message: "m" } },
      { range: "C4", rule: { kind: "custom", formula: "=AND(ISNUMBER(C4),C4>=0)" }, ignoreBlank: true, error: { style: "stop", title: "t", message: "m" } },
      { range: "C5", rule: { kind: "list-range", formula: "=$A$4:$A$6" }, ignoreBlank: true, error: null },
      {
        range: "C6",
        rule: { kind: "comparison", of: "date", operator: "notBetween", first: "45000", second: "45100" },
        ignoreBlank: true,
        error: null,
      },
    ],
    conditionalFormats: [
      { range: "A4:C6", formula: '=$A4="first"', style: { color: "#9B1C12", fill: "#F9D0CC", bold: true, italic: false }, stopIfTrue: true },
      { range: "B4:B6", formula: "=B4>0.5", style: { fill: "#FFE8A3" }, stopIfTrue: false },
    ],
    charts: [
      {
        name: "Shares",
        kind: "bar-clustered",
        title: "Share of <each>",
        categories: "A4:A6",
        series: [{ name: "Share", values: "B4:B6" }],
        at: "A10:C20",
        max: 1,
      },
      {
        name: "Radar",
        kind: "radar",
        title: "Share & <count>",
        categories: "A4:A6",
        series: [{ name: "Share", values: "B4:B6" }, { name: "<Count>", values: "C4:C6" }],
        at: "A22:C30",
        max: null,
      },
    ],
    freezeAt: "B4",
    protection: { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: false },
    print: {
      orientation: "landscape",
      area: "A1:C20",
      titleRows: "3:3",
      fitToWidth: true,
      header: { left: "left && right", center: "", right: "&D" },
      footer: { left: "", center: "&P / &N", right: "" },
    },
  });
  return documentOf([sheetOf({ name: "汇总", blocks: [texts(["说明"])] }), data, sheetOf({ name: "Hidden", visibility: "very-hidden" })], {
    locale: "zh-CN",
    names: [
      { name: "SS_Items", sheet: "Data & more", range: "A3:C7" },
      { name: "Rate", formula: "=0.25", hidden: true, comment: "a <rate>" },
    ],
    activeSheet: "Data & more",
    properties: { title: "A title", subject: "GB/T 27922-2011" },
    addIn: ADD_IN,
  });
}
