import { decimalText, fractionText } from "../core";
import type {
  Bound, CompleteReport, FailReason, Finding, IncompleteReport, NextGrade, Params, Rational, SchemeProfile, ScoreReport, Subtotal,
} from "../core";

/** A figure: `exact` is "n/d" in lowest terms or a whole number, `display` has the profile's decimals. */
export interface FigureDocument {
  readonly exact: string;
  readonly display: string;
}

export interface BoundDocument {
  readonly exact: string;
  readonly grade: string;
}

/** `servicestar.result/1`: what has no value is null, lists are never null. */
export interface ResultDocument {
  readonly format: "servicestar.result/1";
  readonly status: "complete" | "incomplete" | "refused";
  readonly total: FigureDocument | null;
  readonly obtained: string | null;
  readonly applicable: string | null;
  readonly sections: readonly { readonly id: string; readonly obtained: string; readonly applicable: string }[];
  readonly specialDeductions: number | null;
  readonly bonuses: number | null;
  readonly grade: string | null;
  readonly reasons: readonly FailReason[];
  readonly next: { readonly grade: string; readonly missing: FigureDocument } | null;
  readonly bounds: { readonly low: BoundDocument; readonly high: BoundDocument } | null;
  readonly issues: readonly { readonly code: string; readonly path: string; readonly params: Params }[];
  readonly findings: readonly {
    readonly check: string;
    readonly outcome: "needs-review" | "fail";
    readonly clause: string | null;
    readonly params: Params;
  }[];
}

/** The report and its findings as a result document. A refused report gives no figure and no finding, whatever was found. */
export function renderResult(report: ScoreReport, findings: readonly Finding[], profile: SchemeProfile): ResultDocument {
  switch (report.status) {
    case "complete":
      return { ...scored(report, findings), ...completeFields(report, profile) };
    case "incomplete":
      return { ...scored(report, findings), bounds: { low: bound(report.low), high: bound(report.high) } };
    case "refused":
      return { ...EMPTY, issues: report.issues.map(({ code, path, params }) => ({ code, path, params })) };
  }
}

const EMPTY: ResultDocument = {
  format: "servicestar.result/1",
  status: "refused",
  total: null,
  obtained: null,
  applicable: null,
  sections: [],
  specialDeductions: null,
  bonuses: null,
  grade: null,
  reasons: [],
  next: null,
  bounds: null,
  issues: [],
  findings: [],
};

function scored(report: CompleteReport | IncompleteReport, findings: readonly Finding[]): ResultDocument {
  return {
    ...EMPTY,
    status: report.status,
    obtained: fractionText(report.obtained),
    applicable: fractionText(report.applicable),
    sections: report.sections.map(section),
    specialDeductions: report.specialDeductions,
    bonuses: report.bonuses,
    findings: findings.map(({ check, outcome, clause, params }) => ({ check, outcome, clause: clause === "" ? null : clause, params })),
  };
}

function completeFields(report: CompleteReport, profile: SchemeProfile): Pick<ResultDocument, "total" | "grade" | "reasons" | "next"> {
  return {
    total: figure(report.total, profile, "half-away-from-zero"),
    grade: report.grade,
    reasons: report.reasons,
    next: report.next === null ? null : next(report.next, profile),
  };
}

function next({ grade, missing }: NextGrade, profile: SchemeProfile): ResultDocument["next"] {
  // Rounded up, so that it never reads 0.00 while something is missing.
  return { grade, missing: figure(missing, profile, "up") };
}

function figure(value: Rational, profile: SchemeProfile, rounding: "half-away-from-zero" | "up"): FigureDocument {
  return { exact: fractionText(value), display: decimalText(value, profile.displayDecimals, rounding) };
}

function bound({ total, grade }: Bound): BoundDocument {
  return { exact: fractionText(total), grade };
}

function section({ id, obtained, applicable }: Subtotal): ResultDocument["sections"][number] {
  return { id, obtained: fractionText(obtained), applicable: fractionText(applicable) };
}
