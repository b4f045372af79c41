import { entryOf } from "../assessment";
import type { ClauseEntry, DraftAssessment } from "../assessment";
import { clausesOf } from "../catalogue";
import type { Catalogue, Locale } from "../catalogue";
import { weightOf, wordingOf } from "../checks";
import type { Finding, ResultClaim } from "../checks";
import { decimalText, fractionText } from "../exact";
import type { SchemeProfile } from "../profile";
import type { ScoreReport } from "../scoring";
import { clauseColumns } from "./clauseColumns";
import type { PrintField, ReviewedClaims, ReviewedSheet } from "./reviewedFile";
import { textPrint } from "./sketch";

/** A scoresheet as it was read and scored. */
export interface ScoredSheet {
  /** the hash of the mapping by which a body's own form was read */
  readonly form?: string;
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly draft: DraftAssessment;
  /** "" where the head does not say */
  readonly stage: string;
  readonly report: Exclude<ScoreReport, { readonly status: "refused" }>;
  readonly findings: readonly Finding[];
  readonly claims: readonly ResultClaim[];
  readonly issues: number;
  /** SHA-256, lower-case hex */
  readonly hashes: { readonly catalogue: string; readonly profile: string; readonly content: string; readonly entries: string };
}

const PRINT_FIELDS: readonly PrintField[] = ["finding", "evidence", "remark"];
/** Below this weight of texts and verdicts two sheets are the same by having nothing in them. */
const LEAST_TEXT = 32;

/** What the register and the triage keep of a scored sheet. */
export function summariseSheet(scored: ScoredSheet): ReviewedSheet {
  const { catalogue, profile, draft, report, hashes } = scored;
  const { company } = draft;
  const entries = clausesOf(catalogue).map((clause) => ({ clause, entry: entryOf(draft, clause) }));
  const name = wordingOf(company.name);
  return {
    ...(scored.form === undefined ? {} : { form: scored.form }),
    locale: scored.locale,
    company: company.name,
    creditCode: company.unifiedSocialCreditCode,
    team: draft.assessors,
    stage: scored.stage,
    assessedOn: draft.assessedOn,
    catalogue: { id: catalogue.id, version: catalogue.version, hash: hashes.catalogue },
    profile: { id: profile.id, version: profile.version, hash: hashes.profile, gradeOn: profile.gradeOn },
    bands: profile.grades.map(({ from }) => fractionText(from)).join(" "),
    result: resultOf(report, profile),
    claims: claimsOf(scored.claims),
    specialDeductions: report.specialDeductions,
    open: report.status === "incomplete" ? report.open.length : 0,
    excluded: report.clauses.filter(({ status }) => status === "excluded").length,
    issues: scored.issues,
    findings: scored.findings.map(({ check, outcome, clause, params, place }) => ({ check, outcome, clause, params, place: place ?? null })),
    ...clauseColumns(catalogue, draft, report),
    withoutEvidence: entries.filter(({ entry }) => entry.status !== "unassessed" && entry.status !== "excluded" && entry.evidence.trim() === "").length,
    prints: entries.flatMap(({ clause, entry }) =>
      PRINT_FIELDS.flatMap((field) => {
        const print = textPrint(clause.id, field, entry[field], name);
        return print === null ? [] : [print];
      }),
    ),
    content: hashes.content,
    entries: hashes.entries,
  };
}

function resultOf(report: ScoredSheet["report"], profile: SchemeProfile): ReviewedSheet["result"] {
  if (report.status === "incomplete") {
    return null;
  }
  const { label } = profile.grades.find(({ id }) => id === report.grade) ?? profile.failed;
  return {
    exact: fractionText(report.total),
    display: decimalText(report.total, profile.displayDecimals, "half-away-from-zero"),
    grade: report.grade,
    gradeLabel: label,
    failsByDeductions: report.specialDeductions >= profile.specialDeduction.failAt,
  };
}

/** What the function's cell shows is what the file claims; where the function did not run, its native twin speaks. */
function claimsOf(claims: readonly ResultClaim[]): ReviewedClaims {
  const said = (result: ResultClaim["result"]): string => {
    const all = claims.filter((claim) => claim.result === result && !claim.unavailable && claim.shown !== "");
    return (all.find(({ by }) => by === "function") ?? all[0])?.shown ?? "";
  };
  const results = ["total", "grade", "specialDeductions"] as const;
  return {
    total: said("total"),
    grade: said("grade"),
    specialDeductions: said("specialDeductions"),
    differing: results.filter((result) => claims.some((claim) => claim.result === result && !claim.unavailable && !claim.agrees)),
  };
}

/**
 * The entries of a sheet as two texts whose hashes tell twins: with the company and the team, and without them.
 * "" where next to nothing is entered, as in two blank sheets.
 */
export function contentTexts({ catalogue, draft }: Pick<ScoredSheet, "catalogue" | "draft">): { readonly content: string; readonly entries: string } {
  const entries = clausesOf(catalogue).map((clause) => ({ id: clause.id, entry: entryOf(draft, clause) }));
  const { company, assessors, assessedOn, specialDeductions, bonuses } = draft;
  const isBlank = entries.every(({ entry }) => entry.status === "unassessed");
  const told = JSON.stringify([entries.map(({ id, entry }) => [id, ...slotsOf(entry)]), specialDeductions, bonuses]);
  return {
    content: isBlank ? "" : JSON.stringify([company, assessors, assessedOn, entries.map(({ entry }) => entry.assessor), told]),
    entries: isBlank || !saysEnough(entries.map(({ entry }) => entry)) ? "" : told,
  };
}

/** More than the letters that a text can lose to its neighbours, where one letter becomes of several. */
const MERGED = 8;

/** Whether the texts together have the least weight; one that has more by itself settles it. */
function saysEnough(entries: readonly ClauseEntry[]): boolean {
  return entries.some(({ evidence }) => weightOf(wordingOf(evidence)) >= LEAST_TEXT + MERGED) || weightOf(wordingOf(entries.map(({ evidence, finding, remark }) => `${evidence}${finding}${remark}`).join(""))) >= LEAST_TEXT;
}

/** What an entry says, whoever made it. */
function slotsOf(entry: ClauseEntry): readonly (string | number)[] {
  const { status, evidence, finding, remark } = entry;
  const texts = [status, evidence, finding, remark];
  switch (entry.status) {
    case "sampled":
      return [...texts, entry.sampleSize, entry.nonconforming];
    case "judged":
      return [...texts, fractionText(entry.score)];
    case "excluded":
      return [...texts, entry.reason];
    default:
      return texts;
  }
}
