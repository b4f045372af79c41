import type { JsonValue } from "../json";
import type { ClaimedTime, Period } from "./moment";
import { holdsOn } from "./moment";
import type { PublicJwk } from "./publicKey";

/**
 * What a person may do: hand an assessment in (team leader), review it, vote on it (committee), say what the committee decided (chair),
 * sign the roster (officer).
 */
export const ROSTER_ROLES = ["team-leader", "reviewer", "committee", "chair", "officer"] as const;
export type RosterRole = (typeof ROSTER_ROLES)[number];

export interface HeldRole extends Period {
  readonly role: RosterRole;
}

/** `superseded`: lost or exchanged, what it signed until `to` stands. `revoked`: somebody else may have it. */
export type KeyStatus = "active" | "superseded" | "revoked";

export interface RosterKey extends Period {
  /** RFC 7638, base64url of SHA-256; what signatures name the key by */
  readonly thumbprint: string;
  readonly jwk: PublicJwk;
  readonly status: KeyStatus;
  /** staff number of the officer who saw the person and took the key in */
  readonly enrolledBy: string;
}

export interface RosterPerson {
  readonly name: string;
  /** the same name in other spellings and scripts */
  readonly aliases: readonly string[];
  readonly staffNumber: string;
  readonly roles: readonly HeldRole[];
  readonly keys: readonly RosterKey[];
}

/** How a committee decides from a day on. */
export interface DecisionPolicy {
  readonly from: string;
  /** so many members must have voted, abstentions included; at least 1 */
  readonly quorum: number;
  /** which part of the votes for, against and to defer carries */
  readonly majority: Majority;
}
export const MAJORITIES = ["all", "two-thirds", "more-than-half"] as const;
export type Majority = (typeof MAJORITIES)[number];

/** Two of them sign a roster. */
export interface RosterSignature {
  readonly staffNumber: string;
  /** thumbprint */
  readonly key: string;
  readonly protected: string;
  readonly signature: string;
}

/** 签批名册: the people of a certification body with their public keys; `servicestar.roster/1`. */
export interface Roster {
  readonly body: { readonly id: string; readonly name: string };
  /** 1, 2, 3, … */
  readonly version: number;
  /** digest of the version before; "" for the first */
  readonly previous: string;
  readonly issuedAt: ClaimedTime;
  /** the earliest first */
  readonly policies: readonly DecisionPolicy[];
  readonly people: readonly RosterPerson[];
  readonly signatures: readonly RosterSignature[];
}

/** What the officers sign: all of it but their signatures. */
export function rosterContent({ body, version, previous, issuedAt, policies, people }: Omit<Roster, "signatures">): JsonValue {
  return { format: "servicestar.roster/1", body: { ...body }, version, previous, issuedAt, policies: plain(policies), people: plain(people) };
}

/** The roster as a document. */
export function rosterDocument(roster: Roster): JsonValue {
  return { ...(rosterContent(roster) as Readonly<Record<string, JsonValue>>), signatures: plain(roster.signatures) };
}

/** Parts of a roster hold texts, whole numbers and lists alone, and so are JSON as they stand. */
function plain(part: object): JsonValue {
  return part as unknown as JsonValue;
}

/** A key of the roster with its holder and where both stand. */
export interface FoundKey {
  readonly person: RosterPerson;
  readonly key: RosterKey;
  readonly path: string;
}

/** Every key with that thumbprint; more than one where the roster breaks its rules. */
export function keysOf({ people }: Pick<Roster, "people">, thumbprint: string): readonly FoundKey[] {
  return people.flatMap((person, place) =>
    person.keys.flatMap((key, index) => (key.thumbprint === thumbprint ? [{ person, key, path: `people/${String(place)}/keys/${String(index)}` }] : [])),
  );
}

/** Whether the person holds the role on that day. */
export function holdsRole({ roles }: RosterPerson, role: RosterRole, day: string): boolean {
  return roles.some((held) => held.role === role && holdsOn(held, day));
}

/** The policy that is in force on a day; null before the first one. */
export function policyOn({ policies }: Pick<Roster, "policies">, day: string): DecisionPolicy | null {
  return policies.filter(({ from }) => from <= day).at(-1) ?? null;
}
