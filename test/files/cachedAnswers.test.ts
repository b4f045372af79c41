import fc from "fast-check";
import type { DraftAssessment, Locale } from "../../src/core";
import { deductions, grade, score, total } from "../../src/functions";
import { buildWorkbookPlan, type Grid, type GridCell, type WorkbookGrids } from "../../src/template";
import { anyDraft } from "../../src/template/testing/draftArbitrary";
import { entriesOfDraft } from "../../src/template/testing/draftEntries";
import { gridsOfPlan } from "../../src/template/testing/gridsOfPlan";
import { matrixOf } from "../../src/template/testing/matrixOf";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../../src/template/testing/sampleStandard";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";

class HostFunctionError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: { Error: HostFunctionError, ErrorCode: { invalidValue: "#VALUE!" } } });
});

function built(draft: DraftAssessment, locale: Locale): WorkbookGrids {
  const plan = buildWorkbookPlan({
    catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale, hashes: SAMPLE_HASHES, carried: entriesOfDraft(draft, locale),
  });
  return gridsOfPlan(plan);
}

/** What a function answers, or the code of its error. */
function answer(call: () => number | string): number | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof HostFunctionError) {
      return error.code;
    }
    throw error;
  }
}

function shown(cell: GridCell | undefined): number | string | boolean {
  const value = cell?.value ?? { kind: "blank" };
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "error":
      return value.code;
    default:
      return value.value;
  }
}

const named = (grids: WorkbookGrids, name: string): number | string | boolean => shown(grids.names.get(name)?.cells[0]?.[0]);

/** Every answer of a function for a workbook: the three results, then one score a clause. */
function answers(grids: WorkbookGrids): readonly (number | string)[] {
  const [scoresheet, special, bonuses] = ["Scoresheet", "SpecialDeductions", "Bonuses"].map((name) => matrixOf(grids.tables.get(name)));
  const [clauses, rules] = ["SS_Clauses", "SS_Rules"].map((name) => matrixOf(grids.names.get(name)));
  const ranges = [scoresheet ?? [], special ?? [], bonuses ?? [], clauses ?? [], rules ?? []] as const;
  return [answer(() => total(...ranges)), answer(() => deductions(ranges[1])), answer(() => grade(...ranges)), ...clauseScores(ranges[0])];
}

function clauseScores(rows: readonly (readonly unknown[])[]): readonly (number | string)[] {
  return clausesIn(rows).map((row) => {
    const [, , , points, method, verdict, sampleSize, nonconforming, givenScore] = row;
    return answer(() => score(points, method, verdict, sampleSize, nonconforming, givenScore, 0.1));
  });
}

/** Section rows have no points. */
function clausesIn<Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.slice(1).filter((row) => row[3] !== "");
}

function cachedScores(grid: Grid | undefined): readonly (number | string | boolean)[] {
  return (grid?.cells ?? []).slice(1).filter((row) => row[3]?.value.kind !== "blank").map((row) => shown(row[9]));
}

function cached(grids: WorkbookGrids): readonly (number | string | boolean)[] {
  return [named(grids, "SS_Total"), named(grids, "SS_SpecialDeductions"), named(grids, "SS_Grade"), ...cachedScores(grids.tables.get("Scoresheet"))];
}

describe.each(["zh-CN", "en-US"] as const)("what a plan keeps beside the functions' formulas is what the functions answer, in %s", (locale) => {
  test("for a complete assessment", () => {
    const grids = built(SAMPLE_DRAFT, locale);
    expect(cached(grids)).toEqual(answers(grids));
    expect(cached(grids).slice(0, 2)).toEqual([96.19, 1]);
  });

  test("for every draft that a workbook can hold", () => {
    fc.assert(
      fc.property(anyDraft(SAMPLE_CATALOGUE), (draft) => {
        const grids = built(draft, locale);
        expect(cached(grids)).toEqual(answers(grids));
      }),
      { numRuns: 60 },
    );
  });
});
