import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument, type XlsxDocument, type XlsxLeftOut } from "../../src/xlsx";
import { ADD_IN, featureDocument, scoringPlan } from "./support/documents";
import { normalSheet, normalWorkbook } from "./support/normalForm";
import { bytesOf, partsOf } from "./support/parts";

function readBack(bytes: Uint8Array): { readonly document: XlsxDocument; readonly left: readonly XlsxLeftOut[] } {
  const reading = readXlsxDocument(bytes, { inflate: inflateNode });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  return reading;
}

const DOCUMENTS: readonly (readonly [string, XlsxDocument])[] = [
  ["a document with every feature", featureDocument()],
  ...(["zh-CN", "en-US"] as const).flatMap((locale) =>
    (["empty", "realistic"] as const).map((entries) => [`a scoring workbook, ${entries}, ${locale}`, { ...scoringPlan(locale, entries), addIn: ADD_IN }] as const),
  ),
];

describe.each(DOCUMENTS)("%s is read back as what was written", (_name, document) => {
  const bytes = bytesOf(document);
  const { document: found, left } = readBack(bytes);

  test.each(document.sheets.map((sheet, index) => [sheet.name, sheet, index] as const))("sheet %s", (_sheet, sheet, index) => {
    const read = found.sheets[index];
    expect(read === undefined ? null : normalSheet(read)).toEqual(normalSheet(sheet));
  });

  test("workbook", () => {
    expect(normalWorkbook(found)).toEqual(normalWorkbook(document));
    expect(found.sheets).toHaveLength(document.sheets.length);
  });

  test("nothing is left out", () => {
    expect(left).toEqual([]);
  });

  test("written again it is the same file", () => {
    // A standard font that a style names counts as the one that it does not name.
    const parts = (file: Uint8Array): readonly string[] => [...partsOf(file)].map(([name, xml]) => `${name} ${xml.replaceAll('<scheme val="minor"/>', "")}`);
    expect(parts(bytesOf(found))).toEqual(parts(bytes));
  });
});

test("the package is opened once: its types are asked for once", () => {
  const types = partsOf(bytesOf(featureDocument())).get("[Content_Types].xml");
  let asked = 0;
  const reading = readXlsxDocument(bytesOf(featureDocument()), {
    inflate: (compressed, size) => {
      const content = inflateNode(compressed, size);
      asked += content !== null && Buffer.from(content).toString() === types ? 1 : 0;
      return content;
    },
  });
  expect(reading.ok).toBe(true);
  expect(asked).toBe(1);
});
