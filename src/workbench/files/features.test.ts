import { deflateRawSync, inflateRawSync } from "node:zlib";
import {
  BaselineOffset, BooleanNumber, BorderStyleTypes, BorderType, DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, Direction,
  HorizontalAlign, VerticalAlign, WrapStrategy,
} from "@univerjs/core";
import * as sheets from "@univerjs/sheets";
import { AddCfCommand, CFNumberOperator, CFRuleType, CFSubRuleType, CFTimePeriodOperator, IIconSetType } from "@univerjs/sheets-conditional-formatting";
import { AddSheetDataValidationCommand } from "@univerjs/sheets-data-validation";
import { CustomFilterOperator, SetSheetFilterRangeCommand, SetSheetsFilterCriteriaCommand } from "@univerjs/sheets-filter";
import { SetNumfmtCommand } from "@univerjs/sheets-numfmt";
import { AddSheetTableCommand, AddTableThemeCommand, SetSheetTableCommand, SetSheetTableFilterCommand, TableConditionTypeEnum, TableNumberCompareTypeEnum, TableStringCompareTypeEnum } from "@univerjs/sheets-table";
import { cellsAt, PersonAtGrid } from "../engine/testing/personAtGrid";
import { EMPTY_SIDE } from "../model";
import { openFile, saveFile, type LeftOutCode } from ".";

/**
 * What a person can do at the grid by its toolbar, its menus and its tabs. Each is saved as a file and opened again, and is then the same
 * to the grid itself, or it is named before saving.
 */
type Feature = readonly [name: string, act: (person: PersonAtGrid) => Promise<void>, lost?: readonly LeftOutCode[]];

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
const inflate = (bytes: Uint8Array, size: number): Uint8Array | null => {
  const inflated = inflateRawSync(bytes);
  return inflated.length === size ? inflated : null;
};

const B2C4 = cellsAt(1, 1, 3, 2);
const look = (type: string, value: unknown) => (person: PersonAtGrid): Promise<void> => person.act(sheets.SetStyleCommand.id, { range: B2C4, style: { type, value } });
const put = (person: PersonAtGrid, row: number, column: number, values: readonly (readonly unknown[])[]): Promise<void> =>
  person.act(sheets.SetRangeValuesCommand.id, {
    range: cellsAt(row, column, row + values.length - 1, column + (values[0]?.length ?? 1) - 1),
    value: values.map((line) => line.map((value) => (typeof value === "object" && value !== null ? value : typeof value === "string" && value.startsWith("=") ? { f: value } : { v: value }))),
  });
const border = (type: BorderType, style: BorderStyleTypes) => (person: PersonAtGrid): Promise<void> =>
  person.act(sheets.SetBorderBasicCommand.id, { ranges: [B2C4], value: { type, style, color: "#C00000" } });

const LINES = Object.entries(BorderStyleTypes).filter((entry): entry is [string, BorderStyleTypes] => typeof entry[1] === "number" && entry[1] !== BorderStyleTypes.NONE);

