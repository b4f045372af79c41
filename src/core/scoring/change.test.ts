import { CONFORMING, DEDUCTION, DEFAULT_PROFILE, EXCLUDED, catalogueOf, clause, decimal, draftOf, entry, judged, sampled } from "../../../test/core/builders";
import { applyChanges, countChanges, scoreAssessment } from ".";
import type { Change } from ".";

const catalogue = catalogueOf([clause("5.1.1", "20"), clause("5.1.2.1", "10", { method: "proportional" }), clause("5.2.1", "40", { method: "judged" })]);
const SEEN = { evidence: "records", finding: "two are missing", remark: "see 3", assessor: "Li" };
const draft = {
  ...draftOf(catalogue, [["5.1.1", entry({ status: "excluded", reason: "no such service", ...SEEN } as never)], ["5.1.2.1", { ...sampled(9, 2), ...SEEN }], ["5.2.1", judged("36.5")]], {
    deductions: 2,
    bonuses: 1,
  }),
};

const applied = (...changes: readonly Change[]) => applyChanges(draft, changes);
const to = (id: string, value: Extract<Change, { kind: "clause" }>["to"]): Change => ({ kind: "clause", clause: id, to: value });

test("another value of a clause keeps its texts, and nothing of the old value", () => {
  expect(applied(to("5.1.2.1", { status: "nonconforming" })).clauses.get("5.1.2.1")).toEqual({ status: "nonconforming", ...SEEN });
  expect(applied(to("5.2.1", { status: "judged", score: decimal("7") })).clauses.get("5.2.1")).toEqual(judged("7"));
  expect(applied(to("5.1.1", { status: "sampled", sampleSize: 3, nonconforming: 1 })).clauses.get("5.1.1")).toEqual({ status: "sampled", sampleSize: 3, nonconforming: 1, ...SEEN });
});

test("an exclusion keeps a reason that is there, and has none where none was written", () => {
  expect(applied(to("5.1.1", { status: "excluded" })).clauses.get("5.1.1")).toEqual(draft.clauses.get("5.1.1"));
  expect(applied(to("5.1.2.1", { status: "excluded" })).clauses.get("5.1.2.1")).toEqual({ status: "excluded", reason: "", ...SEEN });
});

test("special items come and go at the end, and never fall below none", () => {
  expect(applied({ kind: "special-deductions", by: 2 }).specialDeductions).toEqual([...draft.specialDeductions, ...Array.from({ length: 2 }, () => ({ ...DEDUCTION, cause: "" }))]);
  expect(applied({ kind: "special-deductions", by: -1 }).specialDeductions).toEqual([DEDUCTION]);
  expect(applied({ kind: "special-deductions", by: -7 }).specialDeductions).toEqual([]);
  expect(applied({ kind: "bonuses", by: -1 }, { kind: "bonuses", by: 2 }).bonuses).toHaveLength(2);
});

test("the draft stays as it is, the catalogue's order too, and a later change of a clause wins", () => {
  const before = JSON.stringify([...draft.clauses], (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  const changed = applied(to("5.1.2.1", { status: "nonconforming" }), to("5.1.1", { status: "conforming" }), to("5.1.2.1", { status: "conforming" }));
  expect([...changed.clauses.keys()]).toEqual(["5.1.1", "5.1.2.1", "5.2.1"]);
  expect(changed.clauses.get("5.1.2.1")?.status).toBe("conforming");
  expect(JSON.stringify([...draft.clauses], (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).toBe(before);
  expect(applyChanges(draft, [])).toBe(draft);
});

test("a clause that was left out of the draft gets an entry; one that the catalogue lacks is for the scoring to refuse", () => {
  const without = { ...draft, clauses: new Map([["5.1.1", EXCLUDED]]) };
  expect(applyChanges(without, [to("5.2.1", { status: "conforming" })]).clauses.get("5.2.1")).toEqual(CONFORMING);
  expect(scoreAssessment(applied(to("5.9", { status: "conforming" })), catalogue, DEFAULT_PROFILE).status).toBe("refused");
});

test("each special item counts as a change", () => {
  expect(countChanges([])).toBe(0);
  expect(countChanges([to("5.1.1", { status: "conforming" }), { kind: "special-deductions", by: -3 }, { kind: "bonuses", by: 1 }])).toBe(5);
});
