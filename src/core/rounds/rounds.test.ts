import { checkInput, type CheckCase } from "../../../test/support/checkCase";
import { clausesOf, compareRounds, exactText, findClause, roundClause, roundDoubts } from "..";
import type { Catalogue, Clause, ClauseDifference, Round } from "..";

const round = (given: CheckCase = {}): Round => checkInput(given);
const both = (text: string) => ({ "zh-CN": text, "en-US": text });

/** The catalogue with its clauses changed, dropped (null) or added. */
function withClauses(catalogue: Catalogue, change: (clause: Clause) => readonly Clause[]): Catalogue {
  return { ...catalogue, sections: catalogue.sections.map((section) => ({ ...section, indicators: section.indicators.map((one) => ({ ...one, clauses: one.clauses.flatMap(change) })) })) };
}

const shown = ({ clause, prior, now, changed, difference, isDifferent }: ClauseDifference): readonly unknown[] => [
  clause, prior?.status ?? null, now?.status ?? null, changed.join(" "), difference === null ? null : exactText(difference), isDifferent,
];

describe("two rounds, clause by clause", () => {
  test("verdict, score and the difference in points; what is the same is no difference", () => {
    const prior = round({ clauses: { "1.1.2": { status: "sampled", sampleSize: 3, nonconforming: 1 }, "2.1": { status: "judged", score: "30" } } });
    const now = round({ clauses: { "1.1.1": { status: "nonconforming" }, "1.1.2": { status: "sampled", sampleSize: 3, nonconforming: 0 }, "2.1": { status: "judged", score: "30" } } });
    expect(compareRounds(prior, now).map(shown)).toEqual([
      ["1.1.1", "conforming", "nonconforming", "", "-20", true],
      ["1.1.2", "sampled", "sampled", "", "40/3", true],
      ["2.1", "judged", "judged", "", "0", false],
    ]);
  });

  test("an open clause, an excluded one and a round that cannot be scored have no difference in points", () => {
    const now = round({ clauses: { "1.1.1": null, "1.1.2": { status: "excluded", reason: "none" } } });
    expect(compareRounds(round(), now).map(shown).slice(0, 2)).toEqual([["1.1.1", "conforming", "unassessed", "", null, true], ["1.1.2", "sampled", "excluded", "", null, true]]);
    const refused = round({ clauses: { "1.1.1": { status: "judged", score: "3" } } });
    expect(compareRounds(refused, round()).map(({ difference }) => difference)).toEqual([null, null, null]);
  });

  test("a clause that says something else is marked by what it says, and compared in points only where it gives the same", () => {
    const prior = round();
    const catalogue = withClauses(prior.catalogue, (clause) =>
      clause.id === "1.1.1" ? [{ ...clause, title: both("other"), guidance: { ...clause.guidance, "en-US": "other" } }] : clause.id === "1.1.2" ? [{ ...clause, points: { n: 39n, d: 1n }, method: "judged" }] : [clause],
    );
    expect(compareRounds({ ...prior, catalogue }, prior).map(shown)).toEqual([
      ["1.1.1", "conforming", "conforming", "title guidance", "0", true],
      ["1.1.2", "sampled", "sampled", "points method", null, true],
      ["2.1", "judged", "judged", "", "0", false],
    ]);
  });

  test("new clauses stand in their place, removed ones at the end, neither with a difference", () => {
    const now = round();
    const prior = { ...now, catalogue: withClauses(now.catalogue, (clause) => (clause.id === "1.1.1" ? [] : clause.id === "2.1" ? [{ ...clause, id: "2.9" }] : [clause])) };
    expect(compareRounds(prior, now).map(shown)).toEqual([
      ["1.1.1", null, "conforming", "", null, true],
      ["1.1.2", "sampled", "sampled", "", "0", false],
      ["2.1", null, "judged", "", null, true],
      ["2.9", "unassessed", null, "", null, true],
    ]);
  });

  test("no text of the last round is lost, and every clause of both rounds is there once", () => {
    const texts = { evidence: "p. 3", finding: "no list", remark: "seen twice", assessor: "Wu" };
    const prior = round({ clauses: { "1.1.1": { status: "nonconforming", ...texts }, "1.1.2": { status: "excluded", reason: "no repairs", ...texts } } });
    const differences = compareRounds(prior, round());
    expect(differences.map(({ clause }) => clause)).toEqual(clausesOf(prior.catalogue).map(({ id }) => id));
    expect(differences[0]?.prior).toMatchObject(texts);
    expect(differences[1]?.prior).toMatchObject({ ...texts, reason: "no repairs" });
    const clause = findClause(prior.catalogue, "1.1.1");
    expect(clause && roundClause(prior, clause)).toEqual(differences[0]?.prior);
  });
});

describe("doubts about a last round", () => {
  const draft = (name: string, code: string, assessedOn: string) => round({ company: { name, unifiedSocialCreditCode: code }, assessedOn }).draft;

  test.each([
    ["the same company earlier", draft("Ａcme Ltd", "", "2025-11-20"), draft("acme ltd.", "", "2026-11-20"), []],
    ["another name under the same code", draft("Acme", "91ABC", "2025-11-20"), draft("Acme Service", "91abc", "2026-11-20"), []],
    ["another code under the same name", draft("Acme", "91ABC", "2025-11-20"), draft("Acme", "91ABD", "2026-11-20"), ["other-company"]],
    ["another name where one has no code", draft("Acme", "91ABC", "2025-11-20"), draft("Other", "", "2026-11-20"), ["other-company"]],
    ["a name that is not entered yet", draft("Acme", "", "2025-11-20"), draft("", "", "2026-11-20"), []],
    ["the same day", draft("Acme", "", "2026-11-20"), draft("Acme", "", "2026-11-20"), ["not-earlier"]],
    ["a later day of another company", draft("Acme", "", "2027-11-20"), draft("Other", "", "2026-11-20"), ["other-company", "not-earlier"]],
    ["days that nobody entered", draft("Acme", "", ""), draft("Acme", "", "2026-11-20"), []],
    ["a day of this round that nobody entered", draft("Acme", "", "2026-11-20"), draft("Acme", "", ""), []],
  ] as const)("%s", (_, prior, now, doubts) => {
    expect(roundDoubts(prior, now)).toEqual(doubts);
  });
});
