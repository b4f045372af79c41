import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRoster, parseSignoff } from ".";

type Tree = Record<string, unknown>;
const read = (name: string): Tree => JSON.parse(readFileSync(join(__dirname, "../../test/seal/vectors/format-1", name), "utf8")) as Tree;

/** The document with something else at a slash path. */
function changed(document: Tree, path: string, value: unknown): string {
  const keys = path.split("/");
  const parent = keys.slice(0, -1).reduce<Tree>((tree, key) => tree[key] as Tree, document);
  parent[keys.at(-1)!] = value;
  return JSON.stringify(document);
}

const told = (result: ReturnType<typeof parseRoster> | ReturnType<typeof parseSignoff>): readonly string[] => (result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`));

describe("parseRoster", () => {
  test.each<[string, unknown, string]>([
    ["format", "servicestar.roster/2", "format-differs"],
    ["version", 0, "count-out-of-range"],
    ["version", 1.5, "not-a-whole-number"],
    ["previous", "ABC", "not-a-hash"],
    ["issuedAt", "2026-01-02T09:00:00Z", "not-a-time"],
    ["policies/0/quorum", 0, "count-out-of-range"],
    ["policies/0/majority", "most", "unknown-word"],
    ["policies/0/from", "2026-02-30", "not-a-date"],
    ["people/0/name", "  ", "text-missing"],
    ["people/0/staffNumber", "", "text-missing"],
    ["people/0/aliases", "x", "not-a-list"],
    ["people/0/roles/0/role", "boss", "unknown-word"],
    ["people/0/roles/0/from", "", "not-a-date"],
    ["people/0/keys/0/status", "lost", "unknown-word"],
    ["people/0/keys/0/jwk/crv", "P-384", "unknown-word"],
    ["people/0/keys/0/jwk/x", "AAAA", "not-base64url"],
    ["people/0/keys/0/jwk/d", "AAAA", "unknown-key"],
    ["people/0/keys/0/jwk", { kty: "RSA", n: "", e: "" }, "unknown-word"],
    ["signatures/0/signature", "A".repeat(85), "not-base64url"],
    ["signatures/0/signature", `${"A".repeat(85)}B`, "not-base64url"],
  ])("%s: %j", (path, value, code) => {
    const [first] = told(parseRoster(changed(read("roster.json"), path, value)));
    expect(first).toBe(`${path === "people/0/keys/0/jwk" ? `${path}/kty` : path}: ${code}`);
  });
});

describe("parseSignoff", () => {
  test.each<[string, unknown, string]>([
    ["entries/0/entry/action", "approve", "unknown-word"],
    ["entries/0/entry/ballot", "grant", "unknown-key"],
    ["entries/0/entry/previous", "0", "not-a-hash"],
    ["entries/0/entry/at", "2026-11-25 09:00", "not-a-time"],
    ["entries/0/entry/signer/role", "assessor", "unknown-word"],
    ["entries/0/entry/reason", null, "not-a-text"],
    ["statements/0/result/total", "2/4", "not-a-fraction"],
    ["statements/0/result/total", "90.5", "not-a-fraction"],
    ["statements/0/result/total", "9".repeat(201), "not-a-fraction"],
    ["statements/0/clauses/0/points", "5.50", "not-a-fraction"],
    ["statements/0/clauses/0/points", "1/2", "not-a-fraction"],
    ["statements/0/clauses/0/score", "1/0", "not-a-fraction"],
    ["statements/0/clauses/0/status", "unassessed", "unknown-word"],
    ["statements/0/clauses/1/id", "1.1.1", "id-duplicate"],
    ["statements/0/format", "servicestar.statement/2", "unknown-word"],
    ["statements/0/source", "x", "not-a-hash"],
  ])("%s: %j", (path, value, code) => {
    expect(told(parseSignoff(changed(read("record.json"), path, value)))).toEqual([`${path}: ${code}`]);
  });

  test("more entries, statements or signers than people make", () => {
    const record = read("record.json") as { entries: readonly { readonly entry: { readonly signer: Tree } }[]; statements: readonly Tree[] };
    const [entry] = record.entries;
    const entries = (count: number, name: (index: number) => string) => Array.from({ length: count }, (_, index) => ({ ...entry!, entry: { ...entry!.entry, signer: { ...entry!.entry.signer, name: name(index) } } }));
    expect(told(parseSignoff(JSON.stringify({ ...record, entries: entries(501, String) })))).toEqual(["entries: list-too-long"]);
    expect(told(parseSignoff(JSON.stringify({ ...record, entries: entries(10_001, () => "x") })))).toEqual(["entries: list-too-long"]);
    expect(told(parseSignoff(JSON.stringify({ ...record, entries: entries(10_000, () => "x") })))).toEqual([]);
    expect(told(parseSignoff(JSON.stringify({ ...record, statements: Array.from({ length: 1_001 }, () => record.statements[0]) })))).toEqual(["statements: list-too-long"]);
  });
});
