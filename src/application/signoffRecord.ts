import { DRAFT, NO_SIGNOFF, afterEntry, headMark, headTextOf, pendingHeadText } from "../core";
import type { HashedEntry, HeadMark, Issue, SchemeProfile, SignoffRecord, SignoffStanding } from "../core";
import { parseSignoff } from "../schema";
import { readSignoff, recordPieces, signoffIssue, type SignoffContents, type WorkbookGrids } from "../template";
import type { HashPort } from "./ports";
import { digestStatements, hashTrail } from "./verifySignoff";

/** The record that a workbook carries. `digest` is "" where nobody has signed anything in it. */
export type RecordReading =
  | { readonly kind: "record"; readonly record: SignoffRecord; readonly digest: string }
  /** something is there that is no whole record; every reason with its cell */
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] };

/** Reads the record that a workbook carries: piece by piece against its hashes, then as a whole, then as what it should be. */
export async function readRecord(grids: Pick<WorkbookGrids, "names">, hash: HashPort): Promise<RecordReading> {
  const reading = readSignoff(grids);
  switch (reading.kind) {
    case "none":
      return { kind: "record", record: NO_SIGNOFF, digest: "" };
    case "unreadable":
      return reading;
    case "held":
      break;
  }
  const issues: Issue[] = [];
  for (const [index, { text, hash: claimed, place }] of reading.pieces.entries()) {
    if ((await hash.sha256(text)) !== claimed) {
      issues.push(signoffIssue("signoff-piece-changed", { number: index + 1 }, place));
    }
  }
  const joined = reading.pieces.map(({ text }) => text).join("");
  const found = await hash.sha256(joined);
  if (issues.length === 0 && found !== reading.digest) {
    issues.push(signoffIssue("signoff-record-changed", { found, expected: reading.digest }, reading.place));
  }
  if (issues.length > 0) {
    return { kind: "unreadable", issues };
  }
  const parsed = parseSignoff(joined);
  return parsed.ok ? { kind: "record", record: parsed.value, digest: reading.digest } : { kind: "unreadable", issues: parsed.issues.map((issue) => ({ ...issue, place: reading.place })) };
}

/** What a record says of itself, whoever signed it. */
export interface RecordOutline {
  readonly trail: readonly HashedEntry[];
  readonly standing: SignoffStanding;
  /** of the last state; null where nothing is signed */
  readonly head: HeadMark | null;
  /** whole; "" where nothing is signed */
  readonly headHash: string;
}

export async function outlineOf(record: SignoffRecord, hash: HashPort): Promise<RecordOutline> {
  const trail = await hashTrail(record, { hash });
  const standing = trail.reduce(afterEntry, DRAFT);
  const head = headTextOf(standing);
  const found = "hash" in head ? head.hash : await hash.sha256(pendingHeadText(head.review, head.votes));
  return { trail, standing, headHash: found, head: found === "" ? null : headMark(found) };
}

/** Everything that a workbook's sheet shows and holds of a record. */
export async function contentsOf(record: SignoffRecord, profile: SchemeProfile, hash: HashPort): Promise<SignoffContents> {
  const texts = recordPieces(record);
  const pieces = await Promise.all(texts.map(async (text) => ({ text, hash: await hash.sha256(text) })));
  const grades = new Map([...profile.grades, profile.failed].map(({ id, label }) => [id, label]));
  const outline = await outlineOf(record, hash);
  const { statements } = await digestStatements(record, { hash });
  const company = statements.get(outline.trail.at(-1)?.entry.statement ?? "")?.company.name ?? "";
  return { ...outline, pieces, digest: await hash.sha256(texts.join("")), company, grades };
}
