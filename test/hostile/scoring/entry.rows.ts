import { all, date, error, formula, inStyleOf, nothing, number, runs, shownText, truth, typed, words, type Content } from "./change";
import { besides, entered, incomplete, refused, scored, type ScoringRow } from "./outcome";

/** 5.2.1, judged, 5.5 of 6 points. */
const JUDGED = "评分表!I25";
/** 5.1.2.1, 2 of a sample of 9. */
const SAMPLE = "评分表!G8";
const FAILED = "评分表!H8";
/** 5.1.1.1, conforming. */
const VERDICT = "评分表!F6";
const EVIDENCE = "评分表!L6";

const row = (id: string, what: string, at: string, content: Content, outcome: ScoringRow["outcome"]): ScoringRow => ({ id, what: `${what} in ${at}`, file: entered(typed(at, content)), outcome });
const text = (id: string, written: string, fault: string, at = JUDGED): ScoringRow =>
  row(id, `the text ${JSON.stringify(written)}`, at, words(written), incomplete(`${fault} ${at}`));

const inBoth = (each: ScoringRow): ScoringRow => ({ ...each, inBoth: true });

/** What a row of special deductions lacks in which only one cell is filled in. */
const started = (at: number): readonly string[] => [`SPD001 特别项!D${String(at)}`, `SPD005 action 特别项!F${String(at)}`, `SPD005 due 特别项!H${String(at)}`, `SPD008 特别项!G${String(at)}`];