const LOOKS: readonly Feature[] = [
  ["font", look("ff", "KaiTi")],
  ["size", look("fs", 18)],
  ["bold", look("bl", BooleanNumber.TRUE)],
  ["italic", look("it", BooleanNumber.TRUE)],
  ["underline", look("ul", { s: BooleanNumber.TRUE })],
  ["strike", look("st", { s: BooleanNumber.TRUE })],
  ["superscript", look("va", BaselineOffset.SUPERSCRIPT)],
  ["subscript", look("va", BaselineOffset.SUBSCRIPT)],
  ["colour of the text", look("cl", { rgb: "#c00000" })],
  ["fill", look("bg", { rgb: "#fff2cc" })],
  ...[HorizontalAlign.LEFT, HorizontalAlign.CENTER, HorizontalAlign.RIGHT].map((value): Feature => [`across: ${HorizontalAlign[value]}`, look("ht", value)]),
  ...[VerticalAlign.TOP, VerticalAlign.MIDDLE].map((value): Feature => [`down: ${VerticalAlign[value]}`, look("vt", value)]),
  ["wrapped lines", look("tb", WrapStrategy.WRAP)],
  ["text that is cut off", look("tb", WrapStrategy.CLIP), ["alignments"]],
  ...[-90, -45, 45, 90].map((a): Feature => [`turned by ${a}`, look("tr", { a })]),
  ["letters below each other", look("tr", { a: 0, v: BooleanNumber.TRUE })],
  ...LINES.map(([name, style]): Feature => [`lines: ${name}`, border(BorderType.ALL, style)]),
  ...[BorderType.TOP, BorderType.BOTTOM, BorderType.LEFT, BorderType.RIGHT, BorderType.OUTSIDE, BorderType.INSIDE, BorderType.HORIZONTAL, BorderType.VERTICAL, BorderType.TLBR].map(
    (type): Feature => [`lines at: ${type}`, border(type, BorderStyleTypes.MEDIUM)],
  ),
  ["lines from a corner to two sides", border(BorderType.TLBC_TLMR, BorderStyleTypes.THIN), ["borders"]],
  ["number format", (person) => person.act(SetNumfmtCommand.id, { values: [{ row: 1, col: 1, pattern: "¥#,##0.00;[Red]-¥#,##0.00" }, { row: 2, col: 1, pattern: "yyyy年m月d日" }] })],
  ["a whole column", (person) => person.act(sheets.SetStyleCommand.id, { range: cellsAt(0, 2, 299, 2), style: { type: "bg", value: { rgb: "#DDEEFF" } } })],
  ["a whole row", (person) => person.act(sheets.SetStyleCommand.id, { range: cellsAt(2, 0, 2, 39), style: { type: "bl", value: BooleanNumber.TRUE } })],
];

const CELLS: readonly Feature[] = [
  ["values of every type", (person) => put(person, 0, 0, [[1.5, "甲", true, "=A1*2"], [{ v: "001", t: 1 }, { v: "5.1.10", t: 4 }, { v: "#N/A", t: 1 }, -1e-7]])],
  [
    "parts of a text with looks of their own",
    (person) =>
      put(person, 1, 1, [[{ p: { id: "d", documentStyle: {}, body: { dataStream: "H2O 与 CO2\r第二行\r\n", paragraphs: [{ startIndex: 9 }, { startIndex: 13 }], textRuns: [
        { st: 1, ed: 2, ts: { va: BaselineOffset.SUBSCRIPT } }, { st: 4, ed: 5, ts: { bl: 1, cl: { rgb: "#FF0000" }, ff: "SimHei", fs: 14 } }, { st: 6, ed: 9, ts: { it: 1, ul: { s: 1 }, st: { s: 1 } } },
      ] } } }]]),
  ],
  ["cells merged", (person) => person.act(sheets.AddWorksheetMergeCommand.id, { selections: [B2C4] })],
];

