import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CHECKS, runChecks } from "../../src/core";
import { checkInput, type CheckCase } from "../support/checkCase";

const folder = join(__dirname, "checks");

interface CheckFile {
  readonly check: string;
  readonly cases: readonly (CheckCase & { readonly name: string; readonly expect: readonly Expected[] })[];
}

interface Expected {
  readonly outcome: string;
  readonly clause: string;
  readonly field: string;
  readonly item?: number;
  readonly variant?: string;
  readonly place?: string;
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as CheckFile);

describe("the register of checks", () => {
  it("has unique ids and slugs", () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(new Set(CHECKS.map(({ slug }) => slug)).size).toBe(CHECKS.length);
  });

  it("has a file of cases for every check, with one that finds something", () => {
    expect(files.map(({ check }) => check).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
    expect(files.filter(({ cases }) => !cases.some(({ expect: expected }) => expected.length > 0))).toEqual([]);
  });
});

describe.each(files)("$check", ({ check, cases }) => {
  it.each(cases)("$name", ({ expect: expected, ...given }) => {
    const found = runChecks(checkInput(given)).filter((finding) => finding.check === check);
    expect(
      found.map(({ outcome, clause, field, item, params, place }, index) => {
        const wanted = expected[index];
        return {
          outcome,
          clause,
          field,
          ...(item >= 0 || wanted?.item !== undefined ? { item } : {}),
          ...(wanted?.variant === undefined ? {} : { variant: params.variant }),
          ...(wanted?.place === undefined ? {} : { place: place === undefined ? "" : `${place.sheet}!${place.address}` }),
        };
      }),
    ).toEqual(expected);
  });
});