const FIGURES: readonly ScoringRow[] = [
  row("H76", "5.5 in 17 digits", JUDGED, number("5.5000000000000000"), "same score"),
  row("H76", "5.5 as the nearest number writes it", JUDGED, number("5.5000000000000001"), "same score"),
  row("H76", "5.5 with an exponent", JUDGED, number("5.5E0"), "same score"),
  inBoth(row("H76", "a sum of tenths that is not quite 5.5", JUDGED, number("5.4999999999999991"), refused(`score-off-step ${JUDGED}`))),
  row("H76", "0.1 + 0.2", JUDGED, number("0.30000000000000004"), incomplete(`ENT001 not-a-number ${JUDGED}`)),
  row("H76", "a little more than 9", SAMPLE, number("9.0000000000000018"), refused(`sample-size-invalid ${SAMPLE}`)),
  row("H76", "9 with decimals", SAMPLE, number("9.0"), "same score"),
  row("H76", "2^53 + 1", SAMPLE, number("9007199254740993"), refused(`sample-size-invalid ${SAMPLE}`)),
  ...["5.5", "5", " 5.5 ", "5.5\u00a0", "5.5\u200b", "'5.5", "\u30005.5", "550%", "5,5", "11/2", "5 5", "-5", "+5.5", "1e0", "5.", "5.5.5"].map((written) => text("H77", written, "ENT001 text-number")),
  ...["５．５", "５.5", "５", "５分", "－５"].map((written) => text("H77", written, "ENT001 full-width")),
  ...["5.5分", "六", "Ⅵ", "五点五", "O6", "l", "5·5", "٥", "๕", "½", "$5.5", "约5.5", "5.5\u202e", ">5", "=5.5"].map((written) => text("H77", written, "ENT001 not-a-number")),
  text("H77", "9", "ENT001 text-number", SAMPLE),
  text("H77", "２", "ENT001 full-width", FAILED),
  row("H77", "a text behind an apostrophe, as Excel keeps it", JUDGED, inStyleOf("评分表!L25", words("5.5")), incomplete(`ENT001 text-number ${JUDGED}`)),
  { id: "H77", what: "a figure as text, in both columns of a sample", file: entered(all(typed(SAMPLE, words("9")), typed(FAILED, words("2")))), outcome: incomplete(`ENT001 text-number ${SAMPLE}`, `ENT001 text-number ${FAILED}`), inBoth: true },
  row("H77", "points as text", "评分表!D25", words("6"), refused("row-points-changed 评分表!D25")),
  row("H78", "TRUE", JUDGED, truth(1), incomplete(`ENT001 boolean ${JUDGED}`)),
  row("H78", "FALSE", FAILED, truth(0), incomplete(`ENT001 boolean ${FAILED}`)),
  inBoth(row("H78", "TRUE", VERDICT, truth(1), incomplete(`ENT001 boolean ${VERDICT}`))),
  row("H78", "the text TRUE", VERDICT, words("TRUE"), incomplete(`SCO002 unknown-word ${VERDICT}`)),
  row("H78", "TRUE", EVIDENCE, truth(1), besides(`ENT001 boolean ${EVIDENCE}`)),
  row("H78", "TRUE", "汇总!B6", truth(1), besides("HEA001 company 汇总!B6", "head-unreadable 汇总!B6")),
  row("H78", "TRUE", "特别项!B8", truth(1), scored("92.52", 3, "four-star", "ENT001 boolean 特别项!B8", ...started(8))),
  row("H79", "1-2, turned into a date", JUDGED, date("46024"), incomplete(`ENT001 date ${JUDGED}`)),
  inBoth(row("H79", "a date", SAMPLE, date("9"), incomplete(`ENT001 date ${SAMPLE}`))),
  row("H79", "a date", VERDICT, date("46376"), incomplete(`ENT001 date ${VERDICT}`)),
  row("H79", "5.2.1, turned into a date", "评分表!A25", date("37012"), refused("row-clause-faulty 评分表!A25", "row-clause-missing 评分表!A4")),
  row("H79", "5.2.1, turned into a date", "特别项!C6", date("37012"), besides("ENT001 date 特别项!C6")),
  row("H79", "a date in ISO 8601", JUDGED, { type: "d", xml: "<v>2026-01-02</v>" }, incomplete(`ENT001 date ${JUDGED}`)),
  row("H79", "a date in ISO 8601", "特别项!H6", { type: "d", xml: "<v>2026-12-20</v>" }, "same score"),
  row("H79", "29 February 1900", "特别项!H6", date("60"), besides("ENT001 date 特别项!H6", "SPD005 due 特别项!H6")),
  row("H79", "a day before the calendar begins", "特别项!H6", date("-1"), besides("ENT001 date 特别项!H6", "SPD005 due 特别项!H6")),
  row("H79", "a time of day", "特别项!H6", date("46376.5"), besides("ENT001 date 特别项!H6", "SPD005 due 特别项!H6")),
  row("H79", "a day that is not there", "特别项!H6", words("2026-02-30"), besides("ENT001 date 特别项!H6", "SPD005 due 特别项!H6")),
  row("H79", "a date in another order", "汇总!B11", words("20.11.2026"), besides("HEA001 assessed-on 汇总!B11", "head-unreadable 汇总!B11")),
  ...["#N/A", "#DIV/0!", "#NAME?", "#SPILL!", "#VALUE!", "#REF!"].map((code) => row("H80", code, JUDGED, error(code), incomplete(`ENT001 error ${JUDGED}`))),
  row("H80", "#N/A", VERDICT, error("#N/A"), incomplete(`ENT001 error ${VERDICT}`)),
  row("H80", "the text #N/A", JUDGED, words("#N/A"), incomplete(`ENT001 not-a-number ${JUDGED}`)),
  inBoth(row("H80", "#N/A", EVIDENCE, error("#N/A"), besides(`ENT001 error ${EVIDENCE}`))),
  row("H80", "#REF!", "评分表!D25", error("#REF!"), refused("row-points-changed 评分表!D25")),
  row("H80", "#REF!", "评分表!A25", error("#REF!"), refused("row-clause-faulty 评分表!A25", "row-clause-missing 评分表!A4")),
  row("H80", "#N/A", "汇总!B6", error("#N/A"), besides("HEA001 company 汇总!B6", "head-unreadable 汇总!B6")),
  inBoth(row("H81", "more than the clause has", JUDGED, number("6.5"), refused(`score-out-of-range ${JUDGED}`))),
  row("H81", "a hair more than the clause has", JUDGED, number("6.0000000001"), refused(`score-out-of-range ${JUDGED}`)),
  row("H81", "less than nothing", JUDGED, number("-0.5"), refused(`score-out-of-range ${JUDGED}`)),
  row("H81", "a score off the step", JUDGED, number("5.45"), refused(`score-off-step ${JUDGED}`)),
  row("H81", "a score a hair above its step", JUDGED, number("5.5000000001"), refused(`score-off-step ${JUDGED}`)),
  row("H81", "more failed than were looked at", FAILED, number("10"), refused(`nonconforming-exceeds-sample ${FAILED}`)),
  row("H81", "a sample of none", SAMPLE, number("0"), refused(`sample-size-invalid ${SAMPLE}`)),
  row("H81", "half a sample", SAMPLE, number("9.5"), refused(`sample-size-invalid ${SAMPLE}`)),
  row("H81", "less than none failed", FAILED, number("-1"), refused(`nonconforming-invalid ${FAILED}`)),
  row("H81", "-0 failed", FAILED, number("-0"), scored("94.23", 2, "four-star", "GRD002 below", "TXT002 finding 评分表!M8")),
  row("H81", "a figure that the verdict does not use", "评分表!I6", number("2"), incomplete("SCO004 contradiction 评分表!I6")),
  { id: "H81", what: "a sample on a judged clause", file: entered(all(typed("评分表!F25", words("抽样")), typed(JUDGED, nothing), typed("评分表!G25", number("9")), typed("评分表!H25", number("0")))), outcome: refused("method-mismatch 评分表!F25"), inBoth: true },
  row("H81", "two bonuses", "特别项!B30", words("第二项"), refused("too-many-bonuses 特别项!B30")),
];

