import { sheetText } from "../vocabulary";
import type { SheetTextKey } from "../vocabulary";
import { cellAt, columnLetter, rangeOf } from "./address";
import type { Answers } from "./answers";
import { EMPTY, cachedText, pictureFormula, text } from "./cells";
import type { Layout } from "./layout";
import { COLORS, base } from "./palette";
import type { PlanBlock, PlanCached, PlanChart, PlanConditionalFormat, PlanSheet, PlanStyledRange } from "./plan";

/** The pictures' figures stand beside the printed page, one free column away. */
const LABEL = 7;
const COLUMNS = { label: LABEL, share: LABEL + 1, obtained: LABEL + 2, applicable: LABEL + 3 } as const;
type PictureColumn = keyof typeof COLUMNS;

/** A spreadsheet draws a text as a zero, and this as nothing. */
const NO_FIGURE: PlanCached = { kind: "error", code: "#N/A" };
/** The last column of the radar; the bars begin with the next one. */
const RADAR_LAST = 1;
const LAST = 5;

export const PICTURE_COLUMNS: PlanSheet["columns"] = [
  { column: columnLetter(LABEL), width: 34 },
  ...[COLUMNS.share, COLUMNS.obtained, COLUMNS.applicable].map((column) => ({ column: columnLetter(column), width: 11 })),
];

const HEADERS: Readonly<Record<PictureColumn, SheetTextKey>> = { label: "chart.label", share: "subtotal.share", obtained: "subtotal.obtained", applicable: "subtotal.applicable" };
const HEADER_ORDER: readonly PictureColumn[] = ["label", "share", "obtained", "applicable"];

/** For each indicator what the pictures draw: its figures, or none where every clause of it is excluded, which its label says. */
export function pictureBlock({ locale, summary, catalogue }: Layout, answers: Answers): PlanBlock {
  const indicators = catalogue.sections.flatMap((section) => section.indicators);
  return {
    at: cellAt(LABEL, summary.indicators.first - 2),
    cells: [
      [text(sheetText("chart.data", locale)), EMPTY, EMPTY, EMPTY],
      HEADER_ORDER.map((column) => text(sheetText(HEADERS[column], locale))),
      ...indicators.map(({ id, title }, index) => {
        const row = summary.indicators.first + index;
        const [name, applicable, obtained, share] = [`${cellAt(0, row)}&" "&${cellAt(1, row)}`, cellAt(2, row), cellAt(3, row), cellAt(4, row)];
        const shown = answers.indicator(id);
        const isExcluded = shown.applicable.kind === "number" && shown.applicable.value === 0;
        const label = `${id} ${title[locale]}`;
        const excluded = sheetText("chart.excluded", locale);
        const figure = (cell: string, value: PlanCached) => pictureFormula(`IF(${applicable}=0,NA(),${cell})`, isExcluded ? NO_FIGURE : value);
        return [
          pictureFormula(`${name}&IF(${applicable}=0,"${excluded}","")`, cachedText(isExcluded ? `${label}${excluded}` : label)),
          figure(share, shown.share),
          figure(obtained, shown.obtained),
          figure(applicable, shown.applicable),
        ];
      }),
    ],
  };
}

/** The indicators as a radar of their shares, and as bars of what they obtained against their points. */
export function summaryCharts({ locale, summary }: Layout): readonly PlanChart[] {
  const { first, last } = summary.indicators;
  const column = (name: PictureColumn): string => rangeOf(COLUMNS[name], first, COLUMNS[name], last);
  const series = (name: PictureColumn) => ({ name: sheetText(HEADERS[name], locale), values: column(name) });
  return [
    {
      name: "SS_IndicatorShares",
      kind: "radar",
      title: sheetText("chart.share", locale),
      categories: column("label"),
      series: [series("share")],
      at: rangeOf(0, summary.chart.first, RADAR_LAST, summary.chart.last),
      max: 1,
    },
    {
      name: "SS_Indicators",
      kind: "bar-clustered",
      title: sheetText("chart.points", locale),
      categories: column("label"),
      series: [series("obtained"), series("applicable")],
      at: rangeOf(RADAR_LAST + 1, summary.chart.first, LAST, summary.chart.last),
      max: null,
    },
  ];
}

export function pictureStyles({ locale, summary, profile }: Layout): readonly PlanStyledRange[] {
  const { first, last } = summary.indicators;
  const figures = `0.${"0".repeat(Math.max(2, profile.displayDecimals))}`;
  return [
    { range: rangeOf(LABEL, first - 2, COLUMNS.applicable, last), style: { ...base(locale), color: COLORS.muted, fontSize: 9 } },
    { range: rangeOf(LABEL, first - 1, COLUMNS.applicable, first - 1), style: { bold: true } },
    { range: rangeOf(COLUMNS.share, first, COLUMNS.share, last), style: { numberFormat: "0.0%", horizontal: "right" } },
    { range: rangeOf(COLUMNS.obtained, first, COLUMNS.applicable, last), style: { numberFormat: figures, horizontal: "right" } },
  ];
}

/** That there is no figure is meant so, and does not catch the eye. */
export function noFigure({ summary }: Layout): PlanConditionalFormat {
  const first = cellAt(COLUMNS.share, summary.indicators.first);
  return {
    range: rangeOf(COLUMNS.share, summary.indicators.first, COLUMNS.applicable, summary.indicators.last),
    formula: `=ISNA(${first})`,
    style: { color: COLORS.line },
    stopIfTrue: true,
  };
}
