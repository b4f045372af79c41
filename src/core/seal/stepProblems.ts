import { dayOf } from "./moment";
import { statementBlocks } from "./contentProblems";
import { evaluatorsOf, matchEvaluator } from "./evaluators";
import { isSameName, namesOf } from "./personName";
import { sealProblem, type SealProblem } from "./problem";
import { holdsRole, keysOf, policyOn, type FoundKey, type Roster, type RosterRole } from "./roster";
import { meaningOf, type DecisionOutcome, type Signer, type SignoffAction, type SignoffEntry } from "./signoff";
import type { Statement } from "./statement";
import { tally, type Tally } from "./tally";
import { placeProblems, type SignoffStanding } from "./trail";

/** What an entry is held against beside the entries before it. */
export interface SignoffRules {
  readonly roster: Roster;
  /** by digest */
  readonly statements: ReadonlyMap<string, Statement>;
  /** the head was held against a mark from paper, and is the same: then a key that was revoked later had signed before */
  readonly isAnchored: boolean;
}

const ROLES: Readonly<Record<SignoffAction, readonly RosterRole[]>> = {
  submit: ["team-leader"],
  return: ["reviewer"],
  review: ["reviewer"],
  vote: ["committee", "chair"],
  decide: ["chair"],
  reopen: ["chair"],
  supersede: ["chair"],
};

/** The roles in which a step can be taken. */
export function rolesFor(action: SignoffAction): readonly RosterRole[] {
  return ROLES[action];
}

/**
 * Everything that speaks against an entry at this point of a trail, whatever its signature is worth. The same is asked before somebody
 * signs and when somebody verifies.
 */
export function stepProblems(entry: SignoffEntry, standing: SignoffStanding, rules: SignoffRules, path: string): readonly SealProblem[] {
  const statement = rules.statements.get(entry.statement);
  const needsReason = entry.action === "return" || entry.action === "reopen" || entry.action === "supersede" || saysNo(entry);
  const meaning = meaningOf(entry);
  return [
    ...placeProblems(entry, standing, path),
    ...(entry.body === rules.roster.body.id ? [] : [sealProblem("body-differs", `${path}/body`, { found: entry.body, expected: rules.roster.body.id })]),
    ...(entry.meaning === meaning ? [] : [sealProblem("meaning-differs", `${path}/meaning`, { found: entry.meaning, expected: meaning })]),
    ...(needsReason && entry.reason.trim() === "" ? [sealProblem("reason-missing", `${path}/reason`, { action: entry.action })] : []),
    ...(statement === undefined ? [sealProblem("statement-missing", `${path}/statement`, { digest: entry.statement })] : statementProblems(entry, statement, standing, rules, path)),
    ...signerProblems(entry, rules, path),
    ...voteProblems(entry, standing, path),
  ];
}

function saysNo(entry: SignoffEntry): boolean {
  return (entry.action === "vote" && entry.ballot !== "grant") || (entry.action === "decide" && entry.outcome !== "grant");
}

/** The key that the signer names, with its holder. */
export function keyOf(signer: Signer, roster: Roster): FoundKey | null {
  return keysOf(roster, signer.key)[0] ?? null;
}

/** Whether this person, with this key and in this role, may sign on that day. */
function signerProblems({ signer, action, at }: SignoffEntry, { roster, isAnchored }: SignoffRules, path: string): readonly SealProblem[] {
  const place = `${path}/signer`;
  const day = dayOf(at);
  const { name, role } = signer;
  const found = keyOf(signer, roster);
  const forAction = ROLES[action].includes(role) ? [] : [sealProblem("role-not-for-action", `${place}/role`, { role, action })];
  if (found === null) {
    return [...forAction, sealProblem("key-unknown", `${place}/key`, { key: signer.key })];
  }
  const { person, key } = found;
  const isHolder = person.staffNumber === signer.staffNumber && namesOf(person).some((own) => isSameName(own, name));
  const isOver = key.to !== "" && day > key.to;
  return [
    ...forAction,
    ...(isHolder ? [] : [sealProblem("signer-not-holder", place, { name, holder: person.name })]),
    ...(holdsRole(person, role, day) ? [] : [sealProblem("role-not-held", `${place}/role`, { name: person.name, role, day })]),
    ...(day < key.from ? [sealProblem("key-not-yet", `${place}/key`, { name: person.name, from: key.from, day })] : []),
    ...(isOver ? [sealProblem("key-ended", `${place}/key`, { name: person.name, to: key.to, day })] : []),
    ...(key.status === "revoked" && !isOver && !isAnchored ? [sealProblem("key-revoked", `${place}/key`, { name: person.name, to: key.to })] : []),
  ];
}

