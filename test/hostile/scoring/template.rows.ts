import { NO_TEXTS } from "../../../src/core";
import { builtInCatalogue } from "../../../src/schema";
import { all, edit, formula, moved, nothing, number, shownText, typed, typedInto, words } from "./change";
import { besides, calculated, entered, incomplete, refused, scored, type ScoringRow } from "./outcome";
import { type Change, excludable, fileOf, REALISTIC } from "./scoringBook";

const row = (id: string, what: string, change: Change, outcome: ScoringRow["outcome"]): ScoringRow => ({ id, what, file: entered(change), outcome });
const inBoth = (each: ScoringRow): ScoringRow => ({ ...each, inBoth: true });

/** 5.1.7.1, whose title stands in no other row. */
const ID = "评分表!A21";
const MISSING = "row-clause-missing 评分表!A4";
const foreign = (what: string, id: string): ScoringRow => row("H100", `${what}: ${JSON.stringify(id)}`, typed(ID, words(id)), refused(`row-foreign ${ID}`, MISSING));

const CLAUSES: readonly ScoringRow[] = [
  foreign("a letter for a figure", "5.l.7.1"),
  foreign("another letter for a figure", "5.1.7.I"),
  foreign("full-width figures", "５.１.７.１"),
  foreign("full-width points", "5．1．7．1"),
  foreign("Chinese points", "5。1。7。1"),
  foreign("a blank behind it", "5.1.7.1 "),
  foreign("a blank that is not seen", "5.1.7.1\u200b"),
  foreign("a wide blank before it", "\u30005.1.7.1"),
  foreign("a point behind it", "5.1.7.1."),
  foreign("a zero before a figure", "5.1.07.1"),
  foreign("a clause that the catalogue does not have", "5.1.8.1"),
  foreign("a mark that turns the direction of text", "\u202e5.1.7.1"),
  foreign("Arabic figures", "٥.١.٧.١"),
  foreign("__proto__", "__proto__"),
  row("H100", "O for 0 in 10", typed(ID, words("5.1.1O.1")), refused(`row-foreign ${ID}`, MISSING)),
  row("H100", "no id at all", typed(ID, nothing), refused("row-without-clause 评分表!F21", MISSING)),
  row("H100", "the id of another clause", typed(ID, words("5.1.7.2")), refused("row-title-changed 评分表!B21", "row-look-for-changed 评分表!C21", "row-clause-twice 评分表!A22", MISSING)),
  row("H100", "a clause row emptied", typedInto(["A21", "B21", "C21", "D21", "E21", "F21", "J21", "K21", "L21"].map((cell) => `评分表!${cell}`), nothing), refused(MISSING)),
  row("H100", "a clause twice, below each other", all(moved(...["A", "B", "C", "D", "E", "F"].map((column) => [`评分表!${column}22`, `评分表!${column}21`] as const))), refused("row-clause-twice 评分表!A22", MISSING)),
  inBoth(row("H100", "an entry in the row of a section", typed("评分表!F24", words("符合")), refused("row-section-entry 评分表!F24"))),
  inBoth(row("H100", "a row typed below the table", all(typed("评分表!A35", words("5.1.8.1")), typed("评分表!F35", words("符合"))), refused("rows-below-table 评分表!A35"))),
  row("H100", "a section's heading emptied", typed("评分表!A24", nothing), besides("FIL002 moved 评分表!A24")),
  { id: "H100", what: "two clauses that changed places", file: calculated(sorted(6, 7)), outcome: besides("FIL002 moved 评分表!A6") },
  { id: "H100", what: "a section's heading that changed places with the clause above it", file: calculated(sorted(23, 24)), outcome: besides("FIL002 moved 评分表!A23") },
  { id: "H100", what: "two clauses that changed places, and a threshold that was lowered meanwhile", file: calculated(all(sorted(6, 7), typed("依据!B31", number("90")))), outcome: besides("FIL002 list 依据!B31", "FIL002 moved 评分表!A6") },
  { id: "H100", what: "two clauses that changed places, and a subtotal that was typed over meanwhile", file: calculated(all(sorted(6, 7), typed("汇总!D26", number("30")))), outcome: besides("FIL002 moved 评分表!A6", "FIL002 overwritten 汇总!D26") },
  row("H100", "a deduction in the blank row below its table", typed("特别项!D26", words("承诺未兑现。")), refused("rows-below-table 特别项!D26")),
  row("H100", "a title with a blank more", typed("评分表!B21", words("服务理念 ")), refused("row-title-changed 评分表!B21")),
  row("H100", "the points of a clause", typed("评分表!D21", number("3")), refused("row-points-changed 评分表!D21")),
  row("H100", "the points of a clause, by a hair", typed("评分表!D21", number("2.0000000000000004")), refused("row-points-changed 评分表!D21")),
  row("H100", "the method of a clause", typed("评分表!E21", words("评判")), refused("row-method-changed 评分表!E21")),
];