const BLANKS: readonly ScoringRow[] = [
  inBoth(row("H82", "nothing", VERDICT, nothing, incomplete(`SCO001 ${VERDICT}`))),
  row("H82", "an empty text", VERDICT, words(""), incomplete(`SCO001 ${VERDICT}`)),
  row("H82", "an empty text that a formula gives", VERDICT, formula('""', shownText("")), incomplete(`ENT002 formula ${VERDICT}`)),
  row("H82", "nothing", JUDGED, nothing, incomplete(`SCO004 missing-figure ${JUDGED}`)),
  row("H82", "nothing", SAMPLE, nothing, incomplete(`SCO004 missing-figure ${SAMPLE}`)),
  row("H82", "nothing", "评分表!F25", nothing, incomplete(`SCO004 contradiction ${JUDGED}`)),
  inBoth(row("H82", "0", JUDGED, number("0"), scored("87.60", 2, "three-star", "no EXC005"))),
  ...["-", "/", "不适用", "N/A", "无", " ", "\u3000", "0", "√", "○"].map((written) => text("H82", written, "SCO002 unknown-word", VERDICT)),
  ...["-", "/", "不适用", "N/A", "删减", " ", "无"].map((written) => text("H82", written, "ENT001 not-a-number")),
  row("H82", "删除", VERDICT, words("删除"), incomplete(`SCO002 unknown-word ${VERDICT}`)),
  row("H82", "a blank that is not seen", "评分表!F25", words("\u200b"), incomplete("SCO002 unknown-word 评分表!F25")),
  row("H82", "a stray blank in a row of special deductions", "特别项!G8", words(" "), scored("92.52", 3, "four-star", "SPD002 特别项!B8", ...started(8))),
];

const WORDS: readonly ScoringRow[] = [
  ...["符合 ", " 符合", "符合\u00a0", "符 合", "符合。", "符合\u200b", "conforming", "CONFORMING", "Conforming ", "合格", "是", "不符合/符合", "符台"].map((written) =>
    text("H105", written, "SCO002 unknown-word", VERDICT),
  ),
  inBoth(row("H105", "the word in the other language", VERDICT, words("Conforming"), "same score")),
  row("H105", "a word of its own under each language", "评分表!F20", words("Nonconforming"), "same score"),
  inBoth(row("H105", "a cause with a blank behind it", "特别项!B6", words("违反企业自身服务规定 "), besides("ENT001 unknown-word 特别项!B6"))),
  row("H105", "a state of rectification that is not in the list", "特别项!I7", words("完成"), besides("ENT001 unknown-word 特别项!I7")),
  row("H105", "a role that is not in the list", "汇总!D6", words("组长 "), besides("HEA001 team-leader 汇总!C6", "head-unreadable 汇总!D6")),
  row("H105", "a kind of assessment that is not in the list", "汇总!B10", words("初审"), besides("head-unreadable 汇总!B10")),
];

