import { CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, rational, sampled } from "../../../test/core/builders";
import { changeFacts, valueOfEntry } from ".";
import type { Change, EntryValue } from ".";

const catalogue = catalogueOf([clause("5.1.1", "20"), clause("5.1.2", "10", { method: "proportional" }), clause("5.2.1", "40", { method: "judged" }), clause("5.2.2", "12"), clause("5.3.1", "8")]);
const draft = draftOf(catalogue, [["5.1.1", NONCONFORMING], ["5.1.2", sampled(9, 2)], ["5.2.1", judged("36.5")], ["5.2.2", EXCLUDED]]);

const facts = (change: Change) => changeFacts(change, draft, catalogue, DEFAULT_PROFILE);
const of = (id: string, to: EntryValue) => facts({ kind: "clause", clause: id, to });

test("another score: what the clause gains or loses, open clauses from nothing", () => {
  expect(of("5.1.1", { status: "conforming" })).toEqual({ kind: "scored", clause: "5.1.1", from: { status: "nonconforming" }, to: { status: "conforming" }, points: rational(20) });
  expect(of("5.1.2", { status: "sampled", sampleSize: 9, nonconforming: 3 })).toMatchObject({ kind: "scored", from: { status: "sampled", sampleSize: 9, nonconforming: 2 }, points: rational(-10, 9) });
  expect(of("5.2.1", { status: "judged", score: decimal("38") })).toMatchObject({ from: { status: "judged", score: decimal("36.5") }, points: rational(3, 2) });
  expect(of("5.3.1", { status: "conforming" })).toMatchObject({ kind: "scored", from: null, points: rational(8) });
});

test("an exclusion, made and taken back: the points that leave and join the applicable ones", () => {
  expect(of("5.1.1", { status: "excluded" })).toEqual({ kind: "excluded", clause: "5.1.1", from: { status: "nonconforming" }, to: { status: "excluded" }, points: rational(-20) });
  expect(of("5.2.2", { status: "nonconforming" })).toMatchObject({ kind: "included", from: { status: "excluded" }, points: rational(12) });
});

test("special items: what they gain or lose", () => {
  expect(facts({ kind: "special-deductions", by: -2 })).toEqual({ kind: "special-deductions", by: -2, points: rational(2) });
  expect(facts({ kind: "special-deductions", by: 1 })).toMatchObject({ points: rational(-1) });
  expect(facts({ kind: "bonuses", by: -1 })).toEqual({ kind: "bonuses", by: -1, points: rational(-1) });
});

test("nothing of a clause that the catalogue lacks", () => {
  expect(of("5.9", { status: "conforming" })).toBeNull();
});

test("what counts of an entry, without its texts", () => {
  expect([UNASSESSED, CONFORMING, EXCLUDED, sampled(3, 1), judged("2")].map(valueOfEntry)).toEqual([
    null, { status: "conforming" }, { status: "excluded" }, { status: "sampled", sampleSize: 3, nonconforming: 1 }, { status: "judged", score: decimal("2") },
  ]);
});
