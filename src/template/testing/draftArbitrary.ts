import fc from "fast-check";
import { clausesOf, fraction } from "../../core";
import type { Catalogue, Clause, ClauseEntry, DeductionCause, DraftAssessment } from "../../core";

/** Plain objects, as readers make them. */
function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}

const anyText = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("=1+1", "+8", "-2", "@x", "'quoted", "5.1", "００１", "TRUE", "#N/A!", " ", "两行\n文字"),
);
const anyDate = fc.oneof(fc.constant(""), fc.constantFrom("2026-11-20", "2024-02-29", "1999-12-31"));
const texts = { evidence: anyText, finding: anyText, remark: anyText, assessor: anyText };

function anyEntry(clause: Clause): fc.Arbitrary<ClauseEntry> {
  const kinds: fc.Arbitrary<ClauseEntry>[] = [
    record({ status: fc.constant("unassessed" as const), ...texts }),
    record({ status: fc.constantFrom("conforming" as const, "nonconforming" as const), ...texts }),
  ];
  if (clause.excludable) {
    kinds.push(record({ status: fc.constant("excluded" as const), reason: anyText, ...texts }));
  }
  if (clause.method === "proportional") {
    kinds.push(record({ status: fc.constant("sampled" as const), sampleSize: fc.nat(500), nonconforming: fc.nat(500), ...texts }));
  }
  if (clause.method === "judged") {
    kinds.push(record({ status: fc.constant("judged" as const), score: fc.integer({ min: -20, max: 4000 }).map((n) => fraction(n, 100)), ...texts }));
  }
  return fc.oneof(...kinds);
}

/** Drafts that a workbook of this catalogue can hold, valid or not; every deduction has something written down. */
export function anyDraft(catalogue: Catalogue): fc.Arbitrary<DraftAssessment> {
  const clauses = clausesOf(catalogue);
  return record({
    company: record({ name: anyText, unifiedSocialCreditCode: anyText, scope: anyText }),
    assessors: fc.array(record({ name: anyText, role: fc.constantFrom("team-leader" as const, "assessor" as const, "expert" as const) }), { maxLength: 8 }),
    assessedOn: anyDate,
    clauses: fc.tuple(...clauses.map(anyEntry)).map((entries) => new Map(entries.map((entry, index) => [clauses[index]?.id ?? "", entry]))),
    specialDeductions: fc.array(
      record({
        cause: fc.constantFrom<DeductionCause | "">("", "law", "company-rule", "trade-requirement", "system-operation"),
        clause: fc.constantFrom("", ...clauses.map(({ id }) => id)),
        description: anyText,
        evidence: anyText,
        rectification: record({
          status: fc.constantFrom("open" as const, "done" as const, "verified" as const),
          action: anyText,
          owner: anyText,
          due: anyDate,
          closure: anyText,
          verifiedBy: anyText,
          verifiedOn: anyDate,
        }),
      }),
      { maxLength: 25 },
    ),
    bonuses: fc.array(record({ reason: anyText.filter((text) => text !== "") }), { maxLength: 5 }),
  });
}
