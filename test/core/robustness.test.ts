import fc from "fast-check";
import { canonicalJson, catalogueDocument, clausesOf, equals, explainFigure, profileDocument, scoreAssessment, subtract, sum } from "../../src/core";
import type { ClauseEntry, Derivation, Figure, JsonValue, Rational } from "../../src/core";
import { situations } from "../support/arbitraries";
import { CONFORMING, EXCLUDED, NONCONFORMING, UNASSESSED, judged, sampled } from "./builders";

const SEED = 27_922;

/** Entries of every kind, whole numbers or not, in range or not. */
const wildNumbers = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.double(), fc.constantFrom(NaN, Infinity, 2 ** 53, 2.5));
const wildScores = fc.tuple(fc.bigInt(-50n, 400n), fc.constantFrom(1n, 2n, 3n, 10n)).map(([n, d]): Rational => ({ n, d }));
const wildEntries: fc.Arbitrary<ClauseEntry> = fc.oneof(
  fc.constantFrom(UNASSESSED, CONFORMING, CONFORMING, NONCONFORMING, EXCLUDED),
  fc.tuple(wildNumbers, wildNumbers).map(([size, bad]) => sampled(size, bad)),
  wildScores.map((score) => judged(score)),
);

describe("whatever is entered", () => {
  test("is complete, incomplete or refused with a path for each issue, and never throws", () => {
    const seen = { complete: 0, incomplete: 0, refused: 0 };
    fc.assert(
      fc.property(situations, fc.array(wildEntries, { minLength: 1, maxLength: 10 }), fc.nat(3), ({ draft, catalogue, profile }, wild, keep) => {
        // Some clauses keep their valid entry, so that every outcome comes up.
        const clauses = new Map([...draft.clauses].map(([id, valid], index) => [id, index < keep ? valid : (wild[index] ?? valid)]));
        const report = scoreAssessment({ ...draft, clauses }, catalogue, profile);
        seen[report.status] += 1;
        return report.status !== "refused" || (report.issues.length > 0 && report.issues.every(({ path }) => path !== ""));
      }),
      { numRuns: 10_000, seed: SEED },
    );
    expect(Math.min(seen.complete, seen.incomplete, seen.refused)).toBeGreaterThan(50);
  });

  test("what is obtained and applicable adds up from clauses to indicators, sections and the whole", () => {
    fc.assert(
      fc.property(situations, ({ draft, catalogue, profile }) => {
        const report = scoreAssessment(draft, catalogue, profile);
        if (report.status === "refused") {
          return false;
        }
        const counting = report.clauses.filter((one) => one.status !== "excluded");
        const both = [report.sections, report.indicators];
        return (
          both.every((level) => equals(sum(level.map((one) => one.obtained)), report.obtained)) &&
          both.every((level) => equals(sum(level.map((one) => one.applicable)), report.applicable)) &&
          equals(sum(counting.map((one) => one.points)), report.applicable) &&
          report.clauses.length === clausesOf(catalogue).length
        );
      }),
      { numRuns: 3_000, seed: SEED },
    );
  });

  test("the derivation leads from the total to each clause that counts, and its sums are the sums of their parts", () => {
    fc.assert(
      fc.property(situations, ({ draft, catalogue, profile }) => {
        const report = scoreAssessment(draft, catalogue, profile);
        if (report.status !== "complete") {
          return false;
        }
        const steps = flattened(report.derivation);
        const below = (root: string) => steps.filter((step) => step.code === root).flatMap(flattened);
        const obtainedClauses = below("obtained").filter((step) => step.clause !== undefined);
        const counting = report.clauses.filter((one) => one.status !== "excluded");
        const excluded = report.clauses.filter((one) => one.status === "excluded");
        return (
          equals(report.derivation.value, report.total) &&
          obtainedClauses.map((step) => step.clause).join() === counting.map((one) => one.clause).join() &&
          obtainedClauses.every((step) => counting.some((one) => one.clause === step.clause && one.score !== null && equals(one.score, step.value))) &&
          below("applicable").filter((step) => step.clause !== undefined).map((step) => step.clause).join() === excluded.map((one) => one.clause).join() &&
          steps.every(addsUp)
        );
      }),
      { numRuns: 3_000, seed: SEED },
    );
  });
});