const LAYOUT: readonly Feature[] = [
  ["heights and widths", async (person) => {
    await person.act(sheets.SetRowHeightCommand.id, { ranges: [cellsAt(2, 0, 3, 39)], value: 41 });
    await person.act(sheets.SetColWidthCommand.id, { ranges: [cellsAt(0, 1, 299, 2)], value: 133 });
  }],
  ["hidden rows and columns", async (person) => {
    await put(person, 0, 0, [[1], [2], [3], [4]]);
    await person.act(sheets.SetRowHiddenCommand.id, { ranges: [cellsAt(1, 0, 2, 39)] });
    await person.act(sheets.SetColHiddenCommand.id, { ranges: [cellsAt(0, 3, 299, 4)] });
  }],
  ["frozen rows and columns", (person) => person.act(sheets.SetFrozenCommand.id, { startRow: 2, startColumn: 1, xSplit: 1, ySplit: 2 })],
  ["a larger scale", (person) => {
    person.engine.setZoom(person.sheetId, 1.3);
    return Promise.resolve();
  }],
  ["no gridlines", (person) => person.act(sheets.ToggleGridlinesCommand.id)],
  ["colour of the tab", (person) => person.act(sheets.SetTabColorCommand.id, { value: "#ff8800" })],
  ["name of the sheet", (person) => person.act(sheets.SetWorksheetNameCommand.id, { name: "我的 表" })],
  ["a new sheet, moved to the front", async (person) => {
    await person.act(sheets.InsertSheetCommand.id, { index: 1 });
    await person.act(sheets.SetWorksheetOrderCommand.id, { order: 0 });
  }],
  ["a copied sheet", async (person) => {
    await put(person, 0, 0, [["甲", "=LEN(A1)"]]);
    await person.act(sheets.CopySheetCommand.id);
  }],
  ["a hidden sheet", async (person) => {
    await person.act(sheets.InsertSheetCommand.id, { index: 1 });
    await person.act(sheets.SetWorksheetHideCommand.id);
  }],
  ["inserted and deleted rows and columns", async (person) => {
    await put(person, 0, 0, [[1, 2], [3, "=A1+B1"]]);
    await person.act(sheets.InsertRowByRangeCommand.id, { range: cellsAt(1, 0, 1, 39), direction: Direction.UP });
    await person.act(sheets.RemoveColByRangeCommand.id, { range: cellsAt(0, 3, 299, 3) });
  }],
];

