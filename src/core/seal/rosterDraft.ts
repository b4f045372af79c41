import type { ClaimedTime } from "./moment";
import type { SealProblem } from "./problem";
import type { PublicJwk } from "./publicKey";
import type { DecisionPolicy, KeyStatus, Roster, RosterRole } from "./roster";
import { rosterProblems } from "./rosterProblems";

/** A person with a key that an officer has taken in. */
export interface Enrolment {
  readonly name: string;
  readonly staffNumber: string;
  readonly jwk: PublicJwk;
  readonly thumbprint: string;
  /** day from which the key, and the roles, hold */
  readonly from: string;
  /** staff number of the officer who saw the person */
  readonly by: string;
}

/** Why a roster is not changed in that way. */
export type RosterRefusal = "person-there" | "person-unknown" | "name-differs" | "role-there" | "role-missing" | "key-there";

export type RosterChange = { readonly ok: true; readonly roster: Roster } | { readonly ok: false; readonly reason: RosterRefusal };

/** A roster with nobody in it and one policy: what a body begins with. */
export function newRoster(body: Roster["body"], policy: DecisionPolicy, issuedAt: ClaimedTime): Roster {
  return { body, version: 1, previous: "", issuedAt, policies: [policy], people: [], signatures: [] };
}

/**
 * The roster to work on: one that nobody has signed stays the version it is; of a signed one comes the next version, which names the
 * digest of the one before. Nothing signed is ever edited.
 */
export function rosterDraft(roster: Roster, digest: string, issuedAt: ClaimedTime): Roster {
  return roster.signatures.length === 0 ? { ...roster, issuedAt } : { ...roster, version: roster.version + 1, previous: digest, issuedAt, signatures: [] };
}

/** Adds a person with a key and roles. */
export function enrol(roster: Roster, { name, staffNumber, jwk, thumbprint, from, by }: Enrolment, roles: readonly RosterRole[]): RosterChange {
  if (roster.people.some((person) => person.staffNumber === staffNumber)) {
    return { ok: false, reason: "person-there" };
  }
  const person = { name, aliases: [], staffNumber, roles: roles.map((role) => ({ role, from, to: "" })), keys: [{ thumbprint, jwk, from, to: "", status: "active" as const, enrolledBy: by }] };
  return { ok: true, roster: { ...roster, people: [...roster.people, person] } };
}

/** Gives a person who is there a new key. The one that was in use ends on the same day, lost (`superseded`) or feared to be in other hands (`revoked`). */
export function renewKey(roster: Roster, { name, staffNumber, jwk, thumbprint, from, by }: Enrolment, status: Exclude<KeyStatus, "active">): RosterChange {
  const person = roster.people.find((each) => each.staffNumber === staffNumber);
  if (person === undefined || person.name !== name) {
    return { ok: false, reason: person === undefined ? "person-unknown" : "name-differs" };
  }
  if (person.keys.some((key) => key.thumbprint === thumbprint)) {
    return { ok: false, reason: "key-there" };
  }
  const ended = person.keys.map((key) => (key.status === "active" ? { ...key, to: from, status } : key));
  return replaced(roster, staffNumber, { ...person, keys: [...ended, { thumbprint, jwk, from, to: "", status: "active", enrolledBy: by }] });
}

/** Gives a person who is there one more role from a day on. */
export function giveRole(roster: Roster, staffNumber: string, role: RosterRole, from: string): RosterChange {
  const person = roster.people.find((each) => each.staffNumber === staffNumber);
  if (person === undefined || person.roles.some((held) => held.role === role && held.to === "")) {
    return { ok: false, reason: person === undefined ? "person-unknown" : "role-there" };
  }
  return replaced(roster, staffNumber, { ...person, roles: [...person.roles, { role, from, to: "" }] });
}

/** Ends a role of a person, or with "" all of them, with that day. Keys stay: what they signed is verified by them. */
export function endRole(roster: Roster, staffNumber: string, role: RosterRole | "", on: string): RosterChange {
  const person = roster.people.find((each) => each.staffNumber === staffNumber);
  if (person === undefined) {
    return { ok: false, reason: "person-unknown" };
  }
  const isEnded = (held: (typeof person.roles)[number]): boolean => held.to === "" && (role === "" || held.role === role);
  if (!person.roles.some(isEnded)) {
    return { ok: false, reason: "role-missing" };
  }
  return replaced(roster, staffNumber, { ...person, roles: person.roles.map((held) => (isEnded(held) ? { ...held, to: on } : held)) });
}

/** What is still wrong with a roster that has not all its signatures yet. */
export function draftProblems(roster: Roster): readonly SealProblem[] {
  return rosterProblems(roster).filter(({ code }) => code !== "roster-officers-few");
}

function replaced(roster: Roster, staffNumber: string, person: Roster["people"][number]): RosterChange {
  return { ok: true, roster: { ...roster, people: roster.people.map((each) => (each.staffNumber === staffNumber ? person : each)) } };
}
