import type { XlsxCondition, XlsxContent, XlsxDocument, XlsxIcons, XlsxStyledRange } from "../../../src/xlsx";
import { documentOf, sheetOf } from "./documents";

const STYLE = { color: "#9C0006", fill: "#FFC7CE", bold: true, italic: false, underline: true, strike: false } as const;
const LINES = ["hair", "thin", "dotted", "dashed", "dashDot", "dashDotDot", "double", "medium", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot", "thick"] as const;
const ICONS: readonly XlsxIcons[] = [
  "3Arrows", "3ArrowsGray", "3Flags", "3Signs", "3Stars", "3Symbols", "3Symbols2", "3TrafficLights1", "3TrafficLights2", "3Triangles",
  "4Arrows", "4ArrowsGray", "4Rating", "4RedToBlack", "4TrafficLights", "5Arrows", "5ArrowsGray", "5Boxes", "5Quarters", "5Rating",
];
const PERIODS = ["today", "yesterday", "tomorrow", "last7Days", "thisMonth", "lastMonth", "nextMonth", "thisWeek", "lastWeek", "nextWeek"] as const;

/** Conditions that every program which knows the format has. */
export const CONDITIONS: readonly XlsxCondition[] = [
  { kind: "duplicate" },
  { kind: "unique" },
  { kind: "rank", bottom: false, percent: false, count: 3 },
  { kind: "rank", bottom: true, percent: true, count: 20 },
  ...(["greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"] as const).map((operator): XlsxCondition => ({ kind: "average", operator })),
  ...(["equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"] as const).map((operator): XlsxCondition => ({ kind: "number", operator, first: 4.5, second: null })),
  ...(["between", "notBetween"] as const).map((operator): XlsxCondition => ({ kind: "number", operator, first: -1, second: 5 })),
  ...(["beginsWith", "endsWith", "containsText", "notContainsText", "equal", "notEqual"] as const).map((operator): XlsxCondition => ({ kind: "text", operator, text: '说"甲"' })),
  ...(["blanks", "noBlanks", "errors", "noErrors"] as const).map((kind): XlsxCondition => ({ kind })),
  ...PERIODS.map((period): XlsxCondition => ({ kind: "period", period })),
];

/** Pictures of values. */
export const PICTURES: readonly XlsxCondition[] = [
  { kind: "bar", min: { type: "min", value: "" }, max: { type: "max", value: "" }, color: "#FFBE38", negative: "#ABD91A", gradient: true, showValue: true },
  { kind: "bar", min: { type: "num", value: "-10" }, max: { type: "formula", value: "=$A$5*2" }, color: "#638EC6", negative: "#FF0000", gradient: false, showValue: false },
  { kind: "scale", points: [{ type: "min", value: "", color: "#FFFFFF" }, { type: "max", value: "", color: "#63BE7B" }] },
  { kind: "scale", points: [{ type: "percent", value: "10", color: "#F8696B" }, { type: "percentile", value: "50", color: "#FFEB84" }, { type: "num", value: "9", color: "#63BE7B" }] },
  ...ICONS.map(
    (icons, index): XlsxCondition => ({
      kind: "icons",
      icons,
      reverse: index % 2 === 1,
      showValue: index % 3 !== 1,
      levels: Array.from({ length: Number(icons[0]) }, (_, level) => ({ type: "percent" as const, value: String(level * 20), above: level > 0 && index % 2 === 0 })),
    }),
  ),
];

const figures: readonly (readonly XlsxContent[])[] = [1, 5, 5, -9, 12].map((value, index) => [{ kind: "number", value }, { kind: "text", text: ["甲", "乙", "丙丁", "甲", '说"甲"'][index] ?? "" }]);
const rows: readonly (readonly XlsxContent[])[] = [["名称", "数"], ["甲", 1], ["乙*", 5], ["丙丁", 9], [null, 12], ["丙", 3]].map((line) =>
  line.map((value): XlsxContent => (value === null ? null : typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value })),
);

