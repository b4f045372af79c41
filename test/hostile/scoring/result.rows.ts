import type { ClauseEntry, DraftAssessment } from "../../../src/core";
import { NO_TEXTS, clausesOf, fraction } from "../../../src/core";
import { builtInCatalogue, builtInProfile } from "../../../src/schema";
import { all, edit, error, formula, formulaAt, number, plainSheet, sheetAdded, shows, shownText, typed, words } from "./change";
import { besides, calculated, entered, scored, type ScoringRow } from "./outcome";
import { type Change, excludable, fileOf, REALISTIC } from "./scoringBook";

const row = (id: string, what: string, change: Change, outcome: ScoringRow["outcome"]): ScoringRow => ({ id, what, file: calculated(change), outcome });
const inBoth = (each: ScoringRow): ScoringRow => ({ ...each, inBoth: true });

const manual = edit("workbook", (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr calcMode="manual"/>'));
const iterative = edit("workbook", (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr iterate="1"/>'));
const hiddenRow = (at: number): Change => edit("评分表", (xml) => xml.replace(`<row r="${String(at)}"`, `<row r="${String(at)}" hidden="1"`));
const FIVE_STARS: Change = all(shows("汇总!B15", number("95.67")), shows("汇总!C15", number("95.67")), shows("汇总!B17", shownText("五星级")), shows("汇总!C17", shownText("五星级")));
const FIVE_STARS_FOUND = ["RES001 differs 汇总!C15", "RES001 differs 汇总!C17", "RES002 differs 汇总!B15", "RES002 differs 汇总!B17"];

const CACHES: readonly ScoringRow[] = [
  inBoth(row("H86", "five stars kept beside every result", FIVE_STARS, besides(...FIVE_STARS_FOUND))),
  row("H86", "a score of one clause", shows("评分表!J25", number("6")), besides("RES002 differs 评分表!J25")),
  row("H86", "a subtotal", shows("汇总!D26", number("30")), besides("FIL002 stale 汇总!D26")),
  row("H86", "a total that is right in the ninth decimal and wrong in the eighth", shows("汇总!B15", number("93.52000001")), besides("RES002 differs 汇总!B15")),
  row("H86", "a total with the noise of a division", shows("汇总!B15", number("93.520000000000003")), "same score"),
  inBoth(row("H87", "five stars, kept by manual calculation", all(FIVE_STARS, manual), besides("FIL003 manual", ...FIVE_STARS_FOUND))),
  row("H88", "a total that no program has calculated", shows("汇总!B15", { xml: "" }), besides("RES003 blank 汇总!B15")),
  row("H88", "a total that no program has calculated beside a forged one", all(shows("汇总!B15", { xml: "" }), shows("汇总!C15", number("95.67"))), besides("RES001 differs 汇总!C15", "RES003 blank 汇总!B15")),
  row("H80", "#N/A for a total", shows("汇总!B15", error("#N/A")), besides("RES002 differs 汇总!B15")),
  row("H80", "#NAME? for a total, where the function is not there", shows("汇总!B15", error("#NAME?")), besides("RES003 error 汇总!B15")),
  row("H80", "#DIV/0! for a recounted score", shows("评分表!K25", error("#DIV/0!")), besides("RES001 differs 评分表!K25")),
  row("H80", "#REF! in the recount", shows("依据!B50", error("#REF!")), besides("FIL002 stale 依据!B50")),
];

const OVERWRITTEN: readonly ScoringRow[] = [
  row("H89", "a total, typed over with the figure that it showed", typed("汇总!B15", number("93.52")), besides("RES002 overwritten 汇总!B15")),
  row("H89", "a grade, typed over", typed("汇总!B17", words("五星级")), besides("RES002 overwritten 汇总!B17")),
  inBoth(row("H89", "a subtotal, typed over", typed("汇总!D26", number("30")), besides("FIL002 overwritten 汇总!D26"))),
  row("H89", "5 added to the recounted total", all(formulaAt("汇总!C15", (text) => `${text}+5`), shows("汇总!C15", number("98.52"))), besides("FIL002 changed 汇总!C15", "RES001 differs 汇总!C15")),
  row("H89", "a total without its formula or anything else", typed("汇总!B15", { xml: "" }), besides("RES002 overwritten 汇总!B15")),
  row("H89", "the number of special deductions, typed over", typed("汇总!B16", number("0")), besides("RES002 overwritten 汇总!B16")),
  row("H94", "a total as the text 95.67", shows("汇总!B15", shownText("95.67")), besides("RES002 differs 汇总!B15")),
  row("H94", "a total in full-width digits", shows("汇总!B15", shownText("９５．６７")), besides("RES002 differs 汇总!B15")),
  row("H94", "a threshold as text, above which every number stands", typed("依据!B31", words("95")), besides("FIL002 list 依据!B31")),
  row("H94", "a grade by comparing with a text", formulaAt("依据!B57", () => 'IF("60"&gt;=90,1,2)'), besides("FIL002 changed 依据!B57")),
  row("H94", "a recounted score as text, which no sum counts", typed("评分表!K25", words("5.5")), besides("RES001 overwritten 评分表!K25")),
];

const SUMS: readonly ScoringRow[] = [
  inBoth(row("H90", "a sum that is short by one row", all(formulaAt("依据!B50", (text) => text.replace("$V$33", "$V$32")), shows("依据!B50", number("805"))), besides("FIL002 changed 依据!B50"))),
  row("H90", "a subtotal that leaves out hidden rows, and a hidden row", all(formulaAt("依据!B50", (text) => text.replace("SUM(", "SUBTOTAL(109,")), hiddenRow(33)), besides("FIL001 rows 评分表!A33:M33", "FIL002 changed 依据!B50")),
  row("H90", "an aggregate that leaves out errors", formulaAt("依据!B50", (text) => text.replace("SUM(", "AGGREGATE(9,6,")), besides("FIL002 changed 依据!B50")),
  row("H90", "a sum over a row that is hidden", hiddenRow(20), besides("FIL001 rows 评分表!A20:M20")),
  row("H90", "a section's sum with another section's number", formulaAt("汇总!D26", (text) => text.replace(",2,", ",1,")), besides("FIL002 changed 汇总!D26")),
  row("H92", "a total that adds to itself, and iterative calculation", all(typed("汇总!B15", formula("B15+1", number("99"))), iterative), besides("FIL003 iterative", "RES002 overwritten 汇总!B15")),
  row("H92", "a recount that adds to itself, and iterative calculation", all(formulaAt("依据!B50", (text) => `${text}+B50*0`), iterative), besides("FIL002 changed 依据!B50", "FIL003 iterative")),
  { id: "H92", what: "an entry that refers to itself", file: entered(all(typed("评分表!I25", formula("I25", number("5.5"))), iterative)), outcome: { incomplete: true, findings: ["ENT002 formula 评分表!I25", "FIL003 iterative", "no EXC005"] } },
];

/** The formula that recounts the score of 5.2.1, shared by the rows below it as spreadsheet programs store it. */
const sharedTwins: Change = edit("评分表", (xml) =>
  [25, 26, 27, 28, 29, 30].reduce(
    (text, at) =>
      text.replace(new RegExp(`(<c r="K${String(at)}"[^>]*>)<f>([^<]*)</f>`), (_, start: string, own: string) => `${start}${at === 25 ? `<f t="shared" ref="K25:K30" si="0">${own}</f>` : '<f t="shared" si="0"/>'}`),
    xml,
  ),
);

const SUBTOTAL = "汇总!D26";
const spelled = (what: string, change: (text: string) => string, outcome: ScoringRow["outcome"] = "same score"): ScoringRow => row("H96", what, formulaAt(SUBTOTAL, change), outcome);
const CHANGED = besides(`FIL002 changed ${SUBTOTAL}`);

const SPELLINGS: readonly ScoringRow[] = [
  inBoth(row("H93", "recounted scores that share one formula", sharedTwins, "same score")),
  spelled("lower case", (text) => text.toLowerCase()),
  spelled("blanks after separators", (text) => text.replaceAll(",", ", ")),
  spelled("a line break", (text) => text.replace(",", ",\n")),
  spelled("the prefix of newer functions", (text) => text.replace("SUMIF(", "_xlfn.SUMIF(")),
  spelled("addresses without $", (text) => text.replaceAll("$", "")),
  spelled("sheets without quotes", (text) => text.replaceAll("'", "")),
  spelled("9 written as 9.0", (text) => text.replace(/,9\)$/, ",9.0)")),
  spelled("German names of functions", (text) => text.replace("ROUND(", "RUNDEN(").replace("SUMIF(", "SUMMEWENN("), CHANGED),
  spelled("semicolons", (text) => text.replaceAll(",", ";"), CHANGED),
  spelled("R1C1", (text) => text.replaceAll("$W$5:$W$33", "R5C23:R33C23").replaceAll("$K$5:$K$33", "R5C11:R33C11"), CHANGED),
  spelled("another rounding", (text) => text.replace(/,9\)$/, ",0)"), CHANGED),
  spelled("a unary plus", (text) => `+${text}`, CHANGED),
  row("H96", "a text of the formula in other letters", formulaAt("汇总!C17", (text) => text.replace("填写有误", "填写有错")), besides("FIL002 changed 汇总!C17")),
  ...["评分 表", "评'分表"].map((name) =>
    row(
      "H96",
      `a sheet whose name looks the same: ${name}`,
      all(sheetAdded(name, plainSheet("")), formulaAt(SUBTOTAL, (text) => text.replace("'评分表'!$K$5", `'${name.replaceAll("'", "''")}'!$K$5`))),
      CHANGED,
    ),
  ),
];

const LISTS: readonly ScoringRow[] = [
  inBoth(row("H98", "a threshold, lowered", typed("依据!B31", number("90")), besides("FIL002 list 依据!B31"))),
  row("H98", "a threshold, lowered on a hidden sheet", all(typed("依据!B31", number("90")), edit("workbook", (xml) => xml.replace('name="依据"', 'name="依据" state="veryHidden"'))), besides("FIL001 very-hidden-sheet 依据!A1", "FIL002 list 依据!B31")),
  row("H98", "a threshold, lowered by a hair", typed("依据!B31", number("94.99999999")), besides("FIL002 list 依据!B31")),
  row("H98", "the points of a clause in the list", typed("依据!E80", number("60")), besides("FIL002 list 依据!E80")),
  row("H98", "the section that a clause counts for, in a hidden column", typed("依据!K80", number("3")), besides("FIL002 list 依据!K80")),
  inBoth(row("H98", "the method by which a clause counts, in a hidden column", typed("依据!M80", number("1")), besides("FIL002 list 依据!M80"))),
  row("H98", "that a clause may be excluded, in a hidden column", typed("依据!N62", number("1")), besides("FIL002 list 依据!N62")),
  row(
    "H98",
    "thresholds taken from a hidden sheet",
    all(sheetAdded("参数", plainSheet('<row r="1"><c r="A1"><v>60</v></c></row>'), { state: "veryHidden" }), formulaAt("依据!B57", (text) => text.replace("95*", "参数!$A$1*"))),
    besides("FIL001 very-hidden-sheet 参数!A1", "FIL002 changed 依据!B57"),
  ),
  row("H98", "a code in a hidden column of the scoresheet", typed("评分表!S20", number("1")), besides("FIL002 overwritten 评分表!S20")),
];

const conforming: ClauseEntry = { ...NO_TEXTS, status: "conforming", evidence: "查阅记录。" };
const sampled = (sampleSize: number, nonconforming: number): ClauseEntry => ({ ...NO_TEXTS, status: "sampled", sampleSize, nonconforming, evidence: "抽查。", finding: "见记录。" });
const judged = (halves: number): ClauseEntry => ({ ...NO_TEXTS, status: "judged", score: fraction(halves, 2), evidence: "查阅记录。", finding: "见记录。" });

/** An assessment in which every clause conforms but these, without special items. */
function allBut(entries: Readonly<Record<string, ClauseEntry>>): DraftAssessment {
  return {
    ...REALISTIC,
    clauses: new Map(clausesOf(builtInCatalogue()).map(({ id, method }) => [id, entries[id] ?? (method === "proportional" ? sampled(10, 0) : conforming)])),
    specialDeductions: [],
    bonuses: [],
  };
}

const excluded: ClauseEntry = { ...NO_TEXTS, status: "excluded", reason: "企业不提供此项服务。", evidence: "申请书。" };

/** 100 points apply: 10 lost on judged clauses, and of 5.1.2.1's three points this share. */
const tenAnd = (sampleSize: number, nonconforming: number): DraftAssessment =>
  allBut({ "5.2.1": judged(2), "5.2.2": judged(2), "5.1.2.1": sampled(sampleSize, nonconforming) });

/** 52 points apply and 46.8 are obtained: in floating point that is less than 90 percent. */
const FIFTY_TWO = ["5.3.1", "5.3.2", "5.1.2.2", "5.1.1.1", "5.1.1.2", "5.1.3.1", "5.1.3.2", "5.1.3.3", "5.1.4.1", "5.1.4.2", "5.1.5.1", "5.1.5.2", "5.1.6.1", "5.1.6.2"];
const of52: DraftAssessment = {
  ...allBut({ "5.3.1": judged(15), "5.1.3.3": sampled(10, 1) }),
  clauses: new Map([...allBut({ "5.3.1": judged(15), "5.1.3.3": sampled(10, 1) }).clauses].map(([id, entry]) => [id, FIFTY_TWO.includes(id) ? entry : excluded])),
};

const threshold = (what: string, draft: DraftAssessment, outcome: ScoringRow["outcome"], profile = builtInProfile(), catalogue = builtInCatalogue()): ScoringRow => ({
  id: "H95", what, file: () => fileOf(draft, { profile, catalogue }), outcome,
});

const THRESHOLDS: readonly ScoringRow[] = [
  threshold("exactly 90", tenAnd(9, 0), scored("90.00", 0, "four-star", "GRD002 above", "no EXC005")),
  threshold("46.8 of 52, which is 90", of52, scored("90.00", 0, "four-star", "GRD002 above", "EXC007 评分表!F25"), builtInProfile(), excludable(builtInCatalogue())),
  threshold("89.997, shown as 90.00", tenAnd(1000, 1), scored("90.00", 0, "three-star", "GRD001", "no EXC005")),
  threshold("89.9949…, shown as 89.99", tenAnd(590, 1), scored("89.99", 0, "three-star", "GRD002 below", "no EXC005")),
  threshold("less than 90 by three parts in 10^15, the same to every spreadsheet", tenAnd(1_000_000_000_000_000, 1), scored("90.00", 0, "three-star", "GRD001", "no EXC005")),
  threshold("89.997, graded as shown", tenAnd(1000, 1), scored("90.00", 0, "four-star", "GRD002 below", "no EXC005"), { ...builtInProfile(), gradeOn: "displayed" }),
];

/** What the cells say that show results. */
export const RESULT_ROWS: readonly ScoringRow[] = [...CACHES, ...OVERWRITTEN, ...SUMS, ...SPELLINGS, ...LISTS, ...THRESHOLDS];
