import { checkInput } from "../../test/support/checkCase";
import { priorRoundDocument } from "../core";
import type { KeptRound } from "../core";
import { parsePriorRound } from "./parsePriorRound";

type Json = Record<string, unknown>;

const { catalogue, profile, draft, report } = checkInput({ clauses: { "1.1.1": { status: "excluded", reason: "no repairs", remark: "“ask”" }, "2.1": null } });
const KEPT: KeptRound = {
  round: { file: { name: "2025.xlsx", size: 9, sha256: "0f".repeat(32), readOn: "" }, catalogue, profile, draft, report, sites: "" },
  confirmed: ["other-company", "not-earlier"],
};

/** The document with something in it changed. */
function changed(change: (document: Json) => void): string {
  const document = JSON.parse(JSON.stringify(priorRoundDocument(KEPT))) as Json;
  change(document);
  return JSON.stringify(document);
}

const part = (document: Json, ...path: readonly string[]): Json => path.reduce((inner, key) => inner[key] as Json, document);
const issuesOf = (text: string): unknown => {
  const result = parsePriorRound(text);
  return result.ok ? "accepted" : result.issues.map(({ code, path }) => `${code} ${path}`);
};

test("a kept round reads back as it was, scored anew", () => {
  expect(parsePriorRound(changed(() => undefined))).toEqual({ ok: true, value: KEPT });
});

test("one that could not be scored has no figures, whatever its entries would give now", () => {
  expect(parsePriorRound(changed((document) => { document.isScored = false; }))).toMatchObject({ ok: true, value: { round: { report: { status: "refused", issues: [] } } } });
});

test("clauses that are left out are open, in the catalogue's order", () => {
  const result = parsePriorRound(changed((document) => { part(document, "draft").clauses = (part(document, "draft").clauses as unknown[]).slice(1).reverse(); }));
  expect(result.ok && [...result.value.round.draft.clauses].map(([id, { status }]) => `${id} ${status}`)).toEqual(["1.1.1 unassessed", "1.1.2 sampled", "2.1 unassessed"]);
});

test.each<readonly [string, string, readonly string[]]>([
  ["another version", changed((document) => { document.format = "servicestar.prior/2"; }), ["format-differs format"]],
  ["half a text", changed(() => undefined).slice(0, 200), ["json-invalid "]],
  ["a key that nobody knows", changed((document) => { document.verdicts = []; }), ["unknown-key verdicts"]],
  ["no hash", changed((document) => { part(document, "file").sha256 = "0F".repeat(32); }), ["not-a-text file/sha256"]],
  ["a doubt that there is not", changed((document) => { document.confirmed = ["whatever"]; }), ["unknown-word confirmed/0"]],
  ["a score that is a number", changed((document) => { ((part(document, "draft").clauses as Json[])[0] as Json).entry = { status: "judged", score: 3 }; }), ["not-a-text draft/clauses/0/entry/score"]],
  ["a clause twice", changed((document) => { const clauses = part(document, "draft").clauses as Json[]; clauses.push(clauses[0] as Json); }), ["clause-unknown draft/clauses/3/id"]],
  ["a catalogue that does not add up", changed((document) => { ((part(document, "catalogue").sections as Json[])[0] as Json).points = "59"; }), ["section-sum-differs catalogue/sections/0/points"]],
  ["a profile that breaks its rules", changed((document) => { part(document, "profile", "specialDeduction").failAt = 0; }), ["count-out-of-range profile/specialDeduction/failAt"]],
])("refused: %s", (_, text, issues) => {
  expect(issuesOf(text)).toEqual(issues);
});
