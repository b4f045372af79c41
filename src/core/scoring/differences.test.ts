import { CONFORMING, EXCLUDED, catalogueOf, clause, decimal, draftOf, judged, sampled } from "../../../test/core/builders";
import { differences } from ".";
import type { Change, EntryValue } from ".";

const catalogue = catalogueOf([clause("5.1.1", "20"), clause("5.1.2", "10", { method: "proportional" }), clause("5.2.1", "40", { method: "judged" }), clause("5.2.2", "12"), clause("5.3.1", "8")]);
const draft = draftOf(catalogue, [["5.1.1", CONFORMING], ["5.1.2", sampled(9, 2)], ["5.2.1", judged("36.5")], ["5.2.2", EXCLUDED]], { deductions: 2 });

const to = (id: string, value: EntryValue): Change => ({ kind: "clause", clause: id, to: value });
const left = (...changes: readonly Change[]) => differences(changes, draft, catalogue);

test("what the draft already says is no difference", () => {
  expect(
    left(
      to("5.1.1", { status: "conforming" }),
      to("5.1.2", { status: "sampled", sampleSize: 9, nonconforming: 2 }),
      to("5.2.1", { status: "judged", score: decimal("36.5") }),
      to("5.2.2", { status: "excluded" }),
    ),
  ).toEqual([]);
});

test("another value is one, also of the same verdict, and any value of an open clause", () => {
  const changes = [
    to("5.1.1", { status: "nonconforming" }),
    to("5.1.2", { status: "sampled", sampleSize: 9, nonconforming: 3 }),
    to("5.2.1", { status: "judged", score: decimal("36") }),
    to("5.3.1", { status: "conforming" }),
  ];
  expect(left(...changes)).toEqual(changes);
  expect(left(to("5.1.2", { status: "sampled", sampleSize: 10, nonconforming: 2 }))).toHaveLength(1);
});

test("the last change of a clause counts, in the catalogue's order; a clause that the catalogue lacks does not", () => {
  expect(left(to("5.2.2", { status: "conforming" }), to("5.9", { status: "conforming" }), to("5.1.1", { status: "excluded" }), to("5.2.2", { status: "nonconforming" }))).toEqual([
    to("5.1.1", { status: "excluded" }),
    to("5.2.2", { status: "nonconforming" }),
  ]);
});

test("special items are summed up, not below none, and vanish where they cancel out", () => {
  expect(left({ kind: "special-deductions", by: 2 }, { kind: "bonuses", by: 1 }, { kind: "special-deductions", by: -1 })).toEqual([
    { kind: "special-deductions", by: 1 },
    { kind: "bonuses", by: 1 },
  ]);
  expect(left({ kind: "special-deductions", by: -5 }, { kind: "bonuses", by: -1 })).toEqual([{ kind: "special-deductions", by: -2 }]);
  expect(left({ kind: "bonuses", by: 1 }, { kind: "bonuses", by: -1 })).toEqual([]);
});
