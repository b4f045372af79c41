import { Workbook } from "exceljs";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, type XlsxCell } from "../../src/xlsx";
import { readsAsText } from "../../src/xlsx/write/sheet/readsAsText";
import { DANGEROUS_TEXTS, HALVES } from "./support/dangerousTexts";
import { documentOf, sheetOf, texts } from "./support/documents";
import { bytesOf, part, partsOf } from "./support/parts";
import { all, xmlTree } from "./support/xmlTree";

/** The same texts twice: in cells without a format, and in cells of text format, as entries are. */
const document = documentOf([
  sheetOf({
    blocks: [texts(DANGEROUS_TEXTS), texts(DANGEROUS_TEXTS, "B1")],
    styles: [{ range: `B1:B${DANGEROUS_TEXTS.length}`, style: { numberFormat: "@" } }],
  }),
]);
const bytes = bytesOf(document);
const cases = DANGEROUS_TEXTS.map((text, row) => ({ text, row, shown: JSON.stringify(text.slice(0, 40)) }));

function cellsRead(bytes: Uint8Array): ReadonlyMap<number, readonly XlsxCell[]> {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  return new Map(reading.workbook.read[0]?.rows.map(({ row, cells }) => [row, cells]));
}

describe("texts that look like something else", () => {
  const read = cellsRead(bytes);
  const sheet = xmlTree(part(partsOf(bytes), "xl/worksheets/sheet1.xml"));
  const stored = new Map(all(sheet, "c").map((cell) => [cell.attributes["r"], cell]));
  const formats = all(xmlTree(part(partsOf(bytes), "xl/styles.xml")), "cellXfs")[0]?.children ?? [];

  test("there are enough of them", () => {
    expect(new Set(DANGEROUS_TEXTS).size).toBeGreaterThan(150);
  });

  test.each(cases)("$shown comes back as this text", ({ text, row }) => {
    const cells = read.get(row) ?? [];
    expect(cells.map(({ value, formula, isDate }) => ({ value, formula, isDate }))).toEqual(
      [0, 1].map(() => ({ value: { kind: "text", text }, formula: "", isDate: false })),
    );
  });

  test.each(cases)("$shown is stored as a shared text, and stays one when its cell is edited", ({ text, row }) => {
    for (const column of ["A", "B"] as const) {
      const cell = stored.get(`${column}${row + 1}`);
      expect(cell?.attributes["t"]).toBe("s");
      expect(cell?.children.map(({ name }) => name)).toEqual(["v"]);
      const format = formats[Number(cell?.attributes["s"] ?? 0)]?.attributes;
      expect(format?.["numFmtId"]).toBe(column === "A" ? "0" : "49");
      expect(format?.["quotePrefix"] === "1").toBe(!readsAsText(text, column === "B"));
    }
  });

  test("half of a surrogate pair is written as the sign for what is no character", () => {
    const halves = cellsRead(bytesOf(documentOf([sheetOf({ blocks: [texts(HALVES.map(([text]) => text))] })])));
    expect(HALVES.map((_, row) => halves.get(row)?.[0]?.value)).toEqual(HALVES.map(([, text]) => ({ kind: "text", text })));
  });

  test("ExcelJS reads every one as the same text", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const values = cases.map(({ row }) => workbook.worksheets[0]?.getCell(row + 1, 1).value);
    expect(values).toEqual(DANGEROUS_TEXTS);
  });
});