/** What a person makes at a grid by its toolbar and menus, each once. */
export function workedDocument(): XlsxDocument {
  const looks = sheetOf({
    name: "Looks",
    zoom: 85,
    blocks: [
      {
        at: "A1",
        cells: [
          [{ kind: "text", text: "H2O 与 _x0041_\n第二行", runs: [{ length: 1, style: null }, { length: 1, style: { baseline: "subscript" } }, { length: 2, style: { bold: true, color: "#FF0000", fontName: "SimHei", fontSize: 14 } }, { length: 9, style: { italic: true, underline: true, strike: true } }, { length: 4, style: null }] }],
          [{ kind: "text", text: " 空格 ", runs: [{ length: 1, style: { bold: true } }, { length: 3, style: { italic: true } }] }],
          [{ kind: "text", text: "turned" }],
        ],
      },
    ],
    styles: [
      ...[-90, -45, 30, 90, "stacked" as const].map((rotation, index): XlsxStyledRange => ({ range: `A${index + 3}`, style: { rotation } })),
      { range: "B3", style: { baseline: "superscript" } },
      { range: "B4", style: { horizontal: "justify", baseline: "subscript", fontName: "KaiTi" } },
      { range: "B5", style: { horizontal: "distributed" } },
      ...LINES.map((style, index): XlsxStyledRange => ({ range: `D${index * 2 + 1}`, style: { borders: [{ edges: ["top", "bottom", "left", "right"], style, color: "#112233" }] } })),
      { range: "F1:G2", style: { borders: [{ edges: ["diagonal-down"], style: "thin", color: "#C00000" }] } },
      { range: "F4", style: { borders: [{ edges: ["diagonal-up", "top"], style: "dashDot", color: "#C00000" }] } },
      { range: "F6", style: { borders: [{ edges: ["diagonal-up", "diagonal-down"], style: "medium", color: "#0000FF" }] } },
    ],
  });
  const filtered = sheetOf({
    name: "Filter",
    blocks: [{ at: "B2", cells: rows }],
    rows: [{ row: 3, hidden: true }, { row: 6, hidden: true }],
    filter: {
      range: "B2:C7",
      columns: [
        { column: 0, criterion: { kind: "values", values: ["乙*", "丙丁", "丙"], blanks: false } },
        { column: 1, criterion: { kind: "conditions", all: true, conditions: [{ operator: "greaterThan", value: "2" }, { operator: "lessThanOrEqual", value: "9" }] } },
      ],
    },
  });
  const plain = sheetOf({ name: "All shown", blocks: [{ at: "A1", cells: rows }], filter: { range: "A1:B6", columns: [] } });
  const tables = sheetOf({
    name: "Tables",
    blocks: [{ at: "A1", cells: rows }, { at: "D1", cells: rows }],
    rows: [{ row: 4, hidden: true }],
    tables: [
      { name: "Letters", range: "A1:B6", style: "TableStyleLight2", showBandedRows: true, showFilter: true, filters: [{ column: 0, criterion: { kind: "conditions", all: false, conditions: [{ operator: "notEqual", value: "*丁" }] } }] },
      { name: "Values", range: "D1:E6", style: "TableStyleMedium9", showBandedRows: false, showFilter: true, filters: [{ column: 0, criterion: { kind: "values", values: ["甲", "乙*", "丙"], blanks: true } }] },
    ],
  });
  const arrays = sheetOf({
    name: "Arrays",
    blocks: [
      {
        at: "A1",
        cells: [
          [{ kind: "number", value: 1 }, { kind: "formula", formula: "=SUM(A1:A3*A1:A3)", cached: { kind: "number", value: 14 }, array: { range: "B1", dynamic: false } }, { kind: "formula", formula: "=A1:A3*2", cached: { kind: "number", value: 2 }, array: { range: "C1:C3", dynamic: false } }, { kind: "formula", formula: '=A1:A3&"件"', cached: { kind: "text", text: "1件" }, array: { range: "D1:D3", dynamic: true } }],
          [{ kind: "number", value: 2 }, null, { kind: "number", value: 4, filled: true }, { kind: "text", text: "2件", filled: true }],
          [{ kind: "number", value: 3 }, null, { kind: "number", value: 6, filled: true }, { kind: "text", text: "3件", filled: true }],
        ],
      },
    ],
  });
  const lines = { left: "", center: "", right: "" };
  const printed = [
    sheetOf({
      name: "Printed",
      blocks: [{ at: "A1", cells: rows }],
      print: {
        orientation: "landscape", area: null, titleRows: "1:1", titleColumns: "A:B", paper: 8, scale: 70, fitToWidth: false, centerHorizontally: false, centerVertically: true,
        gridlines: true, headings: true, blackAndWhite: true, draft: true, overThenDown: true, rowBreaks: [2, 4], columnBreaks: [1],
        margins: { left: 0.25, right: 0.25, top: 1, bottom: 1.5, header: 0.5, footer: 0.1 }, header: { ...lines, left: "左" }, footer: lines,
      },
    }),
    sheetOf({ name: "On pages", blocks: [{ at: "A1", cells: rows }], print: { orientation: "portrait", area: "A1:B6", fitToWidth: false, pages: { wide: 2, high: 3 }, header: lines, footer: lines } }),
    sheetOf({ name: "Letter", print: { orientation: "portrait", area: null, paper: 1, fitToWidth: false, centerHorizontally: false, header: lines, footer: lines } }),
  ];
  const formats = (name: string, conditions: readonly XlsxCondition[]): XlsxDocument["sheets"][number] =>
    sheetOf({
      name,
      blocks: [{ at: "A1", cells: figures }],
      conditionalFormats: [
        ...conditions.map((condition, index) => ({
          ranges: index % 5 === 0 ? ["A1:A5", "B2:B4"] : ["A1:B5"],
          condition,
          style: condition.kind === "bar" || condition.kind === "scale" || condition.kind === "icons" ? {} : STYLE,
          stopIfTrue: index % 4 === 1 && condition.kind !== "bar" && condition.kind !== "scale" && condition.kind !== "icons",
        })),
        { range: "A1:A5", formula: "=$A1>3", style: STYLE, stopIfTrue: false },
      ],
    });
  return documentOf([looks, filtered, plain, tables, formats("Conditions", CONDITIONS), formats("Pictures", PICTURES), ...printed, arrays], { locale: "zh-CN" });
}
