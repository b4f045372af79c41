import { all, formula, number, typed, words, type Content } from "./change";
import { besides, entered, type ScoringRow } from "./outcome";

const HASH = "ab".repeat(32);

/** Two registered files of 5.1.2.1. */
const REGISTERED: Readonly<Record<string, Content>> = {
  "证据!A6": words("E1"), "证据!B6": words("5.1.2.1"), "证据!C6": words("文件"), "证据!E6": words("工单.pdf"), "证据!G6": words(HASH), "证据!H6": number("2048"),
  "证据!A7": words("E2"), "证据!B7": words("5.1.2.1"), "证据!C7": words("网页"), "证据!E7": words("https://example.com"),
};

const row = (what: string, changes: Readonly<Record<string, Content>>, ...findings: readonly string[]): ScoringRow => ({
  id: "H0",
  what,
  file: entered(all(...Object.entries({ ...REGISTERED, ...changes }).map(([at, content]) => typed(at, content)))),
  outcome: findings.length === 0 ? "same score" : besides(...findings),
});

/** What is registered as evidence: no score follows from it, and nothing of it is followed or run. */
export const EVIDENCE_ROWS: readonly ScoringRow[] = [
  row("a register of two pieces", {}),
  row("a place that looks like a formula", { "证据!E6": words("=HYPERLINK(\"file:///c:/x\")") }),
  row("a place by a formula that opens something", { "证据!E6": formula("HYPERLINK(\"https://example.com\",\"工单.pdf\")", words("工单.pdf")) }, "REC001 formula 证据!E6"),
  row("a script for an address", { "证据!E7": words("data:text/html,x") }),
  row("a hash that is cut off", { "证据!G6": words(HASH.slice(1)) }, "REC001 not-a-hash 证据!G6"),
  row("the hash of another piece", { "证据!C7": words("文件"), "证据!G7": words(HASH.toUpperCase()) }, "EVD005 证据!G7"),
  row("a number that was given twice", { "证据!A7": words("E1") }, "REC001 key-twice 证据!A7"),
  row("a piece without a clause", { "证据!B6": words("") }, "EVD004 clause 证据!B6"),
  row("a text that names what nobody registered", { "评分表!L8": words("[E1]、[E3]") }, "EVD003 clause 评分表!L8"),
];
