import fc from "fast-check";
import type { Locale } from "../../core";
import { anyDraft } from "../testing/draftArbitrary";
import { entriesOfDraft } from "../testing/draftEntries";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { SAMPLE_DRAFT } from "../testing/sampleWorkbook";
import { answersFor } from "./answers";
import { buildWorkbookPlan, layoutNeeds } from "./buildWorkbookPlan";
import { NOTHING_CARRIED } from "./entries";
import type { CarriedEntries, EntryContent } from "./entries";
import { expectationOf } from "./expectation";
import type { Expectation } from "./expectation";
import { resultFormulas } from "./resultFormulas";
import { TEMPLATE_VERSIONS } from "./template";
import type { TemplateVersion } from "./template";

const standard = { catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE };
const complete = entriesOfDraft(SAMPLE_DRAFT, "zh-CN");

function expectationFor(carried: CarriedEntries, locale: Locale, version: TemplateVersion): Expectation {
  return expectationOf({ ...standard, locale, version, needs: layoutNeeds(carried, carried.assessors.length) });
}

/** What the formulas of an expectation say and show for entries, beside those of the workbook that is built with them. */
function both(carried: CarriedEntries, locale: Locale, version: TemplateVersion): readonly [unknown, unknown] {
  const expectation = expectationFor(carried, locale, version);
  const answers = answersFor(expectation.layout, carried);
  const expected = expectation.formulas.map(({ sheet, address, formula, shown }) => ({ sheet, address, formula, cached: shown(answers) }));
  return [expected, resultFormulas(buildWorkbookPlan({ ...standard, locale, hashes: SAMPLE_HASHES, carried, version }))];
}

const rectified: ReadonlyMap<string, EntryContent> = new Map([["clause", { kind: "text", text: "5.1.2.1" }]]);
const broken = new Map([...complete.clauses, ["5.1.1.1", new Map([["givenScore" as const, { kind: "text" as const, text: "28.8" }]])] as const]);

describe.each(TEMPLATE_VERSIONS)("every formula of template %s says and shows what it does in a workbook that is built with the entries", (version) => {
  test.each<readonly [string, CarriedEntries]>([
    ["none at all", NOTHING_CARRIED],
    ["every clause assessed", complete],
    ["a broken one", { ...complete, clauses: broken }],
    ["formulas of a person's", { ...complete, clauses: new Map([...complete.clauses, ["5.1.1.2", new Map([["verdict" as const, { kind: "formula" as const, formula: "=A1", cached: { kind: "text" as const, text: "符合" } }]])]]) }],
    ["more rows than usual", { ...complete, rows: { assessors: 9, deductions: 33, bonuses: 7 } }],
    ["a rectification", { ...complete, records: { ...complete.records, rectifications: { entries: [rectified], rows: 60 } } }],
    ["some that have no place", { ...complete, unplaced: [{ from: "5.9", field: "verdict", content: "符合" }] }],
  ])("with %s", (_, carried) => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const [expected, built] = both(carried, locale, version);
      expect(expected).toEqual(built);
    }
  });

  test("with any draft at all", () => {
    fc.assert(
      fc.property(anyDraft(SAMPLE_CATALOGUE), (draft) => {
        const [expected, built] = both(entriesOfDraft(draft, "zh-CN"), "zh-CN", version);
        expect(expected).toEqual(built);
      }),
      { numRuns: 25 },
    );
  });
});

test("every cell stands where its address says", () => {
  const { formulas, scoresheet, basis } = expectationFor(complete, "zh-CN", "2");
  const letters = (column: number): string => String.fromCharCode(65 + column);
  for (const { address, row, column } of [...formulas, ...scoresheet.values(), ...basis.values()]) {
    expect(address).toBe(`${letters(column)}${String(row + 1)}`);
  }
});

test("no entry is expected", () => {
  const { scoresheet } = expectationFor(complete, "zh-CN", "2");
  expect([scoresheet.get("F6"), scoresheet.get("L6")]).toEqual([undefined, undefined]);
  expect(scoresheet.get("A6")?.content).toEqual({ kind: "text", text: "5.1.1.1" });
});
