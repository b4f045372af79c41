import { Workbook, type Worksheet } from "exceljs";
import type { WorkbookPlan } from "../../src/template";
import { parseBox } from "../../src/xlsx/write/addresses";
import { ADD_IN, scoringPlan } from "./support/documents";
import { bytesOf } from "./support/parts";

async function opened(plan: WorkbookPlan): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytesOf({ ...plan, addIn: ADD_IN })) as unknown as ArrayBuffer);
  return workbook;
}

/** What ExcelJS keeps without typings. */
interface Untyped {
  readonly dataValidations: { readonly model: Readonly<Record<string, { readonly type: string; readonly formulae: readonly unknown[]; readonly error?: string; readonly prompt?: string }>> };
  readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly { readonly formulae: readonly string[]; readonly priority: number }[] }[];
  readonly sheetProtection: Readonly<Record<string, boolean>> | null;
  readonly tables: Readonly<Record<string, { readonly table: { readonly name: string; readonly tableRef: string; readonly style: { readonly theme: string; readonly showRowStripes: boolean } } }>>;
}
const untyped = (sheet: Worksheet): Untyped => sheet as unknown as Untyped;

describe.each(["zh-CN", "en-US"] as const)("ExcelJS finds in the scoring workbook, %s", (locale) => {
  const plan = scoringPlan(locale, "realistic");
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await opened(plan);
  });
  const sheets = plan.sheets.map((sheet, index) => [sheet.name, sheet, index] as const);
  const sheetAt = (index: number): Worksheet => {
    const sheet = workbook.worksheets[index];
    if (sheet === undefined) throw new Error(`no sheet ${index}`);
    return sheet;
  };

  test("sheets, title and subject", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    expect([workbook.title, workbook.subject]).toEqual([plan.properties.title, plan.properties.subject]);
  });

  test.each(sheets)("%s: every content", (_name, { blocks }, index) => {
    let seen = 0;
    for (const { at, cells } of blocks) {
      const start = parseBox(at, "");
      cells.forEach((line, down) =>
        line.forEach((content, across) => {
          if (content === null) return;
          seen += 1;
          const cell = sheetAt(index).getCell(start.row + down + 1, start.column + across + 1);
          if (content.kind === "formula") {
            expect(cell.formula).toBe(content.formula.slice(1).replace(/STAR\.(\w+)\(/g, "_xldudf_STAR_$1("));
          } else {
            // A date is a number that ExcelJS shows as one.
            const value = content.kind === "text" ? content.text : content.value;
            expect(cell.value instanceof Date ? 25569 + cell.value.getTime() / 86_400_000 : cell.value).toBe(value);
          }
        }),
      );
    }
    expect(seen).toBeGreaterThan(10);
  });

  test.each(sheets)("%s: widths, heights, merges, panes and gridlines", (_name, plan_, index) => {
    const sheet = sheetAt(index);
    for (const { column, width, hidden } of plan_.columns) {
      expect(sheet.getColumn(column).width).toBe(Math.trunc(((width * 7 + 5) / 7) * 256) / 256);
      expect(sheet.getColumn(column).hidden).toBe(hidden ?? false);
    }
    for (const { row, height } of plan_.rows) expect(sheet.getRow(row).height).toBe(height);
    expect((sheet.model as unknown as { merges: string[] }).merges.sort()).toEqual([...plan_.merges].sort());
    const [view] = sheet.views;
    expect(view?.showGridLines).toBe(plan_.showGridlines);
    expect(view?.state).toBe(plan_.freezeAt === null ? "normal" : "frozen");
    if (plan_.freezeAt !== null) {
      const at = parseBox(plan_.freezeAt, "");
      expect(view).toMatchObject({ xSplit: at.column, ySplit: at.row, topLeftCell: plan_.freezeAt });
    }
    expect(sheet.properties.tabColor).toEqual({ argb: `FF${plan_.tabColor.slice(1)}` });
  });

  test.each(sheets)("%s: styles, and which cells are locked", (_name, { styles }, index) => {
    const sheet = sheetAt(index);
    const last = new Map<string, Record<string, unknown>>();
    for (const { range, style } of styles) {
      const box = parseBox(range, "");
      for (let row = box.row; row <= box.lastRow; row += 1) {
        for (let column = box.column; column <= box.lastColumn; column += 1) {
          last.set(`${row} ${column}`, { ...last.get(`${row} ${column}`), ...style });
        }
      }
    }
    for (const [place, style] of last) {
      const [row = 0, column = 0] = place.split(" ").map(Number);
      const cell = sheet.getCell(row + 1, column + 1);
      const font = { name: cell.font.name, size: cell.font.size, bold: cell.font.bold ?? false, italic: cell.font.italic ?? false, color: cell.font.color?.argb };
      expect(font).toEqual({
        name: style["fontName"] ?? "Calibri",
        size: style["fontSize"] ?? 11,
        bold: style["bold"] ?? false,
        italic: style["italic"] ?? false,
        color: style["color"] === undefined ? undefined : `FF${String(style["color"]).slice(1).toUpperCase()}`,
      });
      const fill = cell.fill?.type === "pattern" && cell.fill.pattern === "solid" ? cell.fill.fgColor?.argb : undefined;
      expect(fill).toBe(style["fill"] === undefined ? undefined : `FF${String(style["fill"]).slice(1).toUpperCase()}`);
      expect(cell.numFmt ?? "General").toBe(style["numberFormat"] ?? "General");
      expect(cell.alignment?.wrapText ?? false).toBe(style["wrap"] ?? false);
      expect(cell.protection?.locked ?? true).toBe(style["locked"] ?? true);
      expect(cell.border?.top?.style).toBe(style["borders"] === undefined ? undefined : "thin");
    }
    expect(last.size).toBeGreaterThan(50);
  });

  test.each(sheets)("%s: tables, validations, conditional formats, protection and print", (_name, planned, index) => {
    const sheet = sheetAt(index);
    const own = untyped(sheet);
    expect(Object.values(own.tables).map(({ table }) => [table.name, table.tableRef, table.style.theme, table.style.showRowStripes])).toEqual(
      planned.tables.map(({ name, range, style, showBandedRows }) => [name, range, style, showBandedRows]),
    );

    for (const { range, rule, prompt, error } of planned.validations) {
      const [first = ""] = range.split(":");
      const found = own.dataValidations.model[first];
      const type = { list: "list", "whole-number": "whole", decimal: "decimal", "text-length": "textLength", custom: "custom" }[rule.kind];
      expect(found).toMatchObject({ type, error: error.message, ...(prompt === undefined ? {} : { prompt: prompt.message }) });
      if (rule.kind === "list") expect(found?.formulae).toEqual([`"${rule.items.join(",")}"`]);
      if (rule.kind === "custom") expect(found?.formulae).toEqual([rule.formula.slice(1)]);
    }

    const rules = own.conditionalFormattings.flatMap(({ ref, rules: each }) => each.map(({ formulae, priority }) => ({ ref, formula: formulae[0], priority })));
    expect(rules.sort((a, b) => a.priority - b.priority)).toEqual(
      planned.conditionalFormats.map(({ range, formula }, place) => ({ ref: range, formula: formula.slice(1), priority: place + 1 })),
    );

    expect(own.sheetProtection).toMatchObject({
      sheet: true,
      ...(planned.protection?.allowAutoFilter === true ? { autoFilter: true } : {}),
      formatColumns: true,
      formatRows: true,
    });

    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: planned.print.orientation, fitToPage: true, fitToHeight: planned.print.fitToHeight === true ? 1 : 0, horizontalCentered: true, printArea: planned.print.area });
    expect(sheet.pageSetup.printTitlesRow).toBe(planned.print.titleRows);
    const { left, center, right } = planned.print.header;
    expect(sheet.headerFooter.oddHeader).toBe(`${left === "" ? "" : `&L${left}`}&C${center}&R${right}`);
  });

  test("defined names", () => {
    const model = (workbook.definedNames as unknown as { model: { name: string; ranges: string[] }[] }).model;
    const found = new Map(model.map(({ name, ranges }) => [name, ranges.map((range) => range.replaceAll("$", "").replaceAll("'", ""))]));
    for (const { name, sheet, range } of plan.names) {
      expect([name, found.get(name)]).toEqual([name, [`${sheet}!${range}`]]);
    }
    expect(plan.names.length).toBeGreaterThan(15);
  });
});
