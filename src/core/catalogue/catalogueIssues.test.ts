import { catalogueOf, clause, decimal } from "../../../test/core/builders";
import { ZERO } from "../exact";
import { catalogueIssues } from ".";
import type { Catalogue, Clause, Indicator, Section } from ".";

const good = catalogueOf([clause("5.1.1.1", "2.5"), clause("5.1.1.2", "7.5"), clause("5.1.2", "30"), clause("5.2.9", "30"), clause("5.2.10.1", "30")]);

function found(catalogue: Catalogue) {
  return catalogueIssues(catalogue).map(({ code, path, params }) => [code, path, params]);
}

/** The catalogue with its first section, first indicator or first clause changed. */
function withSection(change: Partial<Section>, at = 0): Catalogue {
  return { ...good, sections: good.sections.map((one, index) => (index === at ? { ...one, ...change } : one)) };
}
function withIndicator(change: Partial<Indicator>): Catalogue {
  const indicators = good.sections[0]?.indicators ?? [];
  return withSection({ indicators: indicators.map((one, index) => (index === 0 ? { ...one, ...change } : one)) });
}
function withClause(change: Partial<Clause>): Catalogue {
  const clauses = good.sections[0]?.indicators[0]?.clauses ?? [];
  return withIndicator({ clauses: clauses.map((one, index) => (index === 0 ? { ...one, ...change } : one)) });
}
function withClauseIds(...ids: string[]): Catalogue {
  return withIndicator({ clauses: ids.map((id) => clause(id, "1")) });
}

