import { DRAFT, ZERO, clausesOf, compare, entryOf, gap, negate } from "../core";
import type { Change, ClauseChange, GradeGap, ScoreReport } from "../core";
import type { AgendaLine, CommitteeExclusion, CommitteeLook, CommitteeResult, ExclusionEffect, SaidStep } from "./committeePorts";
import type { CheckedWorkbook } from "./serviceStar";
import type { LookedAt } from "./signOff";
import type { WorkbookVerification } from "./verifyWorkbook";
import { whatIf } from "./whatIf";

/** A workbook that was looked at, with what a committee decides by. */
export function committeeLook(look: LookedAt): CommitteeLook {
  const { workbook, verification } = look;
  const { report, profile } = workbook;
  const { standing } = verification.outline ?? { standing: DRAFT };
  return {
    ...look,
    result: resultOf(report),
    gaps: report.status === "complete" ? gap(report, profile) : [],
    exclusions: exclusionsOf(workbook),
    said: saidSteps(verification),
    review: standing.state === "reviewed" ? standing.previous : "",
  };
}

/** The line of an agenda for it. */
export function agendaLine({ seen, workbook, verification, result, gaps, exclusions, blocks, review }: CommitteeLook): AgendaLine {
  const without = exclusions.together.asNonconforming;
  const count = (outcome: string): number => workbook.findings.filter((finding) => finding.outcome === outcome).length;
  return {
    kind: "line",
    seen,
    company: workbook.companyName,
    result,
    nearest: nearestOf(gaps),
    verdict: verification.verdict,
    standing: verification.outline?.standing ?? null,
    review,
    blocks,
    changes: verification.changes.length,
    findings: { fail: count("fail"), review: count("needs-review") },
    exclusions: exclusions.each.length,
    isCarriedByExclusions: result !== null && without !== null && without.grade !== result.grade,
    specialDeductions: workbook.draft.specialDeductions.length,
  };
}

function resultOf(report: ScoreReport): CommitteeResult | null {
  return report.status === "complete" ? { total: report.total, grade: report.grade } : null;
}

function exclusionsOf(workbook: CheckedWorkbook): CommitteeLook["exclusions"] {
  const { catalogue, draft, clausePlaces } = workbook;
  const excluded = clausesOf(catalogue).flatMap((clause) => {
    const entry = entryOf(draft, clause);
    return entry.status === "excluded" ? [{ clause, reason: entry.reason }] : [];
  });
  return {
    each: excluded.map(({ clause: { id, points }, reason }): CommitteeExclusion => ({ clause: id, points, reason, place: clausePlaces.get(id) ?? null, ...effectOf([id], workbook) })),
    together: effectOf(excluded.map(({ clause }) => clause.id), workbook),
  };
}

function effectOf(clauses: readonly string[], workbook: CheckedWorkbook): ExclusionEffect {
  const tried = (status: "nonconforming" | "conforming"): CommitteeResult | null => {
    const changes: readonly Change[] = clauses.map((clause): ClauseChange => ({ kind: "clause", clause, to: { status } }));
    return resultOf(whatIf(workbook, changes).tried.report);
  };
  return { asNonconforming: tried("nonconforming"), asConforming: tried("conforming") };
}

function saidSteps({ outline }: WorkbookVerification): readonly SaidStep[] {
  const entries = (outline?.trail ?? []).map(({ entry }) => entry);
  const submitted = entries.map(({ action }) => action).lastIndexOf("submit");
  return entries.flatMap(({ action, meaning, signer: { name, role }, at, reason }, index) => (action === "vote" ? [] : [{ meaning, name, role, at, reason, isPresent: index >= submitted }]));
}

/** The threshold with the shortest way to it, up or down. */
function nearestOf(gaps: readonly GradeGap[]): GradeGap | null {
  const length = ({ distance }: GradeGap) => (compare(distance, ZERO) < 0 ? negate(distance) : distance);
  return gaps.reduce<GradeGap | null>((best, each) => (best === null || compare(length(each), length(best)) < 0 ? each : best), null);
}
