import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx, type XlsxValue, type XlsxWorkbook } from "../../src/xlsx";
import { parseBox } from "../../src/xlsx/write/addresses";
import { hasLibreOffice, resavedByLibreOffice } from "../support/libreOffice";
import { ADD_IN, documentOf, scoringPlan, sheetOf, texts } from "./support/documents";
import { DANGEROUS_TEXTS } from "./support/dangerousTexts";
import { bytesOf, part, partsOf } from "./support/parts";
import { all, one, xmlTree, type XmlNode } from "./support/xmlTree";

const described = hasLibreOffice ? describe : describe.skip;

function read(bytes: Uint8Array): XlsxWorkbook {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading.workbook;
}

described("LibreOffice opens what we write and saves it again", () => {
  const plans = { "zh-CN": scoringPlan("zh-CN", "realistic"), "en-US": scoringPlan("en-US", "realistic") } as const;
  let saved: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(() => {
    saved = resavedByLibreOffice(
      new Map([
        ...Object.entries(plans).map(([locale, plan]) => [locale, bytesOf({ ...plan, addIn: ADD_IN })] as const),
        ["texts", bytesOf(documentOf([sheetOf({ blocks: [texts(DANGEROUS_TEXTS)] })]))],
      ]),
    );
  });
  const bytes = (name: string): Uint8Array => saved.get(name) ?? new Uint8Array();
  const sheetTree = (name: string, index: number): XmlNode => xmlTree(part(partsOf(bytes(name)), `xl/worksheets/sheet${index + 1}.xml`));

  describe.each(["zh-CN", "en-US"] as const)("%s", (locale) => {
    const plan = plans[locale];

    test("every text and figure is there, and every native formula gives what stands beside it in our file", () => {
      const sheets = new Map(read(bytes(locale)).read.map((sheet) => [sheet.name, new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]))]));
      const custom: string[] = [];
      const different: string[] = [];
      let native = 0;
      for (const { name, blocks } of plan.sheets) {
        for (const { at, cells } of blocks) {
          const start = parseBox(at, name);
          cells.forEach((line, down) =>
            line.forEach((content, across) => {
              if (content === null) return;
              const found = sheets.get(name)?.get(start.row + down)?.get(start.column + across);
              const wanted: XlsxValue | undefined = content.kind === "formula" ? content.cached : content;
              const dependsOnAddIn = content.kind === "formula" && /STAR\.|agreement/.test(content.formula);
              if (dependsOnAddIn) {
                custom.push(found?.value.kind === "error" ? found.value.code : JSON.stringify(found?.value));
              } else if (wanted !== undefined && !isSame(found?.value ?? { kind: "text", text: "" }, wanted)) {
                different.push(`${name} ${at}+${down},${across}: ${JSON.stringify(found?.value)} instead of ${JSON.stringify(wanted)}`);
              } else {
                native += content.kind === "formula" ? 1 : 0;
              }
            }),
          );
        }
      }
      // Without the add-in the agreement of both figures cannot be told, and says so.
      expect(different.filter((line) => !/加载项未运行|Add-in not running/.test(line))).toEqual([]);
      expect(different).toHaveLength(3);
      expect(new Set(custom)).toEqual(new Set(["#NAME?"]));
      expect(custom.length).toBe(29);
      expect(native).toBeGreaterThan(300);
    });

    test("tables, names, merges, hidden columns and protection", () => {
      const workbook = read(bytes(locale));
      const ours = read(bytesOf(plan));
      const tables = ({ tables: found }: XlsxWorkbook): readonly string[] => found.map(({ name, sheet, range, columns }) => JSON.stringify({ name, sheet, range, columns })).sort();
      expect(tables(workbook)).toEqual(tables(ours));
      for (const { name, scope, target } of ours.names) {
        expect(workbook.names.find((each) => each.name === name && each.scope === scope)?.target).toEqual(target);
      }
      expect(workbook.read.map(({ merges }) => merges)).toEqual(ours.read.map(({ merges }) => merges));
      expect(workbook.read.map(({ hiddenColumns }) => columnsOf(hiddenColumns))).toEqual(ours.read.map(({ hiddenColumns }) => columnsOf(hiddenColumns)));
      expect(workbook.read.map(({ isProtected }) => isProtected)).toEqual(ours.read.map(({ isProtected }) => isProtected));
    });

    test.each(plan.sheets.map((sheet, index) => [sheet.name, sheet, index] as const))("%s: rules, protection, print", (_name, sheet, index) => {
      const tree = sheetTree(locale, index);
      expect(all(tree, "dataValidation").map(({ attributes }) => attributes["error"]).sort()).toEqual(sheet.validations.map(({ error }) => error.message).sort());
      expect(all(tree, "dataValidation").map(({ attributes }) => attributes["prompt"] ?? "").sort()).toEqual(sheet.validations.map(({ prompt }) => prompt?.message ?? "").sort());
      expect(all(tree, "cfRule").length).toBe(sheet.conditionalFormats.length);
      expect(all(tree, "conditionalFormatting").map(({ attributes }) => attributes["sqref"])).toEqual(sheet.conditionalFormats.map(({ range }) => range));
      expect(one(tree, "sheetProtection").attributes).toMatchObject({ sheet: "true", formatColumns: "false", formatRows: "false" });
      expect(one(tree, "pageSetup").attributes).toMatchObject({ paperSize: "9", orientation: sheet.print.orientation, fitToWidth: "1", fitToHeight: sheet.print.fitToHeight === true ? "1" : "0" });
      expect(one(tree, "oddHeader").text).toContain(sheet.print.header.center);
    });

    test("which cells are locked", () => {
      const formats = one(xmlTree(part(partsOf(bytes(locale)), "xl/styles.xml")), "cellXfs").children;
      plan.sheets.forEach((sheet, index) => {
        const cells = new Map(all(sheetTree(locale, index), "c").map((cell) => [cell.attributes["r"], formats[Number(cell.attributes["s"] ?? 0)]]));
        const isLocked = (address: string): boolean => one(cells.get(address) ?? { name: "", attributes: {}, children: [], text: "" }, "protection").attributes["locked"] !== "false";
        for (const { range, style } of sheet.styles.filter((each) => each.style.locked === false)) {
          const [first = ""] = range.split(":");
          expect([range, isLocked(first)]).toEqual([range, style.locked]);
        }
        expect(isLocked("A1")).toBe(true);
      });
    });

    test("the charts, with their texts and figures", () => {
      const charts = [...partsOf(bytes(locale))].filter(([name]) => name.startsWith("xl/charts/chart"));
      const planned = plan.sheets.flatMap((sheet) => sheet.charts);
      const found = charts.map(([, xml]) => xmlTree(xml));
      expect(found.map((chart) => all(chart, "a:t").map(({ text }) => text)[0])).toEqual(planned.map(({ title }) => title));
      const [radar, bars] = [found[0] ?? xmlTree(""), found[1] ?? xmlTree("")];
      expect(all(radar, "c:radarChart")).toHaveLength(1);
      expect(one(one(radar, "c:valAx"), "c:max").attributes["val"]).toBe("1");
      expect(all(bars, "c:barDir").map(({ attributes }) => attributes["val"])).toEqual(["bar"]);
      expect(all(bars, "c:ser")).toHaveLength(2);
      expect(one(one(bars, "c:catAx"), "c:orientation").attributes["val"]).toBe("maxMin");
      for (const chart of found) {
        expect(all(chart, "c:cat").map((categories) => all(categories, "c:pt").length)).toEqual(all(chart, "c:ser").map(() => 15));
      }
    });
  });

  test("texts that look like something else are texts there too", () => {
    const rows = new Map(read(bytes("texts")).read[0]?.rows.map(({ row, cells }) => [row, cells]));
    const found = DANGEROUS_TEXTS.map((_, row) => rows.get(row)?.[0]);
    expect(found.every((cell) => cell?.value.kind === "text" && cell.formula === "")).toBe(true);
    // LibreOffice has no carriage returns within a cell and no place for characters that XML forbids, and on saving it
    // does not escape what looks like an escape.
    const lost = /\p{Cc}|[\uFFFE\uFFFF]|_x[0-9A-F]{4}_/iu;
    const plain = DANGEROUS_TEXTS.map((text, row) => ({ text, value: found[row]?.value })).filter(({ text }) => !lost.test(text));
    expect(plain.map(({ value }) => value)).toEqual(plain.map(({ text }) => ({ kind: "text", text })));
  });
});

function isSame(found: XlsxValue, wanted: XlsxValue): boolean {
  return found.kind === "number" && wanted.kind === "number" ? Math.abs(found.value - wanted.value) < 1e-9 : JSON.stringify(found) === JSON.stringify(wanted);
}

function columnsOf(runs: readonly { readonly first: number; readonly last: number }[]): readonly number[] {
  return runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