/** Two rows of the scoresheet that changed places with everything in them, as sorting moves them. */
function sorted(first: number, second: number): Change {
  const movedTo = (xml: string, from: number, to: number): string =>
    (new RegExp(`<row r="${String(from)}".*?</row>`).exec(xml)?.[0] ?? "")
      .replace(`<row r="${String(from)}"`, `<row r="${String(to)}"`)
      .replace(new RegExp(`(?<![$0-9A-Z])([A-Z])${String(from)}(?![0-9])`, "g"), `$1${String(to)}`);
  return edit("评分表", (xml) =>
    xml.replace(new RegExp(`<row r="${String(first)}".*?</row>(?=<row r="${String(second)}")`), () => movedTo(xml, second, first)).replace(new RegExp(`(</row>)<row r="${String(second)}".*?</row>`), (_, end: string) => end + movedTo(xml, first, second)),
  );
}

const EXCLUDED = words("删减");
const EXCLUSIONS: readonly ScoringRow[] = [
  row("H101", "a clause excluded without a reason", all(typed("评分表!F26", EXCLUDED), typed("评分表!I26", nothing)), scored("93.14", 2, "four-star", "EXC001 评分表!N26")),
  row("H101", "a clause excluded for a reason of blanks", all(typed("评分表!F26", EXCLUDED), typed("评分表!I26", nothing), typed("评分表!N26", words(" \u3000 "))), scored("93.14", 2, "four-star", "EXC001 评分表!N26")),
  inBoth(row("H101", "a clause excluded that may not be", all(typed("评分表!F21", EXCLUDED), typed("评分表!N21", words("不涉及"))), refused("not-excludable 评分表!F21"))),
  row("H101", "a failed clause excluded", typed("评分表!F20", EXCLUDED), refused("not-excludable 评分表!F20")),
  row("H101", "every clause of a section excluded", all(typedInto([25, 26, 27, 28, 29].map((at) => `评分表!F${String(at)}`), EXCLUDED), typedInto([25, 26, 27, 28, 29].map((at) => `评分表!I${String(at)}`), nothing)), refused("not-excludable 评分表!F25", "not-excludable 评分表!F29")),
  row("H101", "a clause excluded with its score left", typed("评分表!F26", EXCLUDED), incomplete("SCO004 contradiction 评分表!I26")),
  { id: "H101", what: "every clause excluded, under a catalogue that allows it", file: () => fileOf({ ...REALISTIC, clauses: new Map([...REALISTIC.clauses.keys()].map((id) => [id, { ...NO_TEXTS, status: "excluded", reason: "不涉及。" }])) }, { catalogue: excludable(builtInCatalogue()) }), outcome: refused("no-applicable-clause clauses") },
];

const JUDGED_ROWS = [25, 26, 27, 28, 29];
const shiftedDown = (columns: readonly string[], from: number, to: number): Change =>
  moved(...columns.flatMap((column) => Array.from({ length: to - from }, (_, index) => [`评分表!${column}${String(to - index)}`, `评分表!${column}${String(to - index - 1)}`] as const)));

const PASTES: readonly ScoringRow[] = [
  row("H102", "ranks pasted over the points", all(...JUDGED_ROWS.map((at, rank) => typed(`评分表!D${String(at)}`, number(String(rank + 1))))), refused(...JUDGED_ROWS.map((at) => `row-points-changed 评分表!D${String(at)}`))),
  row("H102", "ranks pasted over the scores that are computed", all(...JUDGED_ROWS.map((at, rank) => typed(`评分表!J${String(at)}`, number(String(rank + 1))))), besides(...JUDGED_ROWS.map((at) => `RES002 overwritten 评分表!J${String(at)}`))),
  row("H102", "ranks pasted over the judged scores: scores like others, but without the facts for what is lost", all(...JUDGED_ROWS.map((at, rank) => typed(`评分表!I${String(at)}`, number(String(rank + 1))))), scored("78.46", 2, "qualified", "EVD001 finding 评分表!M26", "EVD001 finding 评分表!M28", "EVD001 finding 评分表!M29", "no EXC005")),
  row("H102", "a sample shifted by one column", moved(["评分表!I8", "评分表!H8"], ["评分表!H8", "评分表!G8"], ["评分表!G8", "评分表!N8"]), incomplete("SCO004 contradiction 评分表!I8", "SCO004 missing-figure 评分表!G8")),
  row("H102", "sample and nonconforming swapped", all(typed("评分表!G8", number("2")), typed("评分表!H8", number("9"))), refused("nonconforming-exceeds-sample 评分表!H8")),
  row("H102", "verdicts pasted one row too low", shiftedDown(["F"], 6, 23), incomplete(
    "EVD001 finding 评分表!M21", "EXC008 idle 评分表!N7", "TXT002 conforms 评分表!L21", "TXT002 finding 评分表!M20", ...[8, 12, 14].flatMap((at) => [`SCO004 contradiction 评分表!G${String(at)}`, `SCO004 contradiction 评分表!H${String(at)}`]),
    ...[9, 13, 15].flatMap((at) => [`SCO004 missing-figure 评分表!G${String(at)}`, `SCO004 missing-figure 评分表!H${String(at)}`]))),
  row("H102", "judged scores pasted across instead of down", all(typed("评分表!J25", number("6")), typed("评分表!K25", number("5.5")), typed("评分表!L25", number("6")), typedInto([26, 27, 28, 29].map((at) => `评分表!I${String(at)}`), nothing)), incomplete(
    "RES001 overwritten 评分表!K25", "RES002 overwritten 评分表!J25", ...[26, 27, 28, 29].map((at) => `SCO004 missing-figure 评分表!I${String(at)}`))),
  row("H102", "texts pasted over verdicts", typedInto([6, 7, 8].map((at) => `评分表!F${String(at)}`), words("查阅文件")), incomplete("SCO002 unknown-word 评分表!F6", "SCO002 unknown-word 评分表!F7", "SCO002 unknown-word 评分表!F8")),
];