/** What the statement itself says against the step or against the signer. */
function statementProblems(entry: SignoffEntry, statement: Statement, { submitters }: SignoffStanding, { roster }: SignoffRules, path: string): readonly SealProblem[] {
  const { signer, action } = entry;
  if (action === "submit") {
    const leaders = statement.assessors.filter(({ role }) => role === "team-leader").map(({ name }) => name);
    const isLeader = leaders.some((leader) => isSameName(leader, signer.name));
    return [...(isLeader ? [] : [sealProblem("not-team-leader", `${path}/signer/name`, { name: signer.name })]), ...statementBlocks(statement)];
  }
  const match = matchEvaluator(signer, keyOf(signer, roster)?.person ?? null, evaluatorsOf(statement, submitters, roster));
  return [
    ...(match === null ? [] : [sealProblem("evaluator-decides", `${path}/signer`, { name: signer.name, evaluator: match.evaluator, by: match.by })]),
    ...(action === "review" || action === "vote" || action === "decide" ? statementBlocks(statement) : []),
    ...gradeProblems(entry, statement, path),
  ];
}

/** A committee grants the grade that was assessed, or none. */
function gradeProblems(entry: SignoffEntry, { result }: Statement, path: string): readonly SealProblem[] {
  if (entry.action !== "vote" && entry.action !== "decide") {
    return [];
  }
  const grants = (entry.action === "vote" ? entry.ballot : entry.outcome) === "grant";
  const expected = grants ? result.grade : "";
  return [
    ...(entry.grade === expected ? [] : [sealProblem("grade-differs", `${path}/grade`, { found: entry.grade, expected })]),
    ...(grants && result.reasons.length > 0 ? [sealProblem("grant-not-qualified", path)] : []),
  ];
}

function voteProblems(entry: SignoffEntry, { votes }: SignoffStanding, path: string): readonly SealProblem[] {
  if (entry.action !== "vote") {
    return [];
  }
  const { name, staffNumber, key } = entry.signer;
  const earlier = votes.find(({ signer }) => isSameName(signer.staffNumber, staffNumber) || signer.key === key || isSameName(signer.name, name));
  return earlier === undefined ? [] : [sealProblem("signed-twice", `${path}/signer`, { name, first: earlier.signer.name })];
}

/** What the decision says, held against the votes and the policy of its day. */
export function decisionProblems(entry: SignoffEntry, { votes }: SignoffStanding, { roster }: Pick<SignoffRules, "roster">, path: string): readonly SealProblem[] {
  if (entry.action !== "decide") {
    return [];
  }
  const hashes = votes.map(({ hash }) => hash).sort();
  const counted = countVotes(votes, roster, dayOf(entry.at));
  return [
    ...(hashes.join() === entry.votes.join() ? [] : [sealProblem("votes-differ", `${path}/votes`, { found: entry.votes.length, expected: hashes.length })]),
    ...(counted === null ? [sealProblem("no-policy", `${path}/at`, { day: dayOf(entry.at) })] : tallyProblems(counted, entry.outcome, path)),
  ];
}

/** What the votes come to under the policy of that day; null where there is none. */
export function countVotes(votes: SignoffStanding["votes"], roster: Roster, day: string): (Tally & { readonly quorum: number }) | null {
  const policy = policyOn(roster, day);
  return policy === null ? null : { ...tally(votes.map(({ ballot }) => ballot), policy), quorum: policy.quorum };
}

function tallyProblems({ cast, isQuorate, quorum, outcome }: Tally & { readonly quorum: number }, found: DecisionOutcome, path: string): readonly SealProblem[] {
  return [
    ...(isQuorate ? [] : [sealProblem("quorum-missing", `${path}/votes`, { votes: cast, quorum })]),
    ...(outcome === found ? [] : [sealProblem("outcome-differs", `${path}/outcome`, { found, expected: outcome })]),
  ];
}
