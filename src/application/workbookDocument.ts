import type { Issue, JsonValue, SealProblem } from "../core";
import { verificationDocument } from "./verificationDocument";
import type { WorkbookVerification } from "./verifyWorkbook";
import type { WorkbookChange } from "./workbookChanges";

/**
 * What the verification of a workbook came to: a `servicestar.verification/1` document with the workbook's own verdict, with `changes` that have
 * their cells, and with `issues`. Every key is there whatever the verdict; without a roster the entries are what the record says.
 */
export function workbookDocument(verification: WorkbookVerification): Readonly<Record<string, JsonValue>> {
  const { verdict, report, changes, issues } = verification;
  const document = report === null ? withoutRoster(verification) : (verificationDocument(report) as Readonly<Record<string, JsonValue>>);
  return { ...document, verdict, changes: changes.map(changeDocument), issues: issues.map(issueDocument) };
}

/** The same for a file that is no scoring workbook. */
export function refusedDocument(issues: readonly Issue[]): Readonly<Record<string, JsonValue>> {
  return { ...NOTHING_KNOWN, verdict: "refused", changes: [], issues: issues.map(issueDocument) };
}

const NOTHING_KNOWN = {
  format: "servicestar.verification/1", verdict: "", state: null, decision: null, company: null, result: null, head: null, anchor: "not-given", roster: null, entries: [], problems: [], differences: null,
} as const satisfies Readonly<Record<string, JsonValue>>;

function withoutRoster({ outline, signed, problems }: WorkbookVerification): Readonly<Record<string, JsonValue>> {
  return {
    ...NOTHING_KNOWN,
    state: outline?.standing.state ?? null,
    company: signed === null ? null : { ...signed.company },
    result: signed === null ? null : { total: signed.result.total, specialDeductions: signed.result.specialDeductions, grade: signed.result.grade },
    head: outline === null || outline.head === null ? null : { sha256: outline.headHash, digits: outline.head.digits, checkWord: outline.head.checkWord },
    entries: (outline?.trail ?? []).map(({ entry, hash }) => ({
      number: entry.number, action: entry.action, meaning: entry.meaning, at: entry.at, reason: entry.reason, by: { ...entry.signer }, sha256: hash, problems: [],
    })),
    problems: problems.map(problemDocument),
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
