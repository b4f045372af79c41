import { BASIS_PARTS, decidingParts, decimalText, differingParts, fractionText } from "../core";
import type { BasisPart, GradeChange, Locale, SchemeProfile, ScoreReport } from "../core";
import { basisPartTexts, fillText, gradeChangeTexts, simulationTexts } from "../messages";
import { gradeLabel } from "./gradeLabel";
import { columnsOf, padded, printable } from "./printable";
import type { Simulated } from "./simulate";

const CHANGES: readonly GradeChange[] = ["same", "higher", "lower", "other", "unknown"];

/** What a person reads about a file whose grade changes or cannot be compared; "" about every other one. */
export function simulationText({ scored, other, simulation }: Simulated, locale: Locale): string {
  const texts = simulationTexts[locale];
  const { change, leftOut } = simulation;
  if (change === "same") {
    return "";
  }
  const { alone, needed } = decidingParts(simulation);
  const isTogether = change !== "unknown" && alone.length === 0 && needed.length === 0;
  const rows: readonly (readonly [string, string])[] = [
    [texts.own, resultText(simulation.own, scored.profile, locale)],
    [texts.other, resultText(simulation.other, other.profile, locale)],
    [texts.change, [gradeChangeTexts[locale][change], ...(isTogether ? [texts.together] : [])].join(locale === "zh-CN" ? "；" : "; ")],
    ...(alone.length === 0 ? [] : [[texts.alone, partsText(alone, locale)] as const]),
    ...(needed.length === 0 ? [] : [[texts.needed, partsText(needed, locale)] as const]),
    ...(leftOut.length === 0 ? [] : [[texts.leftOut, leftOut.join(locale === "zh-CN" ? "、" : ", ")] as const]),
  ];
  const width = Math.max(...rows.map(([label]) => columnsOf(label)));
  const heading = scored.company === "" ? scored.input : `${scored.input}  ${scored.company}`;
  return `${[printable(heading), ...rows.map(([label, value]) => `  ${padded(label, width)}  ${printable(value)}`), ""].join("\n")}\n`;
}

/** Which bases were compared, who changed from what to what, and what each part does by itself. Files that could not be read at all are counted as not comparable. */
export function simulationSummary(all: readonly Simulated[], files: number, locale: Locale): string {
  const texts = simulationTexts[locale];
  const counts = Object.fromEntries(CHANGES.map((change) => [change, all.filter(({ simulation }) => simulation.change === change).length]));
  const parts = BASIS_PARTS.filter((part) => all.some(({ scored, other }) => differingParts(scored, other).includes(part)));
  const moves = movesOf(all, locale);
  const lines = [
    parts.length === 0 ? texts["parts.none"] : fillText(texts.parts, { parts: partsText(parts, locale) }),
    fillText(texts.summary, { all: files, ...counts, unknown: (counts["unknown"] ?? 0) + files - all.length }),
    ...(moves.length === 0 ? [] : [fillText(texts.moves, { moves: moves.join(locale === "zh-CN" ? "；" : "; ") })]),
    ...parts.flatMap((part) => {
      const count = all.filter(({ simulation }) => decidingParts(simulation).alone.includes(part)).length;
      return count === 0 ? [] : [`  ${fillText(texts["part.alone"], { part: basisPartTexts[locale][part], count })}`];
    }),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function movesOf(all: readonly Simulated[], locale: Locale): readonly string[] {
  const moves = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  for (const { scored, other, simulation } of all) {
    if (simulation.own.status === "complete" && simulation.other.status === "complete" && simulation.change !== "same") {
      const [from, to] = [gradeLabel(simulation.own.grade, scored.profile, locale), gradeLabel(simulation.other.grade, other.profile, locale)];
      const move = moves.get(JSON.stringify([from, to])) ?? { from, to, count: 0 };
      move.count += 1;
      moves.set(JSON.stringify([from, to]), move);
    }
  }
  return [...moves.values()].sort((a, b) => b.count - a.count).map((move) => fillText(simulationTexts[locale].move, { ...move }));
}

function resultText(report: ScoreReport, profile: SchemeProfile, locale: Locale): string {
  const texts = simulationTexts[locale];
  switch (report.status) {
    case "complete":
      return fillText(texts.result, {
        total: decimalText(report.total, profile.displayDecimals, "half-away-from-zero"),
        exact: fractionText(report.total),
        grade: gradeLabel(report.grade, profile, locale),
      });
    case "incomplete":
      return fillText(texts.open, { count: report.open.length });
    case "refused":
      return fillText(texts.refused, { count: report.issues.length });
  }
}

function partsText(parts: readonly BasisPart[], locale: Locale): string {
  return parts.map((part) => basisPartTexts[locale][part]).join(locale === "zh-CN" ? "、" : ", ");
}
