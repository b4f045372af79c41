import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue, Clause, ClauseEntry, DraftAssessment, Method, SchemeProfile } from "../../src/core";
import { BONUS, CONFORMING, DEDUCTION, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, sampled } from "./builders";

/** One case of `test/golden/scoring` or `test/golden/flips`: what is scored, and the result's lines as the file gives them. */
export interface GoldenCase {
  readonly title: string;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly draft: DraftAssessment;
  readonly expected: readonly string[];
}

/** `scoring`: what a sheet scores; `flips`: what would change its grade. */
export type GoldenFolder = "scoring" | "flips";

const folderOf = (folder: GoldenFolder): string => join(process.cwd(), "test/golden", folder);

/** The files of the folder that are cases: every Markdown file but the explanation. */
export function goldenFiles(folder: GoldenFolder = "scoring"): readonly string[] {
  return readdirSync(folderOf(folder)).filter((name) => name.endsWith(".md") && name !== "README.md").sort();
}

/** Reads one file of the folder; throws at the first thing that the README does not describe. */
export function readGoldenFile(name: string, folder: GoldenFolder = "scoring"): string {
  return readFileSync(join(folderOf(folder), name), "utf8");
}

/** Reads one case; throws at the first thing that the README does not describe, so that a slip is never passed over. */
export function parseGoldenCase(markdown: string): GoldenCase {
  const lines = markdown.split("\n").map((line) => line.trimEnd());
  const [heading = ""] = lines;
  must(heading.startsWith("# "), "the first line is the title: # …");
  const parts = splitParts(lines.slice(1));
  const entries = tableRows(parts.get("Entries") ?? []);
  const items = listItems(parts.get("Special items") ?? []);
  const catalogue = catalogueOf(entries.filter((row) => !row.foreign).map((row) => row.clause));
  const expected = listItems(parts.get("Expected") ?? []).map(([key, value]) => `${key}: ${value}`);
  must(entries.length > 0, "## Entries holds a table");
  must(expected.length > 0, "## Expected holds a list");
  return {
    title: heading.slice(2),
    catalogue,
    profile: profileWith(listItems(parts.get("Settings") ?? [])),
    draft: withSpecialItems(draftOf(catalogue, entries.map((row) => [row.clause.id, row.entry])), items),
    expected,
  };
}

function must(condition: boolean, rule: string): asserts condition {
  if (!condition) {
    throw new Error(`golden case: ${rule}`);
  }
}

function splitParts(lines: readonly string[]): Map<string, string[]> {
  const known = ["Entries", "Special items", "Settings", "Expected"];
  const parts = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of lines) {
    if (line.startsWith("## ")) {
      const name = line.slice(3);
      must(known.includes(name) && !parts.has(name), `unknown or double part: ${name}`);
      current = [];
      parts.set(name, current);
    } else if (line !== "") {
      current?.push(line);
    }
  }
  return parts;
}

const COLUMNS = ["clause", "points", "method", "excludable", "verdict", "sample", "nonconforming", "score"] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

interface EntryRow {
  readonly clause: Clause;
  readonly entry: ClauseEntry;
  /** stands in the assessment, but not in the catalogue */
  readonly foreign: boolean;
}

function tableRows(lines: readonly string[]): readonly EntryRow[] {
  const [header = "", rule = "", ...rows] = lines;
  must(cells(header).join() === COLUMNS.join(), `the columns are ${COLUMNS.join(", ")}`);
  must(/^[|\s-]+$/.test(rule), "a line of dashes stands below the columns");
  return rows.map((line) => {
    const values = cells(line);
    must(values.length === COLUMNS.length, `a row has ${String(COLUMNS.length)} cells: ${line}`);
    return entryRow(Object.fromEntries(COLUMNS.map((column, index) => [column, values[index] ?? ""])) as Row);
  });
}

function cells(line: string): readonly string[] {
  must(line.startsWith("|") && line.endsWith("|"), `a table line stands between bars: ${line}`);
  return line.slice(1, -1).split("|").map((cell) => cell.trim());
}

function entryRow(row: Row): EntryRow {
  const foreign = row.points === "foreign";
  must(["", "no"].includes(row.excludable), `excludable is blank or no: ${row.excludable}`);
  const options = { method: methodOf(row.method), excludable: row.excludable === "" };
  return { clause: clause(row.clause, foreign ? "1" : row.points, options), entry: entryOf(row), foreign };
}

function methodOf(word: string): Method {
  must(["", "all-or-nothing", "proportional", "judged"].includes(word), `method: ${word}`);
  return word === "" ? "all-or-nothing" : (word as Method);
}

function entryOf(row: Row): ClauseEntry {
  must((row.verdict === "sampled") === (row.sample !== "" && row.nonconforming !== ""), `sample and nonconforming: ${row.clause}`);
  must((row.verdict === "judged") === (row.score !== ""), `score: ${row.clause}`);
  switch (row.verdict) {
    case "":
      return UNASSESSED;
    case "conforming":
      return CONFORMING;
    case "nonconforming":
      return NONCONFORMING;
    case "excluded":
      return EXCLUDED;
    case "sampled":
      return sampled(Number(row.sample), Number(row.nonconforming));
    case "judged":
      return judged(row.score);
    default:
      throw new Error(`golden case: verdict: ${row.verdict}`);
  }
}

function listItems(lines: readonly string[]): readonly [string, string][] {
  return lines.map((line) => {
    const match = /^- ([^:]+):(?: (.*))?$/.exec(line);
    must(match !== null, `a line reads "- name: value": ${line}`);
    return [match[1] ?? "", match[2] ?? ""];
  });
}

function withSpecialItems(draft: DraftAssessment, items: readonly [string, string][]): DraftAssessment {
  let { specialDeductions, bonuses } = draft;
  for (const [key, value] of items) {
    if (key === "special deductions") {
      specialDeductions = [...specialDeductions, ...Array.from({ length: Number(value) }, () => DEDUCTION)];
    } else if (key === "special deduction on clause") {
      specialDeductions = [...specialDeductions, { ...DEDUCTION, clause: value }];
    } else {
      must(key === "bonuses", `special item: ${key}`);
      bonuses = Array.from({ length: Number(value) }, () => BONUS);
    }
  }
  return { ...draft, specialDeductions, bonuses };
}

function profileWith(settings: readonly [string, string][]): SchemeProfile {
  return settings.reduce((profile, [key, value]) => ({ ...profile, ...setting(profile, key, value) }), DEFAULT_PROFILE);
}

function setting(profile: SchemeProfile, key: string, value: string): Partial<SchemeProfile> {
  const orNone = () => (value === "none" ? null : decimal(value));
  switch (key) {
    case "special deduction points":
      return { specialDeduction: { ...profile.specialDeduction, points: decimal(value) } };
    case "special deductions fail at":
      return { specialDeduction: { ...profile.specialDeduction, failAt: Number(value) } };
    case "bonus points":
      return { bonus: { ...profile.bonus, points: decimal(value) } };
    case "bonuses at most":
      return { bonus: { ...profile.bonus, max: Number(value) } };
    case "special items applied":
      must(value === "before-normalising" || value === "after-normalising", key);
      return { specialItemsApplied: value };
    case "grade on":
      must(value === "displayed" || value === "exact", key);
      return { gradeOn: value };
    case "display decimals":
      return { displayDecimals: Number(value) };
    case "cap":
      return { cap: orNone() };
    case "floor":
      return { floor: orNone() };
    case "judged step":
      return { judgedStep: orNone() };
    default:
      throw new Error(`golden case: setting: ${key}`);
  }
}
