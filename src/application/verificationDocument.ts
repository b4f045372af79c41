import type { Issue, JsonValue, SealProblem } from "../core";
import type { WorkbookVerification } from "./verifyWorkbook";
import type { WorkbookChange } from "./workbookChanges";

/** What a verification came to as a document, `servicestar.verification/1`. Everything in it is what the record and the workbook say. */
export function verificationDocument({ verdict, outline, report, problems, changes, issues }: WorkbookVerification): Readonly<Record<string, JsonValue>> {
  const standing = outline?.standing ?? null;
  const decision = standing?.decision ?? null;
  return {
    format: "servicestar.verification/1",
    verdict,
    state: standing?.state ?? null,
    decision: decision === null ? null : { outcome: decision.outcome, grade: decision.grade, statement: decision.statement, at: decision.at },
    head: outline?.head === null || outline === null ? null : { digits: outline.head.digits, checkWord: outline.head.checkWord, anchor: report?.anchor ?? "not-given" },
    roster: report === null ? null : { body: { ...report.roster.body }, version: report.roster.version, digest: report.roster.digest, digits: report.roster.mark.digits, checkWord: report.roster.mark.checkWord, anchor: report.roster.anchor },
    entries: (outline?.trail ?? []).map(({ entry, hash }) => ({ ...(entry as unknown as Readonly<Record<string, JsonValue>>), hash })),
    changes: changes.map(changeDocument),
    problems: problems.map(problemDocument),
    issues: issues.map(issueDocument),
  };
}

function changeDocument({ kind, path, signed, present, place, issue }: WorkbookChange): JsonValue {
  return { kind, path, signed, present, sheet: place?.sheet ?? null, cell: place?.address ?? null, code: issue?.code ?? null };
}

function problemDocument({ kind, code, path, params }: SealProblem): JsonValue {
  return { kind, code, path, params: { ...params } };
}

function issueDocument({ code, path, params, place }: Issue): JsonValue {
  return { code, path, params: { ...params }, sheet: place?.sheet ?? null, cell: place?.address ?? null };
}
