import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument, type XlsxContent, type XlsxDocument, type XlsxLeftOut, type XlsxSheetContent } from "../../src/xlsx";
import { parseBox, cellName } from "../../src/xlsx/write/addresses";
import { hasLibreOffice, resavedByLibreOffice } from "../support/libreOffice";
import { hasOpenpyxl, resavedByOpenpyxl } from "../support/openpyxl";
import { ADD_IN, featureDocument, scoringPlan } from "./support/documents";
import { type NormalSheet, normalSheet } from "./support/normalForm";
import { bytesOf } from "./support/parts";

const DOCUMENTS: readonly (readonly [string, XlsxDocument])[] = [
  ["feature", featureDocument()],
  ["zh-CN", { ...scoringPlan("zh-CN", "realistic"), addIn: ADD_IN }],
  ["en-US", { ...scoringPlan("en-US", "realistic"), addIn: ADD_IN }],
];

interface Opened {
  readonly document: XlsxDocument;
  readonly left: readonly XlsxLeftOut[];
}

function opened(bytes: Uint8Array): Opened {
  const reading = readXlsxDocument(bytes, { inflate: inflateNode });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading;
}

const text = (content: XlsxContent | undefined): string => (content?.kind === "formula" ? content.formula : JSON.stringify(content ?? null));
/** Formulas compared as what they say: quotes of sheets that need none, and truth as a word, a call or a figure. */
const plainFormula = (formula: string): string =>
  formula
    .replace(/'([\p{L}_]+)'!/gu, "$1!")
    .replace(/\bTRUE\(\)|\bTRUE\b/g, "1")
    .replace(/\bFALSE\(\)|\bFALSE\b/g, "0")
    .replaceAll("1E-9", "0.000000001")
    .replaceAll("1E+14", "100000000000000");

/** Cells of merged areas but the first: programs keep their styles or do not, and nobody sees them. */
function covered(sheet: XlsxSheetContent): ReadonlySet<string> {
  return new Set(
    sheet.merges.flatMap((merge) => {
      const box = parseBox(merge, sheet.name);
      const rows = Array.from({ length: box.lastRow - box.row + 1 }, (_, index) => box.row + index);
      const columns = Array.from({ length: box.lastColumn - box.column + 1 }, (_, index) => box.column + index);
      return rows.flatMap((row) => columns.map((column) => cellName(row, column))).slice(1);
    }),
  );
}

/** Every sheet as it was and as it came back. */
function pairs(document: XlsxDocument, { document: found }: Opened): readonly (readonly [NormalSheet, NormalSheet, XlsxSheetContent])[] {
  expect(found.sheets.map(({ name }) => name)).toEqual(document.sheets.map(({ name }) => name));
  return document.sheets.map((sheet, index) => [normalSheet(sheet), normalSheet(found.sheets[index] ?? sheet), sheet]);
}

const contents = ({ cells }: NormalSheet): readonly string[] => Object.entries(cells).map(([address, content]) => `${address} ${plainFormula(text(content))}`);

/** Styles by address, without those that `ignored` names and those of covered cells. */
function styles(form: NormalSheet, sheet: XlsxSheetContent, ...ignored: readonly string[]): Readonly<Record<string, unknown>> {
  const hidden = covered(sheet);
  return Object.fromEntries(
    Object.entries(form.styles)
      .filter(([address]) => !hidden.has(address))
      .map(([address, style]) => [address, Object.fromEntries(Object.entries(style).filter(([name]) => !ignored.includes(name)))] as const)
      .filter(([, style]) => Object.keys(style).length > 0),
  );
}

(hasOpenpyxl ? describe : describe.skip).each(DOCUMENTS)("%s, saved again by openpyxl", (_name, document) => {
  let again: Opened = { document, left: [] };
  beforeAll(() => {
    again = opened(resavedByOpenpyxl(bytesOf(document)));
  });

  test("every value, formula and entry", () => {
    for (const [before, after] of pairs(document, again)) expect(contents(after)).toEqual(contents(before));
  });

  test("every look", () => {
    for (const [before, after, sheet] of pairs(document, again)) {
      expect(styles(after, sheet)).toEqual(styles(before, sheet));
      const { view, columns, merges, tables, protection, visibility } = before;
      expect({ ...after, view, columns, merges, tables, protection, visibility }).toEqual(after);
      // openpyxl calls every height set by hand.
      expect(after.rows).toEqual(expect.arrayContaining([...before.rows]));
    }
  });

  test("rules, charts and print set-up", () => {
    for (const [before, after] of pairs(document, again)) {
      // It says of every rule that it speaks up, and leaves out what a condition switches off.
      expect(after.validations.map(({ range, rule, ignoreBlank, prompt }) => ({ range, rule, ignoreBlank, prompt }))).toEqual(
        before.validations.map(({ range, rule, ignoreBlank, prompt }) => ({ range, rule, ignoreBlank, prompt })),
      );
      const conditions = ({ conditionalFormats }: NormalSheet): unknown => conditionalFormats.map(({ style: { italic, ...style }, ...rest }) => ({ ...rest, style: italic === true ? { ...style, italic } : style }));
      expect(conditions(after)).toEqual(conditions(before));
      expect(after.charts.map((chart) => ({ ...chart, name: "" }))).toEqual(before.charts.map((chart) => ({ ...chart, name: "" })));
      expect(after.print).toEqual(before.print);
    }
  });

  test("names, properties, the sheet that is shown, and nothing left out", () => {
    const { names, properties, activeSheet, locale } = again.document;
    const sorted = (given: XlsxDocument["names"]): unknown => [...given].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(sorted(names)).toEqual(sorted(document.names));
    expect(properties).toEqual({ creator: "ServiceStar", ...document.properties });
    expect([activeSheet, locale, again.left]).toEqual([document.activeSheet, document.locale, []]);
  });
});

