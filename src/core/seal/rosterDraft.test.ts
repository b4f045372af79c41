import { draftProblems, endRole, enrol, giveRole, newRoster, renewKey, rosterDraft, type Enrolment, type Roster, type RosterChange } from ".";

const KEY = (x: string) => ({ jwk: { kty: "OKP", crv: "Ed25519", x } as const, thumbprint: x });
const person = (staffNumber: string, name: string, by: string, key = staffNumber): Enrolment => ({ name, staffNumber, ...KEY(key), from: "2026-01-01", by });
const AT = "2026-01-02T09:00:00+08:00";
const EMPTY = newRoster({ id: "b", name: "B" }, { from: "2026-01-01", quorum: 1, majority: "all" }, AT);

function good(change: RosterChange): Roster {
  if (!change.ok) {
    throw new Error(change.reason);
  }
  return change.roster;
}
const reasonOf = (change: RosterChange): string => (change.ok ? "" : change.reason);
const two = good(enrol(good(enrol(EMPTY, person("1", "A", "2"), ["officer"])), person("2", "B", "1"), ["officer", "chair"]));

test("people enrolled by each other are a roster without a problem, before anybody has signed", () => {
  expect(draftProblems(two)).toEqual([]);
  expect(draftProblems(good(enrol(EMPTY, person("1", "A", "1"), ["officer"]))).map(({ code }) => code)).toEqual(["roster-enrolment"]);
  expect(reasonOf(enrol(two, person("1", "C", "2", "3"), []))).toBe("person-there");
});

test("an unsigned roster stays the version that it is; of a signed one comes the next, which names it", () => {
  expect(rosterDraft(two, "d", "2026-03-01T09:00:00+08:00")).toEqual({ ...two, issuedAt: "2026-03-01T09:00:00+08:00" });
  const signed = { ...two, signatures: [{ staffNumber: "1", key: "1", protected: "", signature: "" }] };
  expect(rosterDraft(signed, "d", AT)).toEqual({ ...two, version: 2, previous: "d", issuedAt: AT, signatures: [] });
});

test("a new key ends the one in use, and leaves those that ended before as they were", () => {
  const once = good(renewKey(two, { ...person("1", "A", "2", "3"), from: "2026-02-01" }, "superseded"));
  const twice = good(renewKey(once, { ...person("1", "A", "2", "4"), from: "2026-03-01" }, "revoked"));
  expect(twice.people[0]?.keys.map(({ thumbprint, from, to, status }) => [thumbprint, from, to, status])).toEqual([
    ["1", "2026-01-01", "2026-02-01", "superseded"],
    ["3", "2026-02-01", "2026-03-01", "revoked"],
    ["4", "2026-03-01", "", "active"],
  ]);
  expect([draftProblems(twice), twice.people[1]]).toEqual([[], two.people[1]]);
  expect([person("9", "A", "2", "5"), person("1", "X", "2", "5"), person("1", "A", "2", "1")].map((each) => reasonOf(renewKey(two, each, "revoked")))).toEqual(["person-unknown", "name-differs", "key-there"]);
});

test("roles are given from a day on and end with a day, one or all of them", () => {
  const given = good(giveRole(two, "1", "committee", "2026-02-01"));
  expect(given.people[0]?.roles).toEqual([{ role: "officer", from: "2026-01-01", to: "" }, { role: "committee", from: "2026-02-01", to: "" }]);
  expect(good(endRole(two, "2", "chair", "2026-05-01")).people[1]?.roles).toEqual([{ role: "officer", from: "2026-01-01", to: "" }, { role: "chair", from: "2026-01-01", to: "2026-05-01" }]);
  const ended = good(endRole(good(endRole(two, "2", "chair", "2026-05-01")), "2", "", "2026-06-01"));
  expect(ended.people[1]?.roles.map(({ to }) => to)).toEqual(["2026-06-01", "2026-05-01"]);
  expect([giveRole(two, "9", "chair", ""), giveRole(two, "1", "officer", ""), endRole(two, "9", "", ""), endRole(ended, "2", "", ""), endRole(two, "1", "chair", "")].map(reasonOf)).toEqual([
    "person-unknown", "role-there", "person-unknown", "role-missing", "role-missing",
  ]);
  expect(giveRole(ended, "2", "chair", "2027-01-01").ok).toBe(true);
});
