import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, statementText, rosterDocument, signoffDocument, type Result, type JsonValue } from "../../src/core";
import { parseRoster, parseSignoff } from "../../src/schema";
import { statementWith } from "./support/assessment";
import { makeKeys, PORTS, signRoster } from "./support/body";
import { verify } from "./support/signing";

const read = (name: string): string => readFileSync(join(__dirname, "vectors/format-1", name), "utf8");
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.issues));
  }
  return result.value;
};
const expected = JSON.parse(read("expected.json")) as { readonly head: { readonly hash: string }; readonly roster: { readonly digest: string }; readonly entries: readonly string[]; readonly statements: readonly string[] };

test("format 1 verifies as it did when it was made", async () => {
  const [record, roster] = [valueOf(parseSignoff(read("record.json"))), valueOf(parseRoster(read("roster.json")))];
  const report = await verify(roster, record, record.statements[1], { head: expected.head.hash, roster: expected.roster.digest });
  expect(report.problems).toEqual([]);
  expect({
    verdict: report.verdict, state: report.standing.state, outcome: report.standing.decision?.outcome, grade: report.standing.decision?.grade,
    head: report.head, roster: { digest: report.roster.digest, mark: report.roster.mark }, entries: report.entries.map(({ hash }) => hash), statements: [...new Set(report.entries.map(({ entry }) => entry.statement))],
  }).toEqual(expected);
});

test("a statement built today of that assessment has the digest that was signed then", async () => {
  const digests = await Promise.all([await statementWith({ sites: "厦门" }), await statementWith()].map((statement) => PORTS.hash.sha256(statementText(statement))));
  expect(digests).toEqual(expected.statements);
});

test("its documents are rendered as they were read", () => {
  const same = (name: string, document: JsonValue) => expect(canonicalJson(document)).toBe(canonicalJson(JSON.parse(read(name)) as JsonValue));
  same("record.json", signoffDocument(valueOf(parseSignoff(read("record.json")))));
  same("roster.json", rosterDocument(valueOf(parseRoster(read("roster.json")))));
});

test("the same keys and the same content make a roster of the same digest", async () => {
  const keys = await makeKeys(JSON.parse(read("keys.json")) as Readonly<Record<string, JsonWebKey>>);
  const roster = await signRoster(keys);
  expect((await verify(roster, { statements: [], entries: [] })).roster.digest).toBe(expected.roster.digest);
});
