import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { TRIAGE_RULES, type Signal } from "../../src/core";
import { signalText, triageTexts } from "../../src/messages";
import { signalsOf, type TriageCase } from "../support/reviewCase";

const folder = join(__dirname, "triage");

interface SignalFile {
  readonly signal: string;
  readonly cases: readonly TriageCase[];
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as SignalFile);

describe("the register of signals", () => {
  it("has unique ids and slugs", () => {
    expect(new Set(TRIAGE_RULES.map(({ id }) => id)).size).toBe(TRIAGE_RULES.length);
    expect(new Set(TRIAGE_RULES.map(({ slug }) => slug)).size).toBe(TRIAGE_RULES.length);
  });

  it("has a file of cases for every signal, with one that gives it and one that does not", () => {
    expect(files.map(({ signal }) => signal).sort()).toEqual(TRIAGE_RULES.map(({ id }) => id).sort());
    expect(files.filter(({ cases }) => !cases.some(({ expect: { length } }) => length > 0) || !cases.some(({ expect: { length } }) => length === 0))).toEqual([]);
  });
});

describe.each(files)("$signal", ({ signal, cases }) => {
  it.each(cases)("$name", ({ expect: expected, ...given }) => {
    const found = signalsOf(given).filter(({ id }) => id === signal);
    const byPath = [...found].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    expect(
      byPath.map(({ path, clause, other, params }, index) => {
        const wanted = expected[index];
        return {
          path,
          ...(wanted?.variant === undefined ? {} : { variant: params.variant }),
          ...(wanted?.clause === undefined ? {} : { clause }),
          ...(wanted?.other === undefined ? {} : { other }),
          ...(wanted?.params === undefined ? {} : { params: Object.fromEntries(Object.keys(wanted.params).map((key) => [key, params[key]])) }),
        };
      }),
    ).toEqual(expected);
  });
});

describe("the texts of signals", () => {
  let found: readonly Signal[] = [];
  beforeAll(() => {
    found = files.flatMap(({ cases }) => cases.flatMap((given) => signalsOf(given)));
  });

  it.each(["zh-CN", "en-US"] as const)("are filled by every case that gives one: %s", (locale) => {
    const said = found.map((one) => signalText(locale, one)).flatMap(({ title, problem, mend }) => [title, problem, mend]);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((text) => /[{}]|^TRG/.test(text))).toEqual([]);
  });

  it("are there for every signal and variant that comes up, and for no other", () => {
    const problems = new Set(found.map(({ id, params }) => `${id}.problem${params.variant === undefined ? "" : `.${params.variant}`}`));
    const keys = Object.keys(triageTexts["en-US"]);
    expect(keys.filter((key) => key.includes(".problem")).sort()).toEqual([...problems].sort());
    expect(keys.filter((key) => !key.includes(".problem")).sort()).toEqual(TRIAGE_RULES.flatMap(({ id }) => [`${id}.mend`, `${id}.title`]).sort());
  });
});
