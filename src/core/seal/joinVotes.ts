import type { SignedEntry, SignoffRecord } from "./signoff";
import type { HashedEntry } from "./trail";

/** A record with its entries' hashes, in its order. */
export interface HashedRecord {
  readonly record: SignoffRecord;
  readonly trail: readonly HashedEntry[];
}

/**
 * One record of two copies in which members voted about the same review; a vote that is in both is there once. Null where the copies differ
 * in anything but such votes: then one of them went on, and votes are no longer taken, or they are two different records. Whether the votes
 * may stand is for `walkTrail`: a person who voted in both copies has voted twice.
 */
export function joinVotes(one: HashedRecord, other: HashedRecord): SignoffRecord | null {
  const [ours, theirs] = [votesAtEnd(one), votesAtEnd(other)];
  const isSameReview = ours.before.length === theirs.before.length && ours.before.every((hash, index) => hash === theirs.before[index]);
  if (!isSameReview || ours.before.length === 0) {
    return null;
  }
  const votes = new Map<string, SignedEntry>([...theirs.votes, ...ours.votes]);
  const inOrder = [...votes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, vote]) => vote);
  return { statements: one.record.statements, entries: [...one.record.entries.slice(0, ours.before.length), ...inOrder] };
}

function votesAtEnd({ record, trail }: HashedRecord): { readonly before: readonly string[]; readonly votes: readonly (readonly [string, SignedEntry])[] } {
  const isVote = trail.map(({ entry }) => entry.action === "vote");
  const begin = isVote.lastIndexOf(false) + 1;
  return {
    before: trail.slice(0, begin).map(({ hash }) => hash),
    votes: trail.slice(begin).map(({ hash }, index) => [hash, record.entries[begin + index] as SignedEntry] as const),
  };
}
