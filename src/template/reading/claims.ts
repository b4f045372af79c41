import { compare, decimalText, fraction, multiply, parseDecimal, shortestDecimal, subtract } from "../../core";
import type { Locale, Rational, ResultClaim, SchemeProfile, ScoreReport, WorkbookFacts } from "../../core";
import type { Grid, GridCell, WorkbookGrids } from "../grid";
import { RESULT_WORDS, SCORESHEET_HEADERS, TABLES, incompleteTotal } from "../vocabulary";
import { cellIn, isBlank, placeIn, valueText } from "./cell";
import { blocksFigures } from "./clauseEntry";
import { findColumns } from "./columns";

/** What a result cell ought to show. */
type Expected =
  | { readonly kind: "text"; readonly text: string }
  /** a figure, the same to 9 decimals */
  | { readonly kind: "figure"; readonly value: Rational }
  /** an error in the function's cell, a word in the twin's */
  | { readonly kind: "wrong" };

type By = ResultClaim["by"];

/**
 * Holds every result cell of the workbook, functions and native twins alike, against what the core's report says.
 * Nothing is taken over from them. Scores of single clauses are compared only where the report scored the clauses.
 */
export function readClaims(
  grids: WorkbookGrids,
  report: ScoreReport,
  profile: SchemeProfile,
  locale: Locale,
  facts: Pick<WorkbookFacts, "entryFaults" | "structure">,
): readonly ResultClaim[] {
  const wrong = report.status === "refused" || facts.structure.length > 0 || facts.entryFaults.some(blocksFigures);
  const results = [
    { result: "total", name: "SS_Total", calls: /STAR[._]TOTAL\(/i, expected: wrong ? WRONG : expectedTotal(report, profile, locale) },
    { result: "grade", name: "SS_Grade", calls: /STAR[._]GRADE\(/i, expected: wrong ? WRONG : expectedGrade(report, profile, locale) },
    {
      result: "specialDeductions",
      name: "SS_SpecialDeductions",
      calls: /STAR[._]DEDUCTIONS\(/i,
      expected: report.status === "refused" ? null : figure(fraction(report.specialDeductions, 1)),
    },
  ] as const;
  const claims: ResultClaim[] = [];
  for (const { result, name, calls, expected } of results) {
    for (const by of ["function", "twin"] as const) {
      const grid = grids.names.get(by === "function" ? name : `${name}Twin`);
      if (grid !== undefined && expected !== null) {
        claims.push(claimOf({ result, clause: "", by, grid, row: 0, column: 0, expected, locale, calls: by === "function" ? calls : REFERS }));
      }
    }
  }
  return report.status === "refused" ? claims : [...claims, ...scoreClaims(grids.tables.get(TABLES.scoresheet), report, locale, facts)];
}

const WRONG: Expected = { kind: "wrong" };
/** A native formula that looks at no cell is a figure in disguise. */
const REFERS = /\$?[A-Z]{1,3}\$?[0-9]+/;
const SCORES = /STAR[._]SCORE\(/i;

function figure(value: Rational): Expected {
  return { kind: "figure", value };
}

function expectedTotal(report: Exclude<ScoreReport, { status: "refused" }> | ScoreReport, profile: SchemeProfile, locale: Locale): Expected {
  switch (report.status) {
    case "complete":
      return figure(parseDecimal(decimalText(report.total, profile.displayDecimals, "half-away-from-zero")) ?? report.total);
    case "incomplete":
      return { kind: "text", text: incompleteTotal(report.open.length, report.open[0] ?? "", locale) };
    case "refused":
      return WRONG;
  }
}

function expectedGrade(report: ScoreReport, profile: SchemeProfile, locale: Locale): Expected {
  switch (report.status) {
    case "complete":
      return { kind: "text", text: ([...profile.grades, profile.failed].find((grade) => grade.id === report.grade) ?? profile.failed).label[locale] };
    case "incomplete":
      return { kind: "text", text: RESULT_WORDS.incomplete[locale] };
    case "refused":
      return WRONG;
  }
}

function scoreClaims(
  grid: Grid | undefined,
  report: Exclude<ScoreReport, { readonly status: "refused" }>,
  locale: Locale,
  { entryFaults }: Pick<WorkbookFacts, "entryFaults">,
): readonly ResultClaim[] {
  if (grid === undefined) {
    return [];
  }
  const { offsets } = findColumns(TABLES.scoresheet, grid, SCORESHEET_HEADERS, locale);
  const clauseColumn = offsets.get("clause");
  const columns = [
    { by: "function" as const, column: offsets.get("score"), calls: SCORES },
    { by: "twin" as const, column: offsets.get("scoreTwin"), calls: REFERS },
  ];
  const scores = new Map(report.clauses.map((clause) => [clause.clause, clause]));
  const faulty = new Set(entryFaults.filter(blocksFigures).map(({ clause }) => clause));
  const claims: ResultClaim[] = [];
  for (let row = 1; clauseColumn !== undefined && row < grid.cells.length; row += 1) {
    const id = valueText(cellIn(grid, row, clauseColumn));
    const score = scores.get(id);
    if (score === undefined) {
      continue;
    }
    const expected: Expected = faulty.has(id)
      ? WRONG
      : score.score !== null
        ? figure(score.score)
        : { kind: "text", text: score.status === "excluded" ? RESULT_WORDS.excluded[locale] : "" };
    for (const { by, column, calls } of columns) {
      if (column !== undefined) {
        claims.push(claimOf({ result: "score", clause: id, by, grid, row, column, expected, locale, calls }));
      }
    }
  }
  return claims;
}

interface ClaimedCell {
  readonly result: ResultClaim["result"];
  readonly clause: string;
  readonly by: By;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly expected: Expected;
  readonly locale: Locale;
  /** what an intact formula contains */
  readonly calls: RegExp;
}

function claimOf({ result, clause, by, grid, row, column, expected, locale, calls }: ClaimedCell): ResultClaim {
  const cell = cellIn(grid, row, column);
  const notCalculated = cell.formula !== "" && cell.value.kind === "blank" && !(expected.kind === "text" && expected.text === "");
  return {
    result,
    clause,
    by,
    shown: isBlank(cell) ? "" : valueText(cell),
    formulaIntact: calls.test(cell.formula),
    unavailable: notCalculated || (cell.value.kind === "error" && DID_NOT_RUN.has(cell.value.code)),
    agrees: agrees(cell, expected, by, locale),
    place: placeIn(grid, row, column),
  };
}

/** What a cell shows while a function is unknown, still loading or kept from running. */
const DID_NOT_RUN: ReadonlySet<string> = new Set(["#NAME?", "#BUSY!", "#CONNECT!", "#BLOCKED!", "#GETTING_DATA", "#UNKNOWN!", "#FIELD!", "#SPILL!"]);

function agrees({ value }: GridCell, expected: Expected, by: By, locale: Locale): boolean {
  switch (expected.kind) {
    case "wrong":
      return by === "function" ? value.kind === "error" && value.code === "#VALUE!" : value.kind === "text" && value.text === RESULT_WORDS.wrong[locale];
    case "text":
      return value.kind === "text" ? value.text === expected.text : value.kind === "blank" && expected.text === "";
    case "figure":
      return value.kind === "number" && isSame(value.value, expected.value);
  }
}

/** Spreadsheet numbers carry a share like 1/3 to some 15 digits; more than 9 decimals apart is another figure. */
function isSame(shown: number, expected: Rational): boolean {
  const text = shortestDecimal(shown);
  const read = text === null ? null : parseDecimal(text);
  if (read === null) {
    // More decimals than our texts have: compared at the 9 decimals that matter.
    return Number.isFinite(shown) && isSameAt9(shown, expected);
  }
  const difference = subtract(read, expected);
  return compare(multiply(difference, difference), fraction(1, 10n ** 18n)) < 0;
}

function isSameAt9(shown: number, expected: Rational): boolean {
  const near = fraction(BigInt(Math.round(shown * 1e9)), 10n ** 9n);
  const difference = subtract(near, expected);
  return compare(multiply(difference, difference), fraction(1, 10n ** 18n)) <= 0;
}
