import { exactText } from "../../core";
import type { Clause } from "../../core";
import { VERDICT_WORDS, sheetText } from "../vocabulary";
import type { ScoresheetColumn, VerdictKey } from "../vocabulary";
import { fixed, rangeOf } from "./address";
import { CODE, onStep } from "./clauseTwins";
import { clauseRows, scoresheetColumn } from "./layout";
import type { ClauseRow, Layout } from "./layout";
import { COLORS } from "./palette";
import type { PlanConditionalFormat, PlanValidation } from "./plan";
import { inRow } from "./references";
import type { HelperColumn } from "./references";
import { runsOf } from "./runs";

/** The verdicts that may stand on a clause, in the order of its dropdown. */
export function allowedVerdicts(clause: Clause): readonly VerdictKey[] {
  return [
    "conforming",
    "nonconforming",
    ...(clause.method === "proportional" ? (["sampled"] as const) : []),
    ...(clause.method === "judged" ? (["judged"] as const) : []),
    ...(clause.excludable ? (["excluded"] as const) : []),
  ];
}

/** Dropdowns and limits of the entry cells. They help while typing and prove nothing: everything is checked again on reading. */
export function scoresheetValidations(layout: Layout): readonly PlanValidation[] {
  const { locale, profile } = layout;
  const rows = clauseRows(layout);
  const title = sheetText("error.title", locale);
  const runs = (keyOf: (row: ClauseRow) => string | null): ReturnType<typeof runsOf> => runsOf(rows, ({ row }) => row, keyOf);
  const at = (column: ScoresheetColumn, first: number, last: number): string => rangeOf(scoresheetColumn(column), first, scoresheetColumn(column), last);
  const words = ({ clause }: ClauseRow): string => allowedVerdicts(clause).map((key) => VERDICT_WORDS[key][locale]).join("\n");
  const step = profile.judgedStep === null ? null : exactText(profile.judgedStep);
  return [
    ...runs(words).map((run): PlanValidation => ({
      range: at("verdict", run.first, run.last),
      rule: { kind: "list", items: run.key.split("\n") },
      ignoreBlank: true,
      prompt: { title: sheetText("prompt.verdict", locale), message: sheetText("prompt.verdictMessage", locale) },
      error: { style: "stop", title, message: sheetText("error.verdict", locale) },
    })),
    ...runs(({ clause }) => (clause.method === "proportional" ? "sampled" : null)).flatMap((run): PlanValidation[] => [
      {
        range: at("sampleSize", run.first, run.last),
        rule: { kind: "whole-number", min: 1, max: null },
        ignoreBlank: true,
        prompt: { title: sheetText("prompt.sampleSize", locale), message: sheetText("prompt.sampleSizeMessage", locale) },
        error: { style: "stop", title, message: sheetText("error.sampleSize", locale) },
      },
      {
        range: at("nonconforming", run.first, run.last),
        rule: { kind: "custom", formula: `=${withinSample(run.first)}` },
        ignoreBlank: true,
        prompt: { title: sheetText("prompt.nonconforming", locale), message: sheetText("prompt.nonconformingMessage", locale) },
        error: { style: "stop", title, message: sheetText("error.nonconforming", locale) },
      },
    ]),
    ...runs(({ clause }) => (clause.method === "judged" ? "judged" : null)).map((run): PlanValidation => ({
      range: at("givenScore", run.first, run.last),
      rule: { kind: "custom", formula: `=${withinPoints(layout, run.first)}` },
      ignoreBlank: true,
      prompt: {
        title: sheetText("prompt.givenScore", locale),
        message: step === null ? sheetText("prompt.givenScoreAny", locale) : sheetText("prompt.givenScoreMessage", locale, { step }),
      },
      error: {
        style: "stop",
        title,
        message: step === null ? sheetText("error.givenScoreAny", locale) : sheetText("error.givenScore", locale, { step }),
      },
    })),
  ];
}

function withinSample(row: number): string {
  const count = inRow("nonconforming", row);
  return `AND(ISNUMBER(${count}),${count}>=0,${count}=INT(${count}),${count}<=${inRow("sampleSize", row)})`;
}

function withinPoints(layout: Layout, row: number): string {
  const score = inRow("givenScore", row);
  const points = inRow("points", row);
  return `AND(ISNUMBER(${score}),${score}>=0,${score}<=${points},${onStep(layout, score, points)})`;
}

/** Two figures differ when they do so before the digits that a spreadsheet's arithmetic blurs. */
function differs(score: string, twin: string): string {
  return `IF(AND(ISNUMBER(${score}),ISNUMBER(${twin})),ABS(${score}-${twin})>1E-9,${score}<>${twin})`;
}

/** How a row's state shows: wrong, disagreeing, excluded, lost points, open. The first that holds wins. */
export function scoresheetConditions({ scoresheet }: Layout): readonly PlanConditionalFormat[] {
  const { first, last } = scoresheet.body;
  const cell = (column: ScoresheetColumn | HelperColumn): string => fixed(inRow(column, first)).replace(/\$([0-9]+)$/, "$1");
  const across = (from: ScoresheetColumn, to: ScoresheetColumn): string => rangeOf(scoresheetColumn(from), first, scoresheetColumn(to), last);
  const code = cell("code");
  const lost = `AND(${code}>=${CODE.conforming},${code}<=${CODE.judged},${cell("scoreTwin")}<${cell("points")})`;
  const wrong = { color: COLORS.wrongInk, fill: COLORS.wrong, bold: true };
  return [
    { range: across("clause", "clause"), formula: `=${code}=${CODE.wrong}`, style: wrong, stopIfTrue: true },
    { range: across("verdict", "scoreTwin"), formula: `=${code}=${CODE.wrong}`, style: wrong, stopIfTrue: true },
    {
      range: across("score", "scoreTwin"),
      formula: `=IF(${code}<${CODE.open},FALSE,IF(ISERROR(${cell("score")}),FALSE,${differs(cell("score"), cell("scoreTwin"))}))`,
      style: wrong,
      stopIfTrue: true,
    },
    { range: across("clause", "remark"), formula: `=${code}=${CODE.excluded}`, style: { color: COLORS.excludedInk, italic: true }, stopIfTrue: true },
    { range: across("score", "scoreTwin"), formula: `=${lost}`, style: { color: COLORS.lostInk, fill: COLORS.lost, bold: true }, stopIfTrue: false },
    {
      range: across("evidence", "finding"),
      formula: `=AND(${lost},LEN(${inRow("evidence", first)})=0)`,
      style: { fill: COLORS.lost },
      stopIfTrue: false,
    },
    { range: across("verdict", "verdict"), formula: `=${code}=${CODE.open}`, style: { fill: COLORS.open }, stopIfTrue: false },
  ];
}
