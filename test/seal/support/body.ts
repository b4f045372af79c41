import {
  headerText, rosterContent, sealedText, type DecisionPolicy, type Roster, type RosterKey, type RosterPerson, type RosterRole, type SealAlgorithm,
} from "../../../src/core";
import { joseSeal, webCryptoHash } from "../../../src/crypto";
import { testKey, type TestKey } from "./signers";

export const PORTS = { hash: webCryptoHash, seal: joseSeal() };

/** Who is there. Two officers, a team leader, a reviewer, three members of the committee and the chair. */
const PEOPLE = [
  ["officer1", "陈一", "F01", "officer", "ES256"],
  ["officer2", "林二", "F02", "officer", "ES256"],
  ["leader", "张三", "E03", "team-leader", "ES256"],
  ["reviewer", "李四", "R04", "reviewer", "ES256"],
  ["member1", "王五", "C05", "committee", "ES256"],
  ["member2", "赵六", "C06", "committee", "Ed25519"],
  ["member3", "孙七", "C07", "committee", "ES256"],
  ["chair", "周八", "H08", "chair", "ES256"],
] as const satisfies readonly (readonly [string, string, string, RosterRole, SealAlgorithm])[];

export type Member = (typeof PEOPLE)[number][0];
export type Keys = Readonly<Record<Member, TestKey>>;

export interface Body {
  readonly keys: Keys;
  readonly roster: Roster;
}

export const POLICY: DecisionPolicy = { from: "2026-01-01", quorum: 3, majority: "two-thirds" };

export async function makeKeys(secrets: Readonly<Record<string, JsonWebKey>> = {}): Promise<Keys> {
  const made = await Promise.all(PEOPLE.map(async ([who, name, staffNumber, , algorithm]) => [who, await testKey(name, staffNumber, algorithm, secrets[who])] as const));
  return Object.fromEntries(made) as Keys;
}

export function keyEntry({ jwk, thumbprint }: TestKey, others: Partial<RosterKey> = {}): RosterKey {
  return { thumbprint, jwk, from: "2026-01-01", to: "", status: "active", enrolledBy: "F01", ...others };
}

export function peopleOf(keys: Keys): readonly RosterPerson[] {
  return PEOPLE.map(([who, name, staffNumber, role]) => ({
    name,
    aliases: [],
    staffNumber,
    roles: [{ role, from: "2026-01-01", to: "" }],
    keys: [keyEntry(keys[who], { enrolledBy: who === "officer1" ? "F02" : "F01" })],
  }));
}

export type RosterParts = Partial<Omit<Roster, "signatures">>;

/** The roster with these parts, signed by both officers, or by whom is given. */
export async function signRoster(keys: Keys, parts: RosterParts = {}, signers: readonly TestKey[] = [keys.officer1, keys.officer2]): Promise<Roster> {
  const content = {
    body: { id: "body-1", name: "示例认证中心" }, version: 1, previous: "", issuedAt: "2026-01-02T09:00:00+08:00", policies: [POLICY], people: peopleOf(keys), ...parts,
  };
  const text = sealedText("servicestar.roster/1", rosterContent(content));
  const signatures = await Promise.all(
    signers.map(async (key) => ({ staffNumber: key.holder.staffNumber, key: key.thumbprint, ...(await key.sign(headerText("servicestar.roster/1", key.jwk, key.thumbprint), text)) })),
  );
  return { ...content, signatures };
}

export async function makeBody(): Promise<Body> {
  const keys = await makeKeys();
  return { keys, roster: await signRoster(keys) };
}

/** The roster's people with one of them changed. */
export function withPerson(keys: Keys, who: Member, change: (person: RosterPerson) => RosterPerson): readonly RosterPerson[] {
  return peopleOf(keys).map((person, index) => (PEOPLE[index]?.[0] === who ? change(person) : person));
}
