import { NO_TEXTS, ZERO, compare, ok, parseDecimal, refused } from "../../core";
import type { Catalogue, Clause, ClauseEntry, DraftAssessment, EntryFault, Issue, Locale, Rational, Result, SchemeProfile } from "../../core";
import { BLANK_CELL, readDecimal } from "./cell";
import { METHOD_WORDS, TABLES, keyOfWord } from "../vocabulary";
import type { ScoresheetEntry } from "../vocabulary";
import { blocksFigures, readClauseEntry } from "./clauseEntry";
import type { CellFault } from "./clauseEntry";
import { catalogueOfList, profileOfRules } from "./functionRules";
import { workbookIssue } from "./issues";
import { cellOf, gridOfMatrix } from "./matrix";
import type { Matrix } from "./matrix";
import { readTables } from "./readEntries";
import { readDeductions } from "./specialItems";

/** What the custom functions score: everything rebuilt from ranges, in terms of the core. */
export interface FunctionInput {
  /** without guidance; ids of catalogue and profile are "" */
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  /** the language that the functions answer in */
  readonly locale: Locale;
  readonly draft: DraftAssessment;
  /** faults that keep the figures from standing, places without sheet; a figure that is not there yet is none */
  readonly faults: readonly EntryFault[];
  /** what is no longer as the basis says; any of it refuses the figures */
  readonly issues: readonly Issue[];
}

/**
 * Reads the ranges of the custom functions by the same rules as a whole workbook; `clauses` and `rules` are `SS_Clauses` and
 * `SS_Rules`. Refused where those two cannot be read. Texts are not compared: the functions get no guidance.
 */
export function readFunctionInput(scoresheet: Matrix, deductions: Matrix, bonuses: Matrix, clauses: Matrix, rules: Matrix): Result<FunctionInput> {
  const catalogue = catalogueOfList(gridOfMatrix(clauses));
  const settings = profileOfRules(gridOfMatrix(rules));
  if (catalogue === null || settings === null) {
    return refused([
      ...(catalogue === null ? [workbookIssue("basis-unreadable", "SS_Clauses", { name: "SS_Clauses" })] : []),
      ...(settings === null ? [workbookIssue("basis-unreadable", "SS_Rules", { name: "SS_Rules" })] : []),
    ]);
  }
  const { draft, facts } = readTables(
    {
      tables: new Map([
        [TABLES.scoresheet, gridOfMatrix(scoresheet)],
        [TABLES.deductions, gridOfMatrix(deductions)],
        [TABLES.bonuses, gridOfMatrix(bonuses)],
      ]),
      names: new Map(),
      below: new Map(),
    },
    catalogue,
    { texts: false, places: false },
  );
  return ok({ catalogue, profile: settings.profile, locale: settings.locale, draft, faults: facts.entryFaults.filter(blocksFigures), issues: facts.structure });
}

/** The number of special deductions in the table as the custom function gets it; refused where a column is lost. */
export function countDeductions(deductions: Matrix): Result<number> {
  const { items, issues } = readDeductions(gridOfMatrix(deductions), null, "en-US");
  return issues.length > 0 ? refused(issues) : ok(items.length);
}

/** One clause as `STAR.SCORE` gets it. */
export interface ClauseInput {
  readonly clause: Clause;
  readonly entry: ClauseEntry;
  readonly faults: readonly CellFault[];
  /** null: no step */
  readonly step: Rational | null;
}

/** The arguments of `STAR.SCORE` by name, as the host hands them over. */
export interface ClauseArguments {
  readonly points: unknown;
  readonly method: unknown;
  readonly verdict: unknown;
  readonly sampleSize: unknown;
  readonly nonconforming: unknown;
  readonly givenScore: unknown;
  readonly step: unknown;
}

/** Reads one clause by the same rules as the scoresheet; null where points, method or step are none. */
export function readClauseInput(given: ClauseArguments): ClauseInput | null {
  const points = decimalOf(given.points);
  const method = typeof given.method === "string" ? keyOfWord(METHOD_WORDS, given.method) : null;
  const step = stepOf(given.step);
  if (points === null || method === null || step === undefined) {
    return null;
  }
  const cells: Partial<Record<ScoresheetEntry, ReturnType<typeof cellOf>>> = {
    verdict: cellOf(given.verdict),
    sampleSize: cellOf(given.sampleSize),
    nonconforming: cellOf(given.nonconforming),
    givenScore: cellOf(given.givenScore),
  };
  const { entry, faults } = readClauseEntry((column) => cells[column] ?? BLANK_CELL);
  const nothing = { "zh-CN": "", "en-US": "" };
  const clause: Clause = {
    id: "",
    title: nothing,
    guidance: nothing,
    points,
    method,
    excludable: true,
    provenance: "body",
    source: "",
  };
  return { clause, entry: entry.status === "unassessed" ? { status: "unassessed", ...NO_TEXTS } : entry, faults: faults.filter(blocksFigures), step };
}

/** A number, or a decimal text where no spreadsheet number holds the figure exactly; null for anything else. */
function decimalOf(given: unknown): Rational | null {
  const cell = cellOf(given);
  const read = readDecimal(cell);
  return read.kind === "value" ? read.value : cell.value.kind === "text" ? parseDecimal(cell.value.text) : null;
}

/** undefined: something that is no step */
function stepOf(given: unknown): Rational | null | undefined {
  if (cellOf(given).value.kind === "blank") {
    return null;
  }
  const step = decimalOf(given);
  return step !== null && compare(step, ZERO) > 0 ? step : undefined;
}
