import { walkTrail } from "../core";
import type { Issue, Roster, SealProblem, SealProblemCode, SignoffRecord, Statement } from "../core";
import type { WorkbookGrids } from "../template";
import { checkFile } from "./checkWorkbook";
import type { HashPort, ScoringFile, WorkbookFilePort } from "./ports";
import { presentAssessment, type PresentAssessment, type StatementSource } from "./presentStatement";
import type { SealPort } from "./sealPorts";
import type { CheckOutcome, CheckedWorkbook } from "./serviceStar";
import { contentsOf, outlineOf, readRecord, type RecordOutline } from "./signoffRecord";
import { digestStatements, verifySignoff, type SignoffReport, type VerificationRequest } from "./verifySignoff";
import { trailChanges, workbookChanges, type UnseenParts, type WorkbookChange } from "./workbookChanges";

/**
 * What a workbook's sign-off is worth. `unsigned`: nobody has signed anything in it. `unreadable`: something is there that is no whole record,
 * or the workbook cannot be read as what was signed. `roster-missing`: without a roster nobody can say who signed. `not-verified`: a seal, a
 * person or a step is wrong. `differs`: all of that is right, and the workbook is no longer as it was signed. `verified`: it is.
 */
export type WorkbookVerdict = "unsigned" | "unreadable" | "roster-missing" | "not-verified" | "differs" | "verified";

export interface WorkbookVerification {
  readonly verdict: WorkbookVerdict;
  /** null where it cannot be read */
  readonly record: SignoffRecord | null;
  /** of the record's text; "" where there is none */
  readonly digest: string;
  /** state, steps and head mark as the record says them, whoever signed; null where there is no record */
  readonly outline: RecordOutline | null;
  /** who signed and whether they might; null without a roster or a record */
  readonly report: SignoffReport | null;
  /** the statement that the last step is about */
  readonly signed: Statement | null;
  /** every problem of seals, people and steps; without a roster, those that show without one */
  readonly problems: readonly SealProblem[];
  readonly changes: readonly WorkbookChange[];
  /** why the record or the workbook cannot be read */
  readonly issues: readonly Issue[];
}

export interface VerifyWorkbookPorts {
  readonly hash: HashPort;
  readonly seal: SealPort;
}

/** What a verifier has beside the workbook. */
export interface Evidence {
  readonly roster: Roster | null;
  readonly anchors: VerificationRequest["anchors"];
}

/** Verifies the sign-off of a workbook that was read and checked just now. */
export async function verifyChecked(checked: CheckedWorkbook, present: PresentAssessment, unseen: UnseenParts | null, evidence: Evidence, ports: VerifyWorkbookPorts): Promise<WorkbookVerification> {
  const reading = await readRecord(checked.grids, ports.hash);
  if (reading.kind === "unreadable") {
    return unreadable(reading.issues);
  }
  const { record, digest } = reading;
  const verified = await verifyRecord(record, digest, present.statement, evidence, ports);
  if (verified.signed === null) {
    return verified;
  }
  const contents = await contentsOf(record, checked.profile, ports.hash);
  const changes = [...workbookChanges(verified.signed, checked, present, unseen), ...trailChanges(checked, contents)];
  return { ...verified, changes, verdict: verified.verdict === "verified" && changes.length > 0 ? "differs" : verified.verdict };
}

/** The same for a workbook whose basis cannot be read: who signed can still be told, and that it is no longer what was signed. */
export async function verifyUnreadable(grids: WorkbookGrids, issues: readonly Issue[], evidence: Evidence, ports: VerifyWorkbookPorts): Promise<WorkbookVerification> {
  const reading = await readRecord(grids, ports.hash);
  if (reading.kind === "unreadable") {
    return unreadable([...issues, ...reading.issues]);
  }
  const verified = await verifyRecord(reading.record, reading.digest, null, evidence, ports);
  const changes = verified.signed === null ? [] : issues.map((issue): WorkbookChange => ({ kind: "unreadable", path: issue.path, signed: null, present: null, place: issue.place ?? null, issue }));
  return { ...verified, issues, changes, verdict: "unreadable" };
}

export interface VerifyFilePorts extends VerifyWorkbookPorts {
  readonly workbookFiles: Pick<WorkbookFilePort, "read">;
}

/** What came of a file: no scoring workbook at all, or one whose sign-off was verified. `checked` is null where its basis cannot be read. */
export type FileVerification =
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "verified"; readonly checked: CheckedWorkbook | null; readonly verification: WorkbookVerification };

/** Reads a file as a scoring workbook and verifies the sign-off in it against what it says now. */
export async function verifyWorkbookFile(bytes: Uint8Array, evidence: Evidence, ports: VerifyFilePorts): Promise<FileVerification> {
  const reading = ports.workbookFiles.read(bytes);
  return reading.ok ? verifyFile(reading.file, evidence, ports) : { kind: "refused", issues: reading.issues };
}

async function verifyFile(file: ScoringFile, evidence: Evidence, ports: VerifyWorkbookPorts): Promise<FileVerification> {
  const outcome: Exclude<CheckOutcome, { readonly kind: "none" }> = await checkFile(file, ports.hash);
  if (outcome.kind === "unreadable") {
    return { kind: "verified", checked: null, verification: await verifyUnreadable(file.grids, outcome.issues, evidence, ports) };
  }
  const { workbook } = outcome;
  const present = await presentAssessment(workbook, NO_SOURCE, ports.hash);
  return { kind: "verified", checked: workbook, verification: await verifyChecked(workbook, present, file.statements, evidence, ports) };
}

/** Nothing is signed of what is verified, so that it does not matter who states it. */
const NO_SOURCE: StatementSource = { engine: "", source: "" };

function unreadable(issues: readonly Issue[]): WorkbookVerification {
  return { verdict: "unreadable", record: null, digest: "", outline: null, report: null, signed: null, problems: [], changes: [], issues };
}

async function verifyRecord(record: SignoffRecord, digest: string, present: Statement | null, { roster, anchors }: Evidence, ports: VerifyWorkbookPorts): Promise<WorkbookVerification> {
  const outline = await outlineOf(record, ports.hash);
  const { statements } = await digestStatements(record, ports);
  const signed = statements.get(outline.trail.at(-1)?.entry.statement ?? "") ?? null;
  const found = { record, digest, outline, signed, changes: [], issues: [] };
  if (roster !== null) {
    const report = await verifySignoff({ record, roster, anchors, present }, ports);
    const verdict = report.verdict === "not-verified" || report.verdict === "unsigned" ? report.verdict : "verified";
    return { ...found, report, problems: report.problems, verdict };
  }
  const walked = walkTrail(outline.trail, { roster: NOBODY, statements, isAnchored: false });
  const problems = walked.problems.filter(({ code }) => SHOWS_WITHOUT_ROSTER.has(code));
  return { ...found, report: null, problems, verdict: outline.trail.length === 0 ? "unsigned" : problems.length > 0 ? "not-verified" : "roster-missing" };
}

const NOBODY: Roster = { body: { id: "", name: "" }, version: 1, previous: "", issuedAt: "", policies: [], people: [], signatures: [] };

/** What is wrong with a trail whoever signed it. */
const SHOWS_WITHOUT_ROSTER: ReadonlySet<SealProblemCode> = new Set([
  "number-differs", "previous-differs", "statement-missing", "statement-unused", "meaning-differs", "votes-out-of-order", "vote-twice", "votes-differ",
  "step-skipped", "statement-changed", "reason-missing", "grade-differs", "grant-not-qualified", "time-backwards",
]);
