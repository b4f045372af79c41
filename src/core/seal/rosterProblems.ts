import { dayOf, holdsOn } from "./moment";
import { isSameName, sharesName } from "./personName";
import { sealProblem, type SealProblem } from "./problem";
import { holdsRole, keysOf, type Roster, type RosterKey, type RosterPerson } from "./roster";

/** So many officers sign a roster. */
export const ROSTER_SIGNERS = 2;

/** Every rule of a roster that this one breaks, whatever its signatures are worth. */
export function rosterProblems(roster: Roster): readonly SealProblem[] {
  return [
    ...roster.people.flatMap((person, index) => personProblems(roster, person, index)),
    ...roster.policies.flatMap(({ from }, index) => {
      const before = roster.policies[index - 1];
      return before !== undefined && from <= before.from ? [sealProblem("roster-dates", `policies/${String(index)}/from`, { from, to: before.from })] : [];
    }),
    ...officerProblems(roster, roster),
  ];
}

/**
 * What speaks against `next` as the successor of `held`, a roster that is trusted: it must follow it at once or later, name the same body,
 * and be signed by two who were officers in `held` when it was issued. Otherwise whoever has a keyboard could make a roster of his own.
 */
export function successionProblems(held: Roster, heldDigest: string, next: Roster): readonly SealProblem[] {
  const follows = next.version === held.version + 1 && next.previous === heldDigest;
  return [
    ...(next.body.id === held.body.id ? [] : [sealProblem("body-differs", "body/id", { found: next.body.id, expected: held.body.id })]),
    ...(follows ? [] : [sealProblem("roster-successor", "previous", { found: next.version, expected: held.version + 1 })]),
    ...officerProblems(next, held),
  ];
}

function personProblems(roster: Roster, person: RosterPerson, index: number): readonly SealProblem[] {
  const path = `people/${String(index)}`;
  const earlier = roster.people.slice(0, index);
  const twin = earlier.find(({ staffNumber }) => isSameName(staffNumber, person.staffNumber));
  const active = person.keys.filter(({ status }) => status === "active");
  return [
    ...(twin === undefined ? [] : [sealProblem("roster-number-shared", `${path}/staffNumber`, { name: person.name, other: twin.name, staffNumber: person.staffNumber })]),
    ...(active.length > 1 ? [sealProblem("roster-key-several", `${path}/keys`, { name: person.name })] : []),
    ...person.roles.flatMap(({ from, to }, at) => (to !== "" && to < from ? [sealProblem("roster-dates", `${path}/roles/${String(at)}`, { from, to })] : [])),
    ...person.keys.flatMap((key, at) => keyProblems(roster, person, key, `${path}/keys/${String(at)}`)),
  ];
}

function keyProblems(roster: Roster, person: RosterPerson, key: RosterKey, path: string): readonly SealProblem[] {
  const [first] = keysOf(roster, key.thumbprint);
  const officer = roster.people.find(({ staffNumber }) => staffNumber === key.enrolledBy);
  const isEnrolled = officer !== undefined && officer !== person && officer.roles.some((held) => held.role === "officer" && holdsOn(held, key.from));
  const hasEnd = key.to !== "";
  return [
    ...(first === undefined || first.path === path ? [] : [sealProblem("roster-key-shared", path, { name: person.name, other: first.person.name })]),
    ...(isEnrolled ? [] : [sealProblem("roster-enrolment", path, { name: person.name, by: officer?.name ?? key.enrolledBy })]),
    ...((hasEnd && key.to < key.from) || (!hasEnd && key.status !== "active") ? [sealProblem("roster-dates", path, { from: key.from, to: key.to })] : []),
  ];
}

/** Two different people with two different keys, both officers in that roster on the day of issue. */
function officerProblems({ signatures, issuedAt }: Roster, officersOf: Roster): readonly SealProblem[] {
  const day = dayOf(issuedAt);
  const problems: SealProblem[] = [];
  const good: RosterPerson[] = [];
  for (const [index, { staffNumber, key }] of signatures.entries()) {
    const path = `signatures/${String(index)}`;
    const found = keysOf(officersOf, key)[0];
    if (found === undefined) {
      problems.push(sealProblem("key-unknown", path, { key }));
    } else if (found.person.staffNumber !== staffNumber) {
      problems.push(sealProblem("signer-not-holder", path, { name: staffNumber, holder: found.person.name }));
    } else if (good.some((other) => sharesName(other, found.person))) {
      problems.push(sealProblem("roster-signed-twice", path, { name: found.person.name }));
    } else if (!holdsRole(found.person, "officer", day) || !holdsOn(found.key, day) || found.key.status === "revoked") {
      problems.push(sealProblem("roster-signer-not-officer", path, { name: found.person.name, day }));
    } else {
      good.push(found.person);
    }
  }
  return good.length >= ROSTER_SIGNERS ? problems : [...problems, sealProblem("roster-officers-few", "signatures", { count: good.length, needed: ROSTER_SIGNERS })];
}