describe("catalogueIssues", () => {
  test("finds nothing where every rule holds", () => {
    expect(found(good)).toEqual([]);
    expect(found({ ...good, approval: { status: "approved", by: "Li", on: "2026-11-23" } })).toEqual([]);
    expect(found(withClause({ provenance: "published", source: "GB/T" }))).toEqual([]);
    expect(found(withClause({ provenance: "provisional" }))).toEqual([]);
  });

  test("the points of a section's clauses add up to the section's", () => {
    expect(found(withSection({ points: decimal("40.5") }))).toEqual([
      ["section-sum-differs", "sections/0/points", { section: "5.1", points: "40.5", sum: "40" }],
    ]);
    expect(found(withSection({ points: decimal("59.9") }, 1))).toEqual([
      ["section-sum-differs", "sections/1/points", { section: "5.2", points: "59.9", sum: "60" }],
    ]);
  });

  test("a clause is worth more than nothing", () => {
    expect(found(withClause({ points: ZERO }))).toEqual([
      ["section-sum-differs", "sections/0/points", { section: "5.1", points: "40", sum: "37.5" }],
      ["points-not-positive", "sections/0/indicators/0/clauses/0/points", { points: "0" }],
    ].reverse());
    expect(found(withClause({ points: decimal("-2.5") }))[0]).toEqual([
      "points-not-positive", "sections/0/indicators/0/clauses/0/points", { points: "-2.5" },
    ]);
  });

  test("a published figure names its source", () => {
    expect(found(withClause({ provenance: "published" }))).toEqual([
      ["source-missing", "sections/0/indicators/0/clauses/0/source", { clause: "5.1.1.1" }],
    ]);
  });

  test("an approval names who and when, and stands on no provisional figure", () => {
    const approval = { status: "approved", by: "", on: "" } as const;
    expect(found({ ...withClause({ provenance: "provisional" }), approval })).toEqual([
      ["approval-incomplete", "approval/by", {}],
      ["approval-incomplete", "approval/on", {}],
      ["approval-with-provisional", "approval/status", { count: 1, first: "5.1.1.1" }],
    ]);
    expect(found({ ...good, approval: { ...approval, by: "Li" } })).toEqual([["approval-incomplete", "approval/on", {}]]);
    expect(found({ ...good, approval: { ...approval, on: "2026-11-23" } })).toEqual([["approval-incomplete", "approval/by", {}]]);
  });

  test("no list is empty", () => {
    expect(found({ ...good, sections: [] })).toEqual([["list-empty", "sections", {}]]);
    expect(found(withSection({ indicators: [], points: ZERO }))).toEqual([["list-empty", "sections/0/indicators", {}]]);
    expect(found(withSection({ indicators: [{ id: "5.1.1", title: good.title, clauses: [] }], points: ZERO }))).toEqual([
      ["list-empty", "sections/0/indicators/0/clauses", {}],
    ]);
  });

  test.each(["", "5.", ".5", "5..1", "5.1.01", "5.1.a", "5.1.1.1 ", "x5.1.1.1", "５.1.1.1", "5.1.1.-1", "5.1.00"])("an id such as %j is malformed", (id) => {
    expect(found(withClause({ id }))).toEqual([["id-malformed", "sections/0/indicators/0/clauses/0/id", { id }]]);
  });

  test("an id may have parts of 0 and of more than one digit", () => {
    expect(found(withClause({ id: "5.1.1.0" }))).toEqual([]);
    expect(found(catalogueOf([clause("10.20.30", "1"), clause("10.20.31.120", "1"), clause("10.20.31.121", "1")]))).toEqual([]);
  });

  test("ids are unique on their level, wherever the other one stands", () => {
    const sum = found(withClauseIds("5.1.1.1", "5.1.1.1")).filter(([code]) => code !== "section-sum-differs");
    expect(sum).toEqual([["id-duplicate", "sections/0/indicators/0/clauses/1/id", { id: "5.1.1.1" }]]);
    const [section] = good.sections;
    expect(found({ ...good, sections: section === undefined ? [] : [section, section] })).toContainEqual([
      "id-duplicate", "sections/1/id", { id: "5.1" },
    ]);
    expect(found({ ...good, sections: section === undefined ? [] : [section, { ...section, id: "5.2" }] })).toContainEqual([
      "id-duplicate", "sections/1/indicators/0/id", { id: "5.1.1" },
    ]);
  });

  test("an id is its parent's with one number more, or an undivided indicator's own", () => {
    const wrong = (id: string) => found(withClause({ id }))[0];
    const at = "sections/0/indicators/0/clauses/0/id";
    expect(wrong("5.1.2.1")).toEqual(["id-not-under-parent", at, { id: "5.1.2.1", parent: "5.1.1" }]);
    expect(wrong("5.1.1.1.1")).toEqual(["id-not-under-parent", at, { id: "5.1.1.1.1", parent: "5.1.1" }]);
    expect(wrong("5.1.11")).toEqual(["id-not-under-parent", at, { id: "5.1.11", parent: "5.1.1" }]);
    // Its own indicator's id, where there is a second clause.
    expect(wrong("5.1.1")).toEqual(["id-not-under-parent", at, { id: "5.1.1", parent: "5.1.1" }]);
    expect(found(withIndicator({ id: "5.3.1" }))).toContainEqual([
      "id-not-under-parent", "sections/0/indicators/0/id", { id: "5.3.1", parent: "5.1" },
    ]);
    // A single clause under a foreign number.
    expect(found(withClauseIds("5.1.2.9"))).toContainEqual(["id-not-under-parent", at, { id: "5.1.2.9", parent: "5.1.1" }]);
  });

  test("ids rise numerically, part by part", () => {
    const order = found(withClauseIds("5.1.1.10", "5.1.1.9", "5.1.1.11")).filter(([code]) => code !== "section-sum-differs");
    expect(order).toEqual([["id-out-of-order", "sections/0/indicators/0/clauses/1/id", { id: "5.1.1.9", after: "5.1.1.10" }]]);
    expect(found({ ...good, sections: [...good.sections].reverse() })).toEqual([
      ["id-out-of-order", "sections/1/id", { id: "5.1", after: "5.2" }],
    ]);
    expect(found(withSection({ indicators: [...(good.sections[0]?.indicators ?? [])].reverse() }))).toEqual([
      ["id-out-of-order", "sections/0/indicators/1/id", { id: "5.1.1", after: "5.1.2" }],
    ]);
  });

  test("every broken rule is named, not only the first", () => {
    const both = withClause({ points: ZERO, provenance: "published", id: "5.9" });
    expect(found(both).map(([code]) => code)).toEqual(["id-not-under-parent", "points-not-positive", "source-missing", "section-sum-differs"]);
  });
});
