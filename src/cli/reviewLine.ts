import { fractionText, parseDecimal, subtract } from "../core";
import type { Issue, ReviewedFile, TriagedSheet } from "../core";

/** One file of a review as a line of `--json`: what came of it, and why it is to be looked at. */
export function reviewLine(file: ReviewedFile, triaged: TriagedSheet | undefined): object {
  const base = { input: file.path, format: "servicestar.review/1", outcome: file.outcome, hash: file.hash === "" ? null : file.hash };
  switch (file.outcome) {
    case "duplicate":
      return { ...base, of: file.of };
    case "refused":
      return { ...base, company: file.company, issues: file.issues.map(issueOf) };
    default: {
      const { sheet } = file;
      const { result, claims } = sheet;
      return {
        ...base,
        company: { name: sheet.company, unifiedSocialCreditCode: sheet.creditCode },
        stage: sheet.stage,
        assessedOn: sheet.assessedOn,
        catalogue: sheet.catalogue,
        profile: { id: sheet.profile.id, version: sheet.profile.version, hash: sheet.profile.hash },
        total: result === null ? null : { exact: result.exact, display: result.display },
        grade: result?.grade ?? null,
        claimed: { total: claims.total, grade: claims.grade, difference: differenceOf(claims.total, result?.display ?? "") },
        specialDeductions: sheet.specialDeductions,
        open: sheet.open,
        issues: sheet.issues,
        findings: sheet.findings.map(({ check, outcome, clause, params, place }) => ({ check, outcome, clause, params: place === null ? params : { ...params, cell: `${place.sheet}!${place.address}` } })),
        risk: triaged?.risk ?? null,
        signals: (triaged?.signals ?? []).map(({ id, clause, other, params }) => ({ signal: id, clause, other: other === "" ? null : other, params })),
      };
    }
  }
}

function differenceOf(claimed: string, display: string): string | null {
  const [said, found] = [parseDecimal(claimed), parseDecimal(display)];
  return said === null || found === null ? null : fractionText(subtract(said, found));
}

function issueOf({ code, path, params, place }: Issue): object {
  return { code, path: place === undefined ? path : `${place.sheet}!${place.address}`, params };
}
