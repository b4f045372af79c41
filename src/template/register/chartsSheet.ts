import { ONE, ZERO, add, compare, exactText, parseFraction, reviewedClauses, subtract } from "../../core";
import type { Locale, Rational, TriagedSheet } from "../../core";
import { cellAt, rangeOf } from "../plan/address";
import { EMPTY, cachedFigure, number, text } from "../plan/cells";
import { BAND, BOXED, COLORS, HEADER, base } from "../plan/palette";
import type { PlanChart, PlanContent, PlanSheet, PlanStyledRange } from "../plan/plan";
import type { RegisterRequest } from "./register";
import { gradeOf } from "./registerSheet";
import { REGISTER_SHEETS, registerText } from "./registerWords";

/** What one chart shows: a name and a figure a bar. */
interface Series {
  readonly key: "grades" | "spread" | "losses" | "checks";
  readonly unit: "companies" | "lostPoints" | "findings";
  readonly bars: readonly { readonly name: string; readonly content: PlanContent }[];
}

/** The checks with the most findings; more of them would make bars that nobody can read. */
const MOST_CHECKS = 20;
const CHART_ROWS = 18;
/** Columns of a chart, and where its figures stand beside it. */
const CHART_LAST_COLUMN = 7;
const DATA_COLUMN = 9;

/** Four charts over the sheets of a run, each beside the figures that it shows. */
export function chartsSheet(request: RegisterRequest): PlanSheet {
  const { locale, sheets } = request;
  const all: readonly Series[] = [
    { key: "grades", unit: "companies", bars: grades(sheets, locale) },
    { key: "spread", unit: "companies", bars: spread(sheets) },
    { key: "losses", unit: "lostPoints", bars: losses(sheets) },
    { key: "checks", unit: "findings", bars: checks(request) },
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

/** Bars from names as they come, the highest grade first as the sheets' own thresholds have it; what is incomplete last. */
function grades(sheets: readonly TriagedSheet[], locale: Locale): Series["bars"] {
  const best = new Map<string, Rational>();
  const counts = new Map<string, number>();
  for (const { file: { sheet } } of sheets) {
    const name = gradeOf(sheet, locale);
    const total = sheet.result === null || sheet.result.failsByDeductions ? null : parseFraction(sheet.result.exact);
    const before = best.get(name);
    if (total !== null && (before === undefined || compare(total, before) > 0)) {
      best.set(name, total);
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const height = (name: string): Rational => best.get(name) ?? { n: -1n, d: 1n };
  return [...counts].sort(([a], [b]) => compare(height(b), height(a)) || (a < b ? -1 : 1)).map(([name, count]) => ({ name, content: number(count) }));
}

/** How many totals lie between the thresholds, and within one point on either side of each. */
function spread(sheets: readonly TriagedSheet[]): Series["bars"] {
  const scored = sheets.flatMap(({ file: { sheet } }) => (sheet.result === null ? [] : [{ total: parseFraction(sheet.result.exact), bands: sheet.bands }]));
  const bands = mostFrequent(scored.map((one) => one.bands)).split(" ").filter((band) => band !== "").map(parseFraction).reverse();
  const marks = distinct(bands.flatMap((band) => [subtract(band, ONE), band, add(band, ONE)]));
  return [null, ...marks].map((from, index) => {
    const to = marks[index] ?? null;
    const count = scored.filter(({ total }) => (from === null || compare(total, from) >= 0) && (to === null || compare(total, to) < 0)).length;
    return { name: from === null ? `< ${to === null ? "100" : exactText(to)}` : to === null ? `≥ ${exactText(from)}` : `${exactText(from)} – ${exactText(to)}`, content: number(count) };
  });
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of texts) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best), ["", 0] as const)[0];
}

function distinct(marks: readonly Rational[]): readonly Rational[] {
  return [...marks].sort(compare).filter((mark, index, all) => index === 0 || compare(mark, all[index - 1] ?? ZERO) > 0);
}

/** Points lost in all sheets together, by indicator, in the order of the first sheet that has it. */
function losses(sheets: readonly TriagedSheet[]): Series["bars"] {
  const lost = new Map<string, Rational>();
  for (const { file: { sheet } } of sheets) {
    for (const clause of reviewedClauses(sheet)) {
      lost.set(clause.indicator, add(lost.get(clause.indicator) ?? ZERO, clause.lost ?? ZERO));
    }
  }
  return [...lost].sort(([a], [b]) => compareIds(a, b)).map(([name, points]) => ({ name, content: contentOf(points) }));
}

function contentOf(points: Rational): PlanContent {
  const figure = cachedFigure(points);
  return figure.kind === "number" ? number(figure.value) : EMPTY;
}

/** Part by part as numbers: 5.1.9 before 5.1.10. */
function compareIds(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  const place = left.findIndex((part, index) => part !== right[index]);
  return place === -1 ? left.length - right.length : Number.parseInt(left[place] ?? "", 10) - Number.parseInt(right[place] ?? "-1", 10);
}

function checks({ sheets, texts }: RegisterRequest): Series["bars"] {
  const counts = new Map<string, { readonly title: string; readonly count: number }>();
  for (const found of sheets.flatMap(({ file }) => file.sheet.findings)) {
    const before = counts.get(found.check);
    counts.set(found.check, { title: before?.title ?? texts.finding(found).title, count: (before?.count ?? 0) + 1 });
  }
  return [...counts]
    .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_CHECKS)
    .map(([check, { title, count }]) => ({ name: `${check} ${title}`, content: number(count) }));
}
