import type { Locale, Rational } from "../../core";
import { cellAt, rangeOf } from "../plan/address";
import { EMPTY, cachedFigure, number, text } from "../plan/cells";
import { BAND, BOXED, COLORS, HEADER, base } from "../plan/palette";
import type { PlanChart, PlanContent, PlanSheet, PlanStyledRange } from "../plan/plan";
import type { RegisterOutline } from "./register";
import type { Bar } from "./registerSurvey";
import { REGISTER_SHEETS, registerText } from "./registerWords";

/** What one chart shows: a name and a figure a bar. */
interface Series {
  readonly key: "grades" | "spread" | "losses" | "checks";
  readonly unit: "companies" | "lostPoints" | "findings";
  readonly bars: readonly { readonly name: string; readonly content: PlanContent }[];
}

const CHART_ROWS = 18;
/** Columns of a chart, and where its figures stand beside it. */
const CHART_LAST_COLUMN = 7;
const DATA_COLUMN = 9;

/** Four charts over the sheets of a run, each beside the figures that it shows. */
export function chartsSheet({ locale, survey }: Pick<RegisterOutline, "locale" | "survey">): PlanSheet {
  const all: readonly Series[] = [
    { key: "grades", unit: "companies", bars: barsOf(survey.grades()) },
    { key: "spread", unit: "companies", bars: barsOf(survey.spread()) },
    { key: "losses", unit: "lostPoints", bars: survey.losses().map(({ name, value }) => ({ name, content: contentOf(value) })) },
    { key: "checks", unit: "findings", bars: barsOf(survey.findings()) },
  ].map((series) => ({ ...series, bars: series.bars.length > 0 ? series.bars : [{ name: registerText("none", locale), content: number(0) }] }) as Series);
  const heights = all.map(({ bars }) => Math.max(CHART_ROWS, bars.length + 2) + 2);
  const tops = heights.map((_, index) => 1 + heights.slice(0, index).reduce((rows, height) => rows + height, 0));
  const last = 1 + heights.reduce((rows, height) => rows + height, 0);
  const placed = all.map((series, index) => ({ series, top: tops[index] ?? 1 }));
  return {
    name: REGISTER_SHEETS.charts[locale],
    tabColor: COLORS.muted,
    showGridlines: false,
    columns: [{ column: "J", width: 30 }, { column: "K", width: 14 }],
    rows: [],
    blocks: placed.map(({ series: { key, unit, bars }, top }) => ({
      at: cellAt(DATA_COLUMN, top),
      cells: [[text(registerText(key, locale)), text(registerText(unit, locale))], ...bars.map(({ name, content }) => [text(name), content])],
    })),
    styles: placed.reduce<readonly PlanStyledRange[]>(
      (styles, { series: { bars, unit }, top }) => [
        ...styles,
        { range: rangeOf(DATA_COLUMN, top, DATA_COLUMN + 1, top), style: HEADER },
        { range: rangeOf(DATA_COLUMN, top + 1, DATA_COLUMN + 1, top + bars.length), style: BOXED },
        { range: rangeOf(DATA_COLUMN, top + 1, DATA_COLUMN, top + bars.length), style: { numberFormat: "@" } },
        { range: rangeOf(DATA_COLUMN + 1, top + 1, DATA_COLUMN + 1, top + bars.length), style: { numberFormat: unit === "lostPoints" ? "0.00" : "0" } },
      ],
      [{ range: rangeOf(0, 1, DATA_COLUMN + 1, last), style: base(locale) }, { range: "A1", style: BAND }],
    ),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: placed.map(({ series, top }) => chartOf(series, top, locale)),
    freezeAt: null,
    protection: null,
    print: {
      orientation: "portrait", area: rangeOf(0, 1, DATA_COLUMN + 1, last), fitToWidth: true,
      header: { left: "", center: REGISTER_SHEETS.charts[locale], right: "" },
      footer: { left: "", center: "&P / &N", right: "&D" },
    },
  };
}

function chartOf({ key, unit, bars }: Series, top: number, locale: Locale): PlanChart {
  const column = (index: number): string => rangeOf(DATA_COLUMN + index, top + 1, DATA_COLUMN + index, top + bars.length);
  return {
    name: `SS_${key}`,
    kind: "bar-clustered",
    title: registerText(`${key}Title`, locale),
    categories: column(0),
    series: [{ name: registerText(unit, locale), values: column(1) }],
    at: rangeOf(0, top, CHART_LAST_COLUMN, top + CHART_ROWS - 1),
    max: null,
  };
}

function barsOf(bars: readonly Bar<number>[]): Series["bars"] {
  return bars.map(({ name, value }) => ({ name, content: number(value) }));
}

function contentOf(points: Rational): PlanContent {
  const figure = cachedFigure(points);
  return figure.kind === "number" ? number(figure.value) : EMPTY;
}
