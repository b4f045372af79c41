import { all, formula, nothing, number, typed, words, type Content } from "./change";
import { besides, entered, type ScoringRow } from "./outcome";
import type { Change } from "./scoringBook";

/** What population 120, size 9 and seed 007 give. */
const DRAWN = [1, 9, 20, 29, 45, 46, 80, 105, 112] as const;
const FIRST = 29;

/** The sample of 5.1.2.1 as the scoresheet counts it: 9 looked at, 2 nonconforming. */
const SAMPLED: Change = all(
  typed("抽样!A6", words("5.1.2.1")),
  typed("抽样!C6", number("120")),
  typed("抽样!D6", number("9")),
  typed("抽样!F6", words("007")),
  ...DRAWN.flatMap((drawn, index) => {
    const row = String(FIRST + index);
    return [typed(`抽样!A${row}`, words("5.1.2.1")), typed(`抽样!C${row}`, number(String(drawn))), typed(`抽样!D${row}`, words(index < 2 ? "不符合" : "符合"))];
  }),
);

const row = (what: string, changes: Readonly<Record<string, Content>>, ...findings: readonly string[]): ScoringRow => ({
  id: "H0",
  what,
  file: entered(all(SAMPLED, ...Object.entries(changes).map(([at, content]) => typed(at, content)))),
  outcome: findings.length === 0 ? "same score" : besides(...findings),
});

/** What is kept of samples beside the scores: the draw is made again, and no score follows from it. */
export const SAMPLING_ROWS: readonly ScoringRow[] = [
  row("a draw that repeats", {}),
  row("a number drawn that was changed", { "抽样!C29": number("2") }, "SMP006 both 抽样!C29"),
  row("a number drawn that was taken out with its row", { "抽样!A37": nothing, "抽样!C37": nothing, "抽样!D37": nothing }, "SMP005 counts 评分表!G8", "SMP006 missing 抽样!F6"),
  row("an item slipped in", { "抽样!A38": words("5.1.2.1"), "抽样!C38": number("2"), "抽样!D38": words("符合") }, "SMP005 counts 评分表!G8", "SMP006 extra 抽样!C38"),
  row("a number drawn by a formula", { "抽样!C29": formula("0+1", number("1")) }, "REC001 formula 抽样!C29", "SMP006 both 抽样!C29"),
  row("another seed", { "抽样!F6": words("008") }, "SMP006 both 抽样!C29"),
  row("a seed that looks the same", { "抽样!F6": words("０07") }, "SMP006 both 抽样!C29"),
  row("another population", { "抽样!C6": number("121") }, "SMP006 both 抽样!C29"),
  row("a population of more than can be counted", { "抽样!C6": number("1E+300") }, "REC001 out-of-range 抽样!C6", "SMP006 unrepeatable 抽样!F6"),
  row("a population below the sample", { "抽样!C6": number("8") }, "SMP006 unrepeatable 抽样!F6"),
  row("no plan", { "抽样!A6": nothing, "抽样!C6": nothing, "抽样!D6": nothing, "抽样!F6": nothing }, "SMP009 抽样!A29"),
  row("a nonconformity turned into a conformity", { "抽样!D29": words("符合") }, "SMP005 counts 评分表!H8"),
  row("a result taken out", { "抽样!D29": nothing }, "SMP007 open 抽样!D29"),
  row("a result in another case", { "抽样!D29": words("CONFORMING") }, "REC001 unknown-word 抽样!D29", "SMP007 open 抽样!D29"),
  row("a table of sizes that asks for more", { "抽样!K6": number("1"), "抽样!L6": number("13") }, "SMP008 less 抽样!D6"),
  row("a table of sizes that runs backwards", { "抽样!K6": number("51"), "抽样!L6": number("13"), "抽样!K7": number("1"), "抽样!L7": number("2") }, "SMP008 out-of-order 抽样!K7"),
];
