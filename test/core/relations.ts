import { ZERO, clausesOf, compare, equals, fraction, integer, multiply, subtract } from "../../src/core";
import type { ClauseEntry } from "../../src/core";
import { atThresholds, anywhere, situations } from "../support/arbitraries";
import { BONUS, CONFORMING, DEDUCTION, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, judged, sampled } from "./builders";
import { oracleResult } from "./oracle";
import { applicableCount, chosen, mapClauses, notHigher, obtained, rank, relation, replaced, same, withEntries } from "./relation";
import type { Context, Relation } from "./relation";

function agreesWithOracle({ before, draft, catalogue, profile }: Context): boolean {
  const oracle = oracleResult(draft, catalogue, profile);
  return before.total.n * oracle.denominator === oracle.numerator * before.total.d && before.grade === oracle.grade;
}

/** What must hold for every engine that scores by the arithmetic; goals G3 and G4. */
export const RELATIONS: readonly Relation[] = [
  relation("at the thresholds, total and grade equal those of the second implementation", atThresholds, agreesWithOracle),

  relation("anywhere, total and grade equal those of the second implementation", anywhere, agreesWithOracle),

  relation("the order in which clauses are entered changes nothing", situations, ({ before, draft, score }) =>
    same(score({ draft: withEntries(draft, [...draft.clauses].reverse()) }), before),
  ),

  relation("the order of sections, indicators and clauses in the catalogue changes no figure", situations, ({ before, catalogue, score }) => {
    const sections = [...catalogue.sections].reverse().map((section) => ({
      ...section,
      indicators: [...section.indicators].reverse().map((indicator) => ({ ...indicator, clauses: [...indicator.clauses].reverse() })),
    }));
    return same(score({ catalogue: { ...catalogue, sections } }), before);
  }),

  relation("ten times every point and every judged score is the same total", situations, ({ before, draft, catalogue, profile, score }) => {
    const ten = integer(10);
    // Before normalising, special items are on the clauses' own scale and grow with it.
    const special = profile.specialItemsApplied === "before-normalising" ? ten : integer(1);
    return same(
      score({
        catalogue: mapClauses(catalogue, (one) => [{ ...one, points: multiply(one.points, ten) }]),
        draft: withEntries(
          draft,
          [...draft.clauses].map(([id, given]) => [id, given.status === "judged" ? judged(multiply(given.score, ten)) : given]),
        ),
        profile: {
          ...profile,
          specialDeduction: { ...profile.specialDeduction, points: multiply(profile.specialDeduction.points, special) },
          bonus: { ...profile.bonus, points: multiply(profile.bonus.points, special) },
        },
      }),
      before,
    );
  }),

  relation("a clause split in two with the same verdict is the same total", situations, (context) => {
    const { before, draft, catalogue, score, choice } = context;
    const found = chosen(context, (_, given) => given.status !== "judged");
    if (found === null) {
      return true;
    }
    const { one, given } = found;
    const part = multiply(one.points, fraction((choice % 9) + 1, 10));
    const halves = [
      { ...one, id: "5.4.1.1", points: part },
      { ...one, id: "5.4.1.2", points: subtract(one.points, part) },
    ];
    const rest = [...draft.clauses].filter(([id]) => id !== one.id);
    return same(
      score({
        catalogue: mapClauses(catalogue, (other) => (other.id === one.id ? halves : [other])),
        draft: withEntries(draft, [...rest, ["5.4.1.1", given], ["5.4.1.2", given]]),
      }),
      before,
    );
  }),

  relation("one more excluded clause changes nothing, whatever its points", situations, ({ before, draft, catalogue, score, choice }) =>
    same(
      score({
        catalogue: catalogueOf([...clausesOf(catalogue), clause("5.4.1", fraction(choice + 1, 7))]),
        draft: replaced(draft, "5.4.1", EXCLUDED),
      }),
      before,
    ),
  ),

  relation("one more nonconforming sample never raises total or grade", situations, (context) => {
    const { before, draft, profile, score } = context;
    const found = chosen(context, (_, given) => given.status === "sampled" && given.nonconforming < given.sampleSize);
    if (found?.given.status !== "sampled") {
      return true;
    }
    const worse = sampled(found.given.sampleSize, found.given.nonconforming + 1);
    return notHigher(score({ draft: replaced(draft, found.one.id, worse) }), before, profile);
  }),

  relation("nonconforming never gives more, and conforming never less, than another verdict that counts", situations, (context) => {
    const { before, draft, profile, score } = context;
    const found = chosen(context, (_, given) => given.status !== "excluded");
    if (found === null) {
      return true;
    }
    const scored = (other: ClauseEntry) => score({ draft: replaced(draft, found.one.id, other) });
    return notHigher(scored(NONCONFORMING), before, profile) && notHigher(before, scored(CONFORMING), profile);
  }),

  relation("a sample counts by its share alone: none, all, and in multiples", situations, (context) => {
    const { draft, score, choice } = context;
    const found = chosen(context, (one) => one.method === "proportional");
    if (found === null) {
      return true;
    }
    const scored = (other: ClauseEntry) => score({ draft: replaced(draft, found.one.id, other) });
    const size = (choice % 40) + 1;
    const bad = choice % (size + 1);
    return (
      same(scored(sampled(size, 0)), scored(CONFORMING)) &&
      same(scored(sampled(size, size)), scored(NONCONFORMING)) &&
      same(scored(sampled(size * 7, bad * 7)), scored(sampled(size, bad)))
    );
  }),

  relation("a judged score of all points is conforming, of none nonconforming", situations, (context) => {
    const { draft, score } = context;
    const found = chosen(context, (one) => one.method === "judged");
    if (found === null) {
      return true;
    }
    const scored = (other: ClauseEntry) => score({ draft: replaced(draft, found.one.id, other) });
    return same(scored(judged(found.one.points)), scored(CONFORMING)) && same(scored(judged(ZERO)), scored(NONCONFORMING));
  }),

  relation("the order and the texts of special items change nothing", situations, ({ before, draft, score }) => {
    const specialDeductions = draft.specialDeductions
      .map((one, index) => ({ ...one, cause: "company-rule" as const, description: `fact ${String(index)}` }))
      .reverse();
    const bonuses = draft.bonuses.map((_, index) => ({ reason: `reason ${String(index)}` })).reverse();
    return same(score({ draft: { ...draft, specialDeductions, bonuses } }), before);
  }),

  relation("one more special deduction never raises total or grade", situations, ({ before, draft, profile, score }) =>
    notHigher(score({ draft: { ...draft, specialDeductions: [...draft.specialDeductions, DEDUCTION] } }), before, profile),
  ),

  relation("one bonus less never raises total or grade", situations, ({ before, draft, profile, score }) =>
    notHigher(score({ draft: { ...draft, bonuses: draft.bonuses.slice(1) } }), before, profile),
  ),

  relation("a bonus never changes whether the special deductions fail the company", situations, ({ before, draft, profile, score }) => {
    const after = score({ draft: { ...draft, bonuses: [...draft.bonuses, BONUS] }, profile: { ...profile, bonus: { ...profile.bonus, max: 9 } } });
    return after.reasons.includes("special-deductions") === before.reasons.includes("special-deductions");
  }),

  relation("excluding a clause that obtained nothing never lowers total or grade", situations, (context) => {
    const { before, draft, profile, score } = context;
    const found = chosen(context, (one) => obtained(before, one.id, ZERO));
    // Before normalising, more deductions than points make the numerator negative.
    const applies = profile.specialItemsApplied === "after-normalising" || compare(before.total, ZERO) > 0;
    return (
      found === null || applicableCount(context) < 2 || !applies ||
      notHigher(before, score({ draft: replaced(draft, found.one.id, EXCLUDED) }), profile)
    );
  }),

  relation("excluding a clause that obtained everything never raises total or grade", situations, (context) => {
    const { before, draft, profile, score } = context;
    const found = chosen(context, (one) => obtained(before, one.id, one.points));
    // Before normalising, a bonus can lift the numerator above the applicable points.
    const applies = profile.specialItemsApplied === "after-normalising" || draft.bonuses.length === 0;
    return (
      found === null || applicableCount(context) < 2 || !applies ||
      notHigher(score({ draft: replaced(draft, found.one.id, EXCLUDED) }), before, profile)
    );
  }),

  relation("texts, dates, people and labels change no figure", situations, ({ before, draft, catalogue, profile, score }) => {
    const texts = { evidence: "100", finding: "9５", remark: "=1+1", assessor: "0" };
    return same(
      score({
        draft: {
          ...draft,
          company: { name: "９５分有限公司", unifiedSocialCreditCode: "95", scope: "100" },
          assessors: [{ name: "70", role: "expert" }],
          assessedOn: "2026-11-20",
          clauses: new Map([...draft.clauses].map(([id, given]) => [id, { ...given, ...texts }])),
        },
        catalogue: { ...catalogue, title: { "zh-CN": "0", "en-US": "0" } },
        profile: { ...profile, grades: profile.grades.map((band) => ({ ...band, label: { "zh-CN": "五星级", "en-US": "Five" } })) },
      }),
      before,
    );
  }),

  relation("other clause numbers change no figure", situations, ({ before, draft, catalogue, score }) => {
    const renamed = (id: string) => id.replace(/^5/, "8");
    return same(
      score({
        catalogue: mapClauses(catalogue, (one) => [{ ...one, id: renamed(one.id) }]),
        draft: withEntries(draft, [...draft.clauses].map(([id, given]) => [renamed(id), given])),
      }),
      before,
    );
  }),

  relation("the order of the profile's grades changes nothing", situations, ({ before, profile, score }) => {
    const after = score({ profile: { ...profile, grades: [...profile.grades].reverse() } });
    return same(after, before) && after.next?.grade === before.next?.grade;
  }),

  relation("whatever an open clause turns out to be, the outcome lies within the bounds", situations, (context) => {
    const { before, draft, profile, attempt } = context;
    const found = chosen(context, (_, given) => given.status !== "excluded");
    if (found === null) {
      return false;
    }
    const open = attempt({ draft: replaced(draft, found.one.id, UNASSESSED) });
    return open.status === "incomplete" && notHigher(open.low, before, profile) && notHigher(before, open.high, profile);
  }),

  relation("the bounds are the outcomes of nothing and of everything", situations, (context) => {
    const { draft, attempt, score } = context;
    const found = chosen(context, (_, given) => given.status !== "excluded");
    if (found === null) {
      return false;
    }
    const scored = (other: ClauseEntry) => score({ draft: replaced(draft, found.one.id, other) });
    const open = attempt({ draft: replaced(draft, found.one.id, UNASSESSED) });
    const [low, high] = [scored(NONCONFORMING), scored(CONFORMING)];
    return (
      open.status === "incomplete" &&
      equals(open.low.total, low.total) && open.low.grade === low.grade &&
      equals(open.high.total, high.total) && open.high.grade === high.grade
    );
  }),

  relation("what is missing leads exactly to the grade right above", situations, ({ before, profile, draft }) => {
    const { next } = before;
    if (next === null) {
      return before.grade === profile.grades[0]?.id || draft.specialDeductions.length >= profile.specialDeduction.failAt;
    }
    const from = profile.grades.find((band) => band.id === next.grade)?.from ?? ZERO;
    return (
      compare(next.missing, ZERO) > 0 &&
      equals(subtract(from, next.missing), before.total) &&
      rank(next.grade, profile) === rank(before.grade, profile) + 1
    );
  }),
];
