import { verifyRoster, verifySignoff, verifyWorkbookFile } from "../application";
import type { Roster, SchemeProfile, SignoffRecord } from "../core";
import { bytesSha256, joseSeal, webCryptoHash } from "../crypto";
import { browserWorkbookFiles } from "../files/browser";
import { builtInProfile, parseRoster, parseSignoff } from "../schema";
import type { FileAnswer, FileVerification, GradeLabels, RosterAnswer, TypedAnchors } from "../verifyPage";

/** What the page asks of a worker, which answers once. */
export type VerifyRequest =
  | { readonly kind: "roster"; readonly bytes: Uint8Array<ArrayBuffer>; readonly anchor: string | null }
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer>; readonly roster: Roster | null; readonly anchors: TypedAnchors };

const PORTS = { hash: webCryptoHash, seal: joseSeal() };

/** Answers a request, in a worker or in the page itself. */
export function answerVerification(request: VerifyRequest): Promise<RosterAnswer | FileAnswer> {
  return request.kind === "roster" ? readRoster(request.bytes, request.anchor) : verifyFile(request.bytes, request.roster, request.anchors);
}

async function readRoster(bytes: Uint8Array<ArrayBuffer>, anchor: string | null): Promise<RosterAnswer> {
  const parsed = parseRoster(bytes);
  return parsed.ok ? { kind: "read", roster: parsed.value, verified: await verifyRoster(parsed.value, anchor, PORTS) } : { kind: "unreadable", issues: parsed.issues };
}

async function verifyFile(bytes: Uint8Array<ArrayBuffer>, roster: Roster | null, anchors: TypedAnchors): Promise<FileAnswer> {
  return { kind: "answered", sha256: await bytesSha256(bytes), verification: await verifyDocument(bytes, roster, anchors) };
}

/** Workbooks are zip archives; everything else is read as a record by itself, which has no assessment to be compared with. */
async function verifyDocument(bytes: Uint8Array<ArrayBuffer>, roster: Roster | null, anchors: TypedAnchors): Promise<FileVerification> {
  if (bytes[0] !== OPEN_BRACE && !isBlank(bytes[0])) {
    return verifyWorkbook(bytes, roster, anchors);
  }
  const parsed = parseSignoff(bytes);
  return parsed.ok ? verifyRecord(parsed.value, roster, anchors) : { kind: "unreadable", issues: parsed.issues };
}

const OPEN_BRACE = 0x7b;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && BLANKS.has(byte);
}

async function verifyRecord(record: SignoffRecord, roster: Roster | null, anchors: TypedAnchors): Promise<FileVerification> {
  if (record.entries.length === 0 && record.statements.length === 0) {
    return { kind: "unsigned" };
  }
  const labels = gradeLabels(builtInProfile());
  if (roster === null) {
    return { kind: "claims", entries: record.entries.map(({ entry }) => entry), statement: record.statements.at(-1) ?? null, problems: [], gradeLabels: labels };
  }
  const report = await verifySignoff({ record, roster, anchors, present: null }, PORTS);
  return { kind: "report", verdict: report.verdict, report, changes: [], gradeLabels: labels };
}

async function verifyWorkbook(bytes: Uint8Array<ArrayBuffer>, roster: Roster | null, anchors: TypedAnchors): Promise<FileVerification> {
  const outcome = await verifyWorkbookFile(bytes, { roster, anchors }, { ...PORTS, workbookFiles: browserWorkbookFiles });
  if (outcome.kind === "refused") {
    return { kind: "unreadable", issues: outcome.issues };
  }
  const { record, report, verdict, signed, changes, problems, issues } = outcome.verification;
  if (record === null) {
    return { kind: "unreadable", issues };
  }
  const labels = gradeLabels(outcome.checked?.profile ?? builtInProfile());
  if (report !== null && verdict !== "unsigned") {
    // What cannot be read any more is not as it was signed.
    const shown = verdict === "unreadable" || verdict === "roster-missing" ? "differs" : verdict;
    return { kind: "report", verdict: report.verdict === "not-verified" ? "not-verified" : shown, report, changes, gradeLabels: labels };
  }
  return record.entries.length === 0 ? { kind: "unsigned" } : { kind: "claims", entries: record.entries.map(({ entry }) => entry), statement: signed, problems, gradeLabels: labels };
}

/** A record by itself names its profile by hash alone; the grades of the built-in one have the ids that bodies use. */
function gradeLabels({ grades, failed }: Pick<SchemeProfile, "grades" | "failed">): GradeLabels {
  return new Map([...grades, failed].map(({ id, label }) => [id, label]));
}