describe("every figure of a report", () => {
  test("has a derivation that ends with that figure and adds up, while clauses are open as well", () => {
    const seen = { complete: 0, incomplete: 0 };
    fc.assert(
      fc.property(situations, fc.nat(3), ({ draft, catalogue, profile }, open) => {
        const clauses = new Map([...draft.clauses].map(([id, entry], index) => [id, index < open && entry.status !== "excluded" ? UNASSESSED : entry]));
        const given = { ...draft, clauses };
        const report = scoreAssessment(given, catalogue, profile);
        if (report.status === "refused") {
          return false;
        }
        seen[report.status] += 1;
        const shown: [Figure, Rational][] = [
          [{ kind: "obtained" }, report.obtained],
          [{ kind: "applicable" }, report.applicable],
          ...[...report.sections, ...report.indicators]
            .filter(({ applicable }) => applicable.n > 0n)
            .flatMap(({ id, obtained, applicable }): [Figure, Rational][] => [
              [{ kind: "group-obtained", group: id }, obtained],
              [{ kind: "group-applicable", group: id }, applicable],
            ]),
          ...(report.status === "complete"
            ? ([[{ kind: "total" }, report.total], ...(report.next === null ? [] : [[{ kind: "missing", grade: report.next.grade }, report.next.missing]])] as [Figure, Rational][])
            : ([[{ kind: "low" }, report.low.total], [{ kind: "high" }, report.high.total]] as [Figure, Rational][])),
        ];
        return shown.every(([figure, value]) => {
          const derivation = explainFigure(figure, given, catalogue, profile);
          return derivation !== null && equals(derivation.value, value) && flattened(derivation).every(addsUp);
        });
      }),
      { numRuns: 1_500, seed: SEED },
    );
    expect(Math.min(seen.complete, seen.incomplete)).toBeGreaterThan(100);
  });
});

const SUMS = ["indicator-obtained", "section-obtained", "obtained", "adjusted", "indicator-applicable", "section-applicable"];

function addsUp({ code, value, parts }: Derivation): boolean {
  const [first, ...rest] = parts;
  if (SUMS.includes(code)) {
    return equals(sum(parts.map((part) => part.value)), value);
  }
  if (first === undefined) {
    return true;
  }
  if (code === "applicable" || code === "missing") {
    return equals(subtract(first.value, sum(rest.map((part) => part.value))), value);
  }
  if (code === "raw-total") {
    return equals(sum(parts.map((part) => part.value)), value);
  }
  return code !== "total" || equals(first.value, value);
}

function flattened(step: Derivation): readonly Derivation[] {
  return [step, ...step.parts.flatMap(flattened)];
}

describe("the canonical text", () => {
  function reversed(value: JsonValue): JsonValue {
    if (Array.isArray(value)) {
      return value.map(reversed);
    }
    if (typeof value !== "object" || value === null) {
      return value;
    }
    return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member)]));
  }

  const { value: jsonValues } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: "grapheme" })),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.string({ unit: "grapheme", maxLength: 4 }), tie("value"), { maxKeys: 4 }),
    ),
  }));

  function hasOneText(document: JsonValue): boolean {
    const text = canonicalJson(document);
    return canonicalJson(reversed(document)) === text && canonicalJson(JSON.parse(text) as JsonValue) === text;
  }

  test("of any document is the same whatever the order of keys, and reads back as the same document", () => {
    fc.assert(fc.property(jsonValues, hasOneText), { numRuns: 10_000, seed: SEED });
  });

  test("of catalogues and profiles is the same whatever the order of keys", () => {
    fc.assert(
      fc.property(situations, ({ catalogue, profile }) => hasOneText(catalogueDocument(catalogue)) && hasOneText(profileDocument(profile))),
      { numRuns: 300, seed: SEED },
    );
  });

  test("sorts keys by their UTF-16 code units and keeps every text as it is", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })), (document) => {
        const text = canonicalJson(document);
        const keys = Object.keys(document).sort();
        return text === `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(document[key])}`).join(",")}}`;
      }),
      { numRuns: 10_000, seed: SEED },
    );
  });
});
