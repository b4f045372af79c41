import { joinVotes } from "../core";
import type { HashedEntry, HashedRecord, SignoffEntry, SignoffRecord } from "../core";
import type { ApartCopy, ApartReason, CommitteeLook, FileLook } from "./committeePorts";

/** The record of all copies, or those that do not belong to the others. */
export type JoinedRecord =
  | { readonly kind: "joined"; readonly record: SignoffRecord; readonly first: CommitteeLook; readonly added: readonly number[] }
  | { readonly kind: "apart"; readonly copies: readonly ApartCopy[] };

/** Puts together the votes of copies that were looked at. Each has to be before the committee, verified, and as it was signed. */
export function joinLooks(looks: readonly FileLook[]): JoinedRecord {
  const copies: ApartCopy[] = [];
  let first: CommitteeLook | null = null;
  let all: HashedRecord | null = null;
  const added: number[] = [];
  for (const [index, look] of looks.entries()) {
    const hashed = hashedOf(look);
    const reason = apartReason(look);
    if (reason !== null || hashed === null || look.kind !== "looked") {
      copies.push({ index, reason: reason ?? "unreadable", look });
      continue;
    }
    const joined: HashedRecord | null = all === null ? hashed : withVotes(all, hashed);
    if (joined === null) {
      copies.push({ index, reason: "another-review", look });
      continue;
    }
    added.push(all === null ? votesIn(hashed) : votesIn(joined) - votesIn(all));
    first ??= look;
    all = joined;
  }
  return copies.length > 0 || first === null || all === null ? { kind: "apart", copies } : { kind: "joined", record: all.record, first, added };
}

function votesIn({ record }: HashedRecord): number {
  return record.entries.filter(({ entry }) => entry.action === "vote").length;
}

/** Null where the two are about different reviews. */
function withVotes(all: HashedRecord, other: HashedRecord): HashedRecord | null {
  const record = joinVotes(all, other);
  if (record === null) {
    return null;
  }
  // A record's entries and its trail stand in the same order.
  const hashes = new Map<SignoffEntry, HashedEntry>();
  for (const one of [other, all]) {
    one.record.entries.forEach(({ entry }, index) => hashes.set(entry, one.trail[index] as HashedEntry));
  }
  return { record, trail: record.entries.map(({ entry }) => hashes.get(entry) as HashedEntry) };
}

function hashedOf(look: FileLook): HashedRecord | null {
  if (look.kind !== "looked") {
    return null;
  }
  const { record, outline } = look.verification;
  return record === null || outline === null ? null : { record, trail: outline.trail };
}

function apartReason(look: FileLook): ApartReason | null {
  if (look.kind !== "looked") {
    return "unreadable";
  }
  switch (look.verification.verdict) {
    case "unsigned":
      return "unsigned";
    case "unreadable":
      return "unreadable";
    case "not-verified":
    case "roster-missing":
      return "not-verified";
    case "differs":
      return "differs";
    case "verified":
      return look.review === "" ? "not-reviewed" : null;
  }
}