const RUNS: readonly ScoringRow[] = [
  row("H84", "a word in three runs", "评分表!F20", runs("<r><t>不</t></r><r><rPr><b/></rPr><t>符</t></r><r><t>合</t></r>"), "same score"),
  row("H84", "how a word is pronounced", VERDICT, runs('<t>符合</t><rPh sb="0" eb="2"><t>不符合</t></rPh><phoneticPr fontId="1"/>'), "same score"),
  inBoth(row("H84", "不 in white before 符合, which is what it holds", VERDICT, runs('<r><rPr><sz val="1"/><color rgb="FFFFFFFF"/></rPr><t>不</t></r><r><t>符合</t></r>'), scored("91.37", 2, "four-star", "EVD001 finding 评分表!M6", "TXT002 conforms 评分表!L6"))),
  row("H84", "a figure in runs", JUDGED, runs("<r><t>5</t></r><r><t>.5</t></r>"), incomplete(`ENT001 text-number ${JUDGED}`)),
];

const FORMULAS: readonly ScoringRow[] = [
  row("H91", "a sum", JUDGED, formula("5+0.5", number("5.5")), incomplete(`ENT002 formula ${JUDGED}`)),
  inBoth(row("H91", "a formula that shows a word", VERDICT, formula('IF(1=1,"符合","不符合")', shownText("符合")), incomplete(`ENT002 formula ${VERDICT}`))),
  ...["RAND()*6", "TODAY()-46000", 'INDIRECT("D25")', "OFFSET(D25,0,0)", "_xldudf_STAR_SCORE(D25,E25)", "I25", "[1]Sheet1!$A$1"].map((written) =>
    row("H91", `=${written}`, JUDGED, formula(written, number("5.5")), incomplete(`ENT002 formula ${JUDGED}`)),
  ),
  row("H91", "a formula that asks a server", JUDGED, formula('_xlfn.WEBSERVICE("http://example.com")', number("5.5")), incomplete(`ENT002 formula ${JUDGED}`, `FIL004 formula ${JUDGED}`)),
  row("H91", "a formula that nobody calculated", JUDGED, formula("5+0.5"), incomplete(`ENT002 formula ${JUDGED}`)),
  row("H91", "a formula", EVIDENCE, formula('"查阅"&"记录"', shownText("查阅记录")), besides(`ENT002 formula ${EVIDENCE}`)),
  row("H91", "a formula", "汇总!B6", formula('"华星"&"公司"', shownText("华星公司")), besides("HEA001 company 汇总!B6", "head-unreadable 汇总!B6")),
  row("H91", "a formula", "评分表!D25", formula("3+3", number("6")), refused("row-points-changed 评分表!D25")),
  row("H91", "a formula", "评分表!A25", formula('"5.2."&1', shownText("5.2.1")), refused("row-clause-faulty 评分表!A25", "row-clause-missing 评分表!A4")),
  row("H91", "a formula that shows nothing", "特别项!B9", formula('""', shownText("")), scored("92.52", 3, "four-star", "ENT002 formula 特别项!B9", ...started(9))),
  { id: "H93", what: "a formula of 评分表!I25 that fills the cell below as well", file: entered(all(typed(JUDGED, formula("{5.5;6}", number("5.5"), ' t="array" ref="I25:I26"')))), outcome: incomplete(`ENT002 formula ${JUDGED}`, "ENT002 formula 评分表!I26") },
  { id: "H93", what: "one formula shared by two entries", file: entered(all(typed(JUDGED, formula("D25-0.5", number("5.5"), ' t="shared" ref="I25:I26" si="0"')), typed("评分表!I26", { xml: '<f t="shared" si="0"/><v>5.5</v>' }))), outcome: incomplete(`ENT002 formula ${JUDGED}`, "ENT002 formula 评分表!I26") },
  { id: "H93", what: "a data table over two entries", file: entered(all(typed(JUDGED, formula("", number("5.5"), ' t="dataTable" ref="I25:I26" dt2D="0" dtr="0" r1="A1"')))), outcome: incomplete(`ENT002 formula ${JUDGED}`, "ENT002 formula 评分表!I26") },
];

/** What stands in the cells that people fill in. */
export const ENTRY_ROWS: readonly ScoringRow[] = [...FIGURES, ...BLANKS, ...RUNS, ...FORMULAS, ...WORDS];