(hasLibreOffice ? describe : describe.skip)("saved again by LibreOffice", () => {
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(() => {
    saved = resavedByLibreOffice(new Map(DOCUMENTS.map(([name, document]) => [name, bytesOf(document)])));
  });

  describe.each(DOCUMENTS)("%s", (name, document) => {
    const again = (): Opened => opened(saved.get(name) ?? new Uint8Array());

    test("every value, formula and entry", () => {
      // It keeps a truth value as the formula of one, and an error likewise.
      const constant = (line: string): string => line.replace(/ \{"kind":"boolean","value":true\}$/, " =1").replace(/ \{"kind":"error","code":"(.*)"\}$/, " =$1");
      for (const [before, after] of pairs(document, again())) expect(contents(after)).toEqual(contents(before).map(constant));
    });

    test("every look but the font's name, which it changes with the script", () => {
      for (const [before, after, sheet] of pairs(document, again())) {
        expect(styles(after, sheet, "fontName")).toEqual(styles(before, sheet, "fontName"));
        expect(after.merges).toEqual(before.merges);
        expect(after.protection).toEqual(before.protection);
        expect(after.rows).toEqual(before.rows);
        // It rounds widths to what its own font measures; a hidden column keeps none.
        const wide = ({ columns }: NormalSheet): readonly string[] => columns.filter((column) => !column.endsWith("hidden"));
        const set = new Set(wide(before).map((column) => column.split(" ")[0]));
        const widths = (form: NormalSheet): readonly number[] => wide(form).filter((column) => set.has(column.split(" ")[0])).map((column) => Number(column.split(" ")[1]));
        widths(after).forEach((width, index) => expect(Math.abs(width - (widths(before)[index] ?? 0))).toBeLessThan(0.2));
        expect(widths(after)).toHaveLength(widths(before).length);
      }
    });

    test("tables, rules, the chart and print set-up", () => {
      for (const [before, after] of pairs(document, again())) {
        // It keeps no styles of tables, no strength of conditions, and no setting of a sheet that has none.
        const tables = (form: NormalSheet): readonly string[] => form.tables.map((table) => `${table.name} ${table.range} ${String(table.showFilter)}`).sort();
        expect(tables(after)).toEqual(tables(before));
        expect(after.validations.map((each) => ({ ...each, rule: "formula" in each.rule ? { ...each.rule, formula: plainFormula(each.rule.formula) } : each.rule }))).toEqual(
          before.validations.map((each) => ({ ...each, rule: "formula" in each.rule ? { ...each.rule, formula: plainFormula(each.rule.formula) } : each.rule })),
        );
        const conditions = ({ conditionalFormats }: NormalSheet): readonly unknown[] =>
          conditionalFormats.map((format) => ("formula" in format ? { range: format.range, formula: plainFormula(format.formula), style: format.style } : format));
        expect(conditions(after)).toEqual(conditions(before));
        expect(after.charts).toEqual(before.charts);
        // It gives a sheet that nobody has set up margins of its own.
        if (before.print === null) expect(after.print).toMatchObject({ area: null, orientation: "portrait", fitToWidth: false });
        else expect(after.print).toEqual(before.print);
      }
    });

    test("names, properties and the sheet that is shown", () => {
      const found = again().document;
      expect(found.names.map(({ name: each }) => each).sort()).toEqual(document.names.map(({ name: each }) => each).sort());
      expect(found.names.filter((each) => "range" in each).length).toBe(document.names.filter((each) => "range" in each).length);
      expect([found.activeSheet, found.locale, found.properties.title]).toEqual([document.activeSheet, document.locale, document.properties.title]);
    });

    test("nothing that a person would miss is left out", () => {
      expect(again().left.map(({ code }) => code).filter((code) => code !== "page-set-up")).toEqual([]);
    });
  });
});
