import { sealProblem, type SealProblem } from "./problem";
import { decisionProblems, stepProblems, type SignoffRules } from "./stepProblems";
import { afterEntry, DRAFT, type HashedEntry, type SignoffStanding } from "./trail";

/** What a trail comes to, and everything that is wrong with it as far as its seals do not matter. */
export interface WalkedTrail {
  readonly standing: SignoffStanding;
  readonly problems: readonly SealProblem[];
}

/** Follows a trail from its first entry to its last; a wrong entry is told and the way goes on behind it, so that nothing is left unsaid. */
export function walkTrail(entries: readonly HashedEntry[], rules: SignoffRules): WalkedTrail {
  let standing: SignoffStanding = DRAFT;
  const problems: SealProblem[] = [];
  for (const [index, hashed] of entries.entries()) {
    const path = `entries/${String(index)}`;
    const { entry } = hashed;
    problems.push(...stepProblems(entry, standing, rules, path), ...orderProblems(hashed, standing, path), ...decisionProblems(entry, standing, rules, path));
    standing = afterEntry(standing, hashed);
  }
  const used = new Set(entries.map(({ entry }) => entry.statement));
  const unused = [...rules.statements.keys()].filter((digest) => !used.has(digest));
  return { standing, problems: [...problems, ...unused.map((digest) => sealProblem("statement-unused", "statements", { digest }))] };
}

/** Votes about one review stand in the order of their hashes, so that the same votes make one record only. */
function orderProblems({ entry, hash }: HashedEntry, { votes }: SignoffStanding, path: string): readonly SealProblem[] {
  const before = votes.at(-1);
  if (entry.action !== "vote" || before === undefined || before.hash < hash) {
    return [];
  }
  return [sealProblem(votes.some((vote) => vote.hash === hash) ? "vote-twice" : "votes-out-of-order", path)];
}

/** What the last state of a trail is called: the hash of its last entry, or of the review with every vote so far. "" for a draft. */
export function headTextOf({ previous, votes }: SignoffStanding): { readonly hash: string } | { readonly votes: readonly string[]; readonly review: string } {
  return votes.length === 0 ? { hash: previous } : { review: previous, votes: votes.map(({ hash }) => hash).sort() };
}