const figures = (person: PersonAtGrid): Promise<void> => put(person, 0, 0, [[1, "甲"], [5, "乙"], [5, "丙丁"], [-9, "甲"], [12, null]]);
const STYLE = { cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" }, bl: 1, it: 0, ul: { s: 1 }, st: { s: 1 } };
const format = (rule: object, stopIfTrue = false) => async (person: PersonAtGrid): Promise<void> => {
  await figures(person);
  await person.act(AddCfCommand.id, { rule: { cfId: "one", ranges: [cellsAt(0, 0, 4, 0), cellsAt(1, 1, 3, 1)], stopIfTrue, rule } });
};
const highlight = (rule: object, stopIfTrue = false) => format({ type: CFRuleType.highlightCell, style: STYLE, ...rule }, stopIfTrue);
const icons = (iconType: IIconSetType, places: readonly number[], operator = CFNumberOperator.greaterThan) =>
  format({ type: CFRuleType.iconSet, isShowValue: false, config: places.map((place, index) => ({ operator, value: { type: "percent", value: (places.length - 1 - index) * 20 }, iconType, iconId: String(place) })) });

const FORMATS: readonly Feature[] = [
  ["by a formula", async (person) => {
    await figures(person);
    await person.act(AddCfCommand.id, { rule: { cfId: "one", ranges: [cellsAt(0, 0, 4, 0)], stopIfTrue: true, rule: { type: CFRuleType.highlightCell, style: STYLE, subType: CFSubRuleType.formula, value: "=$A1>3" } } });
  }],
  ["doubles", highlight({ subType: CFSubRuleType.duplicateValues })],
  ["what stands there once", highlight({ subType: CFSubRuleType.uniqueValues }, true)],
  ["the largest", highlight({ subType: CFSubRuleType.rank, isBottom: false, isPercent: false, value: 3 })],
  ["the smallest of a hundred", highlight({ subType: CFSubRuleType.rank, isBottom: true, isPercent: true, value: 20 })],
  ...(["greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"] as const).map((operator): Feature => [`the average: ${operator}`, highlight({ subType: CFSubRuleType.average, operator })]),
  ["the average itself", highlight({ subType: CFSubRuleType.average, operator: "equal" }), ["conditional-formats"]],
  ...(["equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"] as const).map((operator): Feature => [`figures: ${operator}`, highlight({ subType: CFSubRuleType.number, operator, value: 4.5 })]),
  ...(["between", "notBetween"] as const).map((operator): Feature => [`figures: ${operator}`, highlight({ subType: CFSubRuleType.number, operator, value: [-1, 5] })]),
  ...(["beginsWith", "endsWith", "containsText", "notContainsText", "equal", "notEqual"] as const).map((operator): Feature => [`texts: ${operator}`, highlight({ subType: CFSubRuleType.text, operator, value: '说 "甲"' })]),
  ...(["containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors"] as const).map((operator): Feature => [`cells: ${operator}`, highlight({ subType: CFSubRuleType.text, operator, value: "" })]),
  ...Object.values(CFTimePeriodOperator).map((operator): Feature => [`dates: ${operator}`, highlight({ subType: CFSubRuleType.timePeriod, operator })]),
  ["bars", format({ type: CFRuleType.dataBar, isShowValue: true, config: { min: { type: "min" }, max: { type: "max" }, isGradient: true, positiveColor: "#ffbe38", nativeColor: "#abd91a" } })],
  ["plain bars between figures", format({ type: CFRuleType.dataBar, isShowValue: false, config: { min: { type: "num", value: -10 }, max: { type: "formula", value: "=$A$5*2" }, isGradient: false, positiveColor: "#638EC6", nativeColor: "#FF0000" } })],
  ["a scale of two colours", format({ type: CFRuleType.colorScale, config: [{ index: 0, color: "#ffffff", value: { type: "min" } }, { index: 1, color: "#63be7b", value: { type: "max" } }] })],
  ["a scale of three colours", format({ type: CFRuleType.colorScale, config: [{ index: 0, color: "#f8696b", value: { type: "percent", value: 10 } }, { index: 1, color: "#ffeb84", value: { type: "percentile", value: 50 } }, { index: 2, color: "#63be7b", value: { type: "num", value: 9 } }] })],
  ["a scale of four colours", format({ type: CFRuleType.colorScale, config: [0, 1, 2, 3].map((index) => ({ index, color: "#f8696b", value: { type: "num", value: index } })) }), ["conditional-formats"]],
  ...Object.values(IIconSetType).filter((type) => /^\d/.test(type)).map((type): Feature => [`pictures: ${type}`, icons(type, [...Array(Number(type[0])).keys()])]),
  ["pictures in turned order, from the figure on", icons(IIconSetType.threeArrows, [2, 1, 0], CFNumberOperator.greaterThanOrEqual)],
  ["pictures in no order", icons(IIconSetType.threeArrows, [0, 2, 1]), ["conditional-formats"]],
  ["pictures that Excel does not have", icons(IIconSetType.fiveFelling, [0, 1, 2, 3, 4]), ["conditional-formats"]],
  ["several, the newest first", async (person) => {
    await format({ type: CFRuleType.dataBar, isShowValue: true, config: { min: { type: "min" }, max: { type: "max" }, isGradient: true, positiveColor: "#ffbe38", nativeColor: "#abd91a" } })(person);
    for (const value of [1, 2]) {
      await person.act(AddCfCommand.id, { rule: { cfId: `more ${value}`, ranges: [cellsAt(0, 0, 4, 0)], stopIfTrue: false, rule: { type: CFRuleType.highlightCell, style: STYLE, subType: CFSubRuleType.number, operator: "equal", value } } });
    }
  }],
];

const ROWS = cellsAt(0, 0, 5, 1);
const rows = (person: PersonAtGrid): Promise<void> => put(person, 0, 0, [["名称", "数"], ["甲", 1], ["乙", 5], ["丙丁", 9], [null, 12], ["丙", 3]]);
const filtered = (col: number, criteria: object) => async (person: PersonAtGrid): Promise<void> => {
  await rows(person);
  await person.act(SetSheetFilterRangeCommand.id, { range: ROWS });
  await person.act(SetSheetsFilterCriteriaCommand.id, { col, criteria: { colId: col, ...criteria } });
};
const tableFiltered = (column: number, tableFilter: object) => async (person: PersonAtGrid): Promise<void> => {
  await rows(person);
  await person.act(AddSheetTableCommand.id, { range: ROWS, name: "表1", options: { tableStyleId: "table-default-3" } });
  await person.act(SetSheetTableFilterCommand.id, { tableId: person.engine.tables()[0]?.id, column, tableFilter });
};
const byNumber = (compareType: TableNumberCompareTypeEnum, expectedValue: unknown): object => ({ filterType: "condition", filterInfo: { conditionType: TableConditionTypeEnum.Number, compareType, expectedValue } });
const byText = (compareType: TableStringCompareTypeEnum, expectedValue: string): object => ({ filterType: "condition", filterInfo: { conditionType: TableConditionTypeEnum.String, compareType, expectedValue } });

const FILTERS: readonly Feature[] = [
  ["a filter that shows all rows", async (person) => {
    await rows(person);
    await person.act(SetSheetFilterRangeCommand.id, { range: ROWS });
  }],
  ["rows filtered by values", filtered(0, { filters: { filters: ["甲", "丙"] } })],
  ["rows filtered by values and blanks", filtered(0, { filters: { blank: true, filters: ["甲"] } })],
  ["rows filtered by a condition", filtered(1, { customFilters: { customFilters: [{ val: "5", operator: CustomFilterOperator.GREATER_THAN_OR_EQUAL }] } })],
  ["rows filtered by two conditions", filtered(1, { customFilters: { and: 1, customFilters: [{ val: "2", operator: CustomFilterOperator.GREATER_THAN }, { val: "10", operator: CustomFilterOperator.LESS_THAN }] } })],
  ["rows filtered by letters", filtered(0, { customFilters: { customFilters: [{ val: "*丙*" }] } })],
  ["rows filtered by colours", filtered(0, { colorFilters: { cellFillColors: [null] } }), ["filters"]],
  ["a table", async (person) => {
    await rows(person);
    await person.act(AddSheetTableCommand.id, { range: ROWS, name: "表1", options: { tableStyleId: "table-default-2" } });
  }],
  ["a table, given another look", async (person) => {
    await rows(person);
    person.engine.addTable({ name: "表1", range: { sheetId: person.sheetId, row: 0, column: 0, rows: 6, columns: 2 }, style: "TableStyleMedium2", showBandedRows: true, showFilter: true });
    await person.act(SetSheetTableCommand.id, { tableId: person.engine.tables()[0]?.id, theme: "table-default-4" });
  }],
  ["a table with a look of its own", async (person) => {
    await rows(person);
    await person.act(AddSheetTableCommand.id, { range: ROWS, name: "表1" });
    await person.act(AddTableThemeCommand.id, { tableId: person.engine.tables()[0]?.id, themeStyle: new sheets.RangeThemeStyle("table-custom-1", { wholeStyle: { bg: { rgb: "#FFEEDD" } } }) });
  }, ["table-styles"]],
  ["a table filtered by values", tableFiltered(0, { filterType: "manual", values: ["甲", "丙"] })],
  ...([["equal", 5], ["notEqual", 5], ["greaterThan", 3], ["greaterThanOrEqual", 5], ["lessThan", 5], ["lessThanOrEqual", 5], ["between", [2, 6]], ["notBetween", [2, 6]]] as const).map(
    ([type, value]): Feature => [`a table filtered by a number: ${type}`, tableFiltered(1, byNumber(type as TableNumberCompareTypeEnum, value))],
  ),
  ...(["equal", "notEqual", "contains", "notContains", "startsWith", "endsWith"] as const).map(
    (type): Feature => [`a table filtered by a text: ${type}`, tableFiltered(0, byText(type as TableStringCompareTypeEnum, "丙"))],
  ),
  ["a table filtered by signs that stand for letters", tableFiltered(0, byText(TableStringCompareTypeEnum.Contains, "*丙?~"))],
  ["a table filtered by the largest figures", tableFiltered(1, byNumber(TableNumberCompareTypeEnum.TopN, 3)), ["filters"]],
];

const rule = (given: object) => (person: PersonAtGrid): Promise<void> =>
  person.act(AddSheetDataValidationCommand.id, { rule: { uid: "one", ranges: [cellsAt(1, 1, 4, 1)], allowBlank: true, showInputMessage: false, showErrorMessage: true, errorStyle: DataValidationErrorStyle.STOP, error: "有误", ...given } });

const RULES: readonly Feature[] = [
  ...[DataValidationType.WHOLE, DataValidationType.DECIMAL, DataValidationType.TEXT_LENGTH].map((type): Feature => [`entries: ${type}`, rule({ type, operator: DataValidationOperator.BETWEEN, formula1: "1", formula2: "9" })]),
  ["entries: custom", rule({ type: DataValidationType.CUSTOM, formula1: "=LEN(B2)<5" })],
  ["entries: a list", rule({ type: DataValidationType.LIST, formula1: sheets.serializeListOptions(["甲", "乙"]), showDropDown: true, renderMode: DataValidationRenderMode.ARROW })],
  ["entries: a list of words in colours", rule({ type: DataValidationType.LIST, formula1: sheets.serializeListOptions(["甲", "乙"]), formula2: ",#FF0000", showDropDown: true, renderMode: DataValidationRenderMode.ARROW }), ["list-colors"]],
  ["entries: a list in cells", rule({ type: DataValidationType.LIST, formula1: "=$D$1:$D$3", showDropDown: true, renderMode: DataValidationRenderMode.ARROW })],
  ["entries: several of a list", rule({ type: DataValidationType.LIST_MULTIPLE, formula1: "甲,乙" }), ["validations"]],
  ["entries: a box to tick", rule({ type: DataValidationType.CHECKBOX, formula1: "1", formula2: "0" }), ["validations"]],
  ["a name", async (person) => {
    await put(person, 0, 0, [[1]]);
    await person.act(sheets.InsertDefinedNameCommand.id, { id: "one", name: "Rate", formulaOrRefString: "Sheet1!$A$1", comment: "说明", hidden: false, localSheetId: "AllDefaultWorkbook" });
  }],
  ["a name of one sheet", (person) => person.act(sheets.InsertDefinedNameCommand.id, { id: "one", name: "Rate", formulaOrRefString: "Sheet1!$A$1", comment: "", localSheetId: person.sheetId }), ["sheet-names"]],
  ["a formula that fills several cells", (person) => put(person, 0, 0, [["=SEQUENCE(3)"]])],
  ["a formula that fills rows and columns", async (person) => {
    await put(person, 0, 0, [[1, 2], [3, 4], ["甲", true]]);
    await put(person, 4, 0, [["=A1:B3"]]);
  }],
  ["a formula that finds its cells taken", async (person) => {
    await put(person, 0, 0, [["=SEQUENCE(3)"], [null], ["x"]]);
  }],
  ["an error that files do not know", async (person) => {
    await put(person, 0, 0, [[{ v: "#CALC!", t: 1 }, { v: "#N/A", t: 1 }]]);
  }, ["newer-errors"]],
];

describe.each([["conditional formats", FORMATS], ["rules, names and arrays", RULES], ["filters and tables", FILTERS], ["looks", LOOKS], ["cells", CELLS], ["rows, columns and sheets", LAYOUT]] as const)("%s, saved as a file and opened again", (_, features) => {
  it.each(features.map(([name, act, lost]) => ({ name, act, lost: lost ?? [] })))("$name", async ({ act, lost }) => {
    const person = new PersonAtGrid();
    const again = new PersonAtGrid();
    try {
      const before = person.kept();
      await act(person);
      await person.engine.settle();
      expect(person.kept()).not.toEqual(before);

      const file = saveFile({ engine: person.engine.save(), side: EMPTY_SIDE }, { locale: "zh-CN", deflate });
      if (!file.ok) throw new Error(`${file.code} ${file.place}`);
      expect(file.left.map(({ code }) => code)).toEqual(lost);
      const opened = openFile(file.bytes, inflate);
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
      expect(opened.left).toEqual([]);
      if (lost.length > 0) return;
      again.engine.load(opened.workbook.engine);
      again.engine.recalculate();
      await again.engine.settle();
      again.engine.refilterTables();
      expect(again.kept()).toEqual(person.kept());
    } finally {
      person.dispose();
      again.dispose();
    }
  });
});