const validations: Change = edit("评分表", (xml) => xml.replace(/<dataValidations.*<\/dataValidations>/, ""));
const VALIDATIONS: readonly ScoringRow[] = [
  row("H105", "no rules for entries any more", validations, "same score"),
  row("H105", "no rules for entries, and one beyond them", all(validations, typed("评分表!I25", number("7"))), refused("score-out-of-range 评分表!I25")),
  row("H105", "a list that offers another word, and that word", all(edit("评分表", (xml) => xml.replaceAll("符合,不符合", "合格,不合格")), typed("评分表!F6", words("合格"))), incomplete("SCO002 unknown-word 评分表!F6")),
];

const TEMPLATE = "依据!B5";
const VERSIONS: readonly ScoringRow[] = [
  row("H106", "a template before the first", typed("依据!C5", words("0")), refused(`template-unknown ${TEMPLATE}`)),
  row("H106", "a template after this one", typed("依据!C5", words("3")), refused(`template-unknown ${TEMPLATE}`)),
  row("H106", "the first template's number on a workbook of the second", typed("依据!C5", words("1")), besides("FIL002 moved 特别项!A5:L25")),
  row("H106", "another language beside the settings", typed("依据!B20", words("en-US")), besides("FIL002 moved 评分表!A4")),
  row("H106", "the version as a number", typed("依据!C5", number("2")), "same score"),
  row("H106", "the version by a formula", typed("依据!C5", formula('"2"', shownText("2"))), refused(`basis-unreadable ${TEMPLATE}`)),
  row("H106", "another template", typed(TEMPLATE, words("other-workbook")), refused(`template-unknown ${TEMPLATE}`)),
  row("H106", "a column that is called differently in another version", all(typed("评分表!F4", words("结论")), edit("scoresheetTable", (xml) => xml.replace('name="判定"', 'name="结论"'))), refused("column-missing 评分表!A4")),
  row("H106", "another fingerprint of the catalogue", typed("依据!D6", words("0".repeat(64))), refused("catalogue-hash-differs 依据!B6")),
  row("H106", "another fingerprint of the rules", typed("依据!D7", words("0".repeat(64))), refused("profile-hash-differs 依据!B7")),
  row("H106", "another standard's name beside the documents", typed("依据!B6", words("gbt-27922-2025")), refused("catalogue-identity-differs 依据!B6")),
  row("H106", "another version's number beside the documents", typed("依据!C6", words("2025.1")), refused("catalogue-identity-differs 依据!B6")),
  row("H106", "the fingerprint in capitals", typed("依据!D6", words("83A7BBA9ED3925AC1061E44442D54D2748F0B258387976573B1A5E33E9AB9FAA")), refused("catalogue-hash-differs 依据!B6")),
  row("H106", "another version's number beside the rules", typed("依据!C7", words("9")), refused("profile-identity-differs 依据!B7")),
  row("H106", "rules in which the pass mark is lower, under the old fingerprint", edit("strings", (xml) => xml.replace('"from":"70"', '"from":"60"')), refused("profile-hash-differs 依据!B7")),
  row("H106", "a catalogue in which a clause has more points, whose section no longer adds up", edit("strings", (xml) => xml.replace('"points":"5"', '"points":"6"')), refused("section-sum-differs 依据!B6")),
  row("H106", "a catalogue with placeholders, approved by hand", edit("strings", (xml) => xml.replace('"approval":{"status":"draft"}', '"approval":{"by":"某","on":"2026-01-01","status":"approved"}')), refused("approval-with-provisional 依据!B6")),
];

/** What the template and its people make of the sheets. */
export const TEMPLATE_ROWS: readonly ScoringRow[] = [...CLAUSES, ...EXCLUSIONS, ...PASTES, ...VALIDATIONS, ...VERSIONS];
