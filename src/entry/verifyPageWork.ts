import { verifyRoster, verifySignoff } from "../application";
import type { Roster, SignoffRecord } from "../core";
import { bytesSha256, joseSeal, webCryptoHash } from "../crypto";
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

/** A record by itself has no assessment to be compared with. */
async function verifyDocument(bytes: Uint8Array<ArrayBuffer>, roster: Roster | null, anchors: TypedAnchors): Promise<FileVerification> {
  const parsed = parseSignoff(bytes);
  return parsed.ok ? verifyRecord(parsed.value, roster, anchors) : { kind: "unreadable", issues: parsed.issues };
}

async function verifyRecord(record: SignoffRecord, roster: Roster | null, anchors: TypedAnchors): Promise<FileVerification> {
  if (record.entries.length === 0 && record.statements.length === 0) {
    return { kind: "unsigned" };
  }
  if (roster === null) {
    return { kind: "claims", entries: record.entries.map(({ entry }) => entry), statement: record.statements.at(-1) ?? null, gradeLabels: gradeLabels() };
  }
  const report = await verifySignoff({ record, roster, anchors, present: null }, PORTS);
  return { kind: "report", verdict: report.verdict, report, changes: [], issues: [], gradeLabels: gradeLabels() };
}

/** A record names its profile by hash alone; the grades of the built-in one have the ids that bodies use. */
function gradeLabels(): GradeLabels {
  const { grades, failed } = builtInProfile();
  return new Map([...grades, failed].map(({ id, label }) => [id, label]));
}
