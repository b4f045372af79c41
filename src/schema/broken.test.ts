import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scoreAssessment } from "../core";
import type { Catalogue, Issue, Result, SchemeProfile } from "../core";
import { parseAssessment } from "./parseAssessment";
import { parseCatalogue } from "./parseCatalogue";
import { parseProfile } from "./parseProfile";

/** A good document with something done to it, and every issue that this gives as "code path". */
interface Broken {
  readonly about: string;
  /** values put in place by slash path; a key that is new is added */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** texts of the written document that are replaced, for what no value can say */
  readonly replace?: Readonly<Record<string, string>>;
  /** the whole document */
  readonly text?: string;
  readonly issues: readonly string[];
}

const documents = join(__dirname, "../../test/cli/documents");
const good = (name: string): string => readFileSync(join(documents, name), "utf8");

function table(kind: string): [string, Broken][] {
  const rows = JSON.parse(readFileSync(join(__dirname, `../../test/cli/broken/${kind}.json`), "utf8")) as Broken[];
  return rows.map((row) => [row.about, row]);
}

function broken(document: string, { set = {}, remove = [], replace = {}, text }: Broken): string {
  const tree = JSON.parse(document) as Record<string, unknown>;
  for (const [path, value] of Object.entries(set)) {
    const { parent, key } = find(tree, path);
    parent[key] = value;
  }
  for (const path of remove) {
    const { parent, key } = find(tree, path);
    expect(key in parent).toBe(true);
    delete parent[key];
  }
  let written = text ?? JSON.stringify(tree);
  for (const [from, to] of Object.entries(replace)) {
    expect(written.split(from)).toHaveLength(2);
    written = written.replace(from, () => to);
  }
  return written;
}

function find(tree: Record<string, unknown>, path: string): { parent: Record<string, unknown>; key: string } {
  const keys = path.split("/");
  const key = keys.pop() ?? "";
  const parent = keys.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], tree);
  return { parent: parent as Record<string, unknown>, key };
}

function listed(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path}`.trimEnd()).sort();
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.issues));
  }
  return result.value;
}

const catalogue: Catalogue = value(parseCatalogue(good("demo-catalogue.json")));
const profile: SchemeProfile = value(parseProfile(good("demo-profile.json")));

describe("a broken catalogue", () => {
  it.each(table("catalogue"))("%s", (_about, row) => {
    expect(listed(issuesOf(parseCatalogue(broken(good("demo-catalogue.json"), row))))).toEqual([...row.issues].sort());
  });
});

describe("a broken profile", () => {
  it.each(table("profile"))("%s", (_about, row) => {
    expect(listed(issuesOf(parseProfile(broken(good("demo-profile.json"), row))))).toEqual([...row.issues].sort());
  });
});

describe("a broken assessment", () => {
  /** What stands between the file and a score: its shape, or else the rules of the arithmetic. */
  function refusal(text: string): readonly Issue[] {
    const draft = parseAssessment(text, catalogue, profile);
    if (!draft.ok) {
      return draft.issues;
    }
    const report = scoreAssessment(draft.value, catalogue, profile);
    return report.status === "refused" ? report.issues : [];
  }

  it.each(table("assessment"))("%s", (_about, row) => {
    expect(listed(refusal(broken(good("four-star.json"), row)))).toEqual([...row.issues].sort());
  });
});

describe("the tables", () => {
  it("hold at least 80 broken documents, no two the same", () => {
    const rows = ["catalogue", "profile", "assessment"].flatMap((kind) => table(kind).map(([about, row]) => ({ kind, about, row })));
    const refusedRows = rows.filter(({ row }) => row.issues.length > 0);
    expect(refusedRows.length).toBeGreaterThanOrEqual(80);
    expect(new Set(rows.map(({ kind, about }) => `${kind} ${about}`)).size).toBe(rows.length);
  });
});
