import { parseBasis, REVIEW_STATES } from "../../core";
import type { Locale, Params, Place, RegisterLine, ReviewMark, ReviewRecord, ReviewState } from "../../core";
import type { Grid, GridCell } from "../grid";
import { cellAt } from "../plan/address";
import { keysOf } from "../vocabulary";
import { REGISTER_HEADERS, REVIEW_STATE_WORDS, type RegisterColumn } from "./registerWords";
import { DECISION_COLUMNS, isMoment, type DecisionColumn } from "./reviewColumns";

/** What of a register is not as it was written; nothing is guessed in its place. */
export const REGISTER_ISSUE_CODES = [
  "register-column-missing", // column
  "register-column-twice", // column
  "register-file-missing", // {}
  "register-hash-malformed", // {}
  "register-file-twice", // file
  "register-state-blank", // {}
  "register-state-unknown", // found
  "register-state-by-hand", // state
  "register-state-changed", // state, decided
  "register-mark-broken", // {}
] as const;
export type RegisterIssueCode = (typeof REGISTER_ISSUE_CODES)[number];

export interface RegisterIssue {
  readonly code: RegisterIssueCode;
  readonly params: Params;
  readonly place: Place;
}

/** A row of the register with what was decided about its sheet. */
export interface ReviewStateRow {
  readonly line: RegisterLine;
  readonly company: string;
  /** its row on the sheet, counted from 1 */
  readonly row: number;
  readonly places: Readonly<Record<DecisionColumn, Place>>;
  /** what its cells hold as texts; whatever is written to them later has to find this still */
  readonly held: readonly (Place & { readonly text: string })[];
}

/** A register as it stands in a workbook: every row, and everything that is not as it was written. */
export interface ReviewStatesReading {
  readonly sheet: string;
  readonly locale: Locale;
  readonly rows: readonly ReviewStateRow[];
  readonly issues: readonly RegisterIssue[];
}

/** What tells the sheet that a row is about; "" where the row does not say it. */
export interface RowIdentity {
  readonly path: string;
  readonly hash: string;
}

/** Which sheet a row under these headers is about; null where the table lacks one of the two columns, or has it twice. */
export function readRowIdentity(headers: readonly string[], cells: readonly GridCell[]): RowIdentity | null {
  const placesOf = (column: RegisterColumn): readonly number[] => headers.flatMap((text, index) => (isHeader(text.trim(), column) ? [index] : []));
  const [files, hashes] = [placesOf("file"), placesOf("hash")];
  return files.length === 1 && hashes.length === 1 ? { path: textIn(cells[files[0] ?? -1]), hash: textIn(cells[hashes[0] ?? -1]) } : null;
}

const NEEDED = ["company", "file", "hash", ...DECISION_COLUMNS] as const satisfies readonly RegisterColumn[];
type Needed = (typeof NEEDED)[number];

/** So many rows are read at a stretch: well under what a person would feel. */
const ROWS_A_STEP = 500;

/** Reads the table of a register, in either language and with its columns in any order; without one of the columns that it needs there are no rows. */
export function readReviewStates(grid: Grid): ReviewStatesReading {
  const work = readingReviewStates(grid);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      return step.value;
    }
  }
}

/** The same, stopping after every few hundred rows, so that whoever reads a large register can let others to their turn. */
export function* readingReviewStates(grid: Grid): Generator<undefined, ReviewStatesReading, undefined> {
  const [header = []] = grid.cells;
  const texts = header.map(({ value }) => (value.kind === "text" ? value.text.trim() : ""));
  const locale: Locale = texts.includes(REGISTER_HEADERS.company["en-US"]) && !texts.includes(REGISTER_HEADERS.company["zh-CN"]) ? "en-US" : "zh-CN";
  const places = new Map(NEEDED.map((column) => [column, texts.flatMap((text, index) => (isHeader(text, column) ? [index] : []))]));
  const issues = NEEDED.flatMap((column): readonly RegisterIssue[] => {
    const found = places.get(column) ?? [];
    const params = { column: REGISTER_HEADERS[column][locale] };
    return found.length === 1 ? [] : [{ code: found.length === 0 ? "register-column-missing" : "register-column-twice", params, place: placeOf(grid, 0, found[1] ?? 0) }];
  });
  if (issues.length > 0) {
    return { sheet: grid.sheet, locale, rows: [], issues };
  }
  const indexOf = (column: Needed): number => places.get(column)?.[0] ?? -1;
  const read: NonNullable<ReturnType<typeof rowOf>>[] = [];
  for (let index = 1; index < grid.cells.length; index += 1) {
    const row = rowOf(grid, grid.cells[index] ?? [], index, indexOf);
    if (row !== null) {
      read.push(row);
    }
    if (index % ROWS_A_STEP === 0) {
      yield undefined;
    }
  }
  const seen = new Set<string>();
  const twice = read.flatMap(({ row: { line }, filePlace }): readonly RegisterIssue[] => {
    const isTwice = seen.has(line.path);
    seen.add(line.path);
    return isTwice ? [{ code: "register-file-twice", params: { file: line.path }, place: filePlace }] : [];
  });
  return { sheet: grid.sheet, locale, rows: read.map(({ row }) => row), issues: [...read.flatMap((one) => one.issues), ...twice] };
}

function isHeader(text: string, column: RegisterColumn): boolean {
  return keysOf(REGISTER_HEADERS[column]).some((locale) => REGISTER_HEADERS[column][locale] === text);
}

function placeOf(grid: Grid, row: number, column: number): Place {
  return { sheet: grid.sheet, address: cellAt(grid.column + column, grid.row + row + 1) };
}

/** What a cell holds as a text; a formula holds none. */
function textIn(cell: GridCell | undefined): string {
  if (cell === undefined || cell.formula !== "") {
    return "";
  }
  const { value } = cell;
  return value.kind === "text" ? value.text : value.kind === "number" ? String(value.value) : "";
}

function rowOf(grid: Grid, cells: readonly GridCell[], index: number, indexOf: (column: Needed) => number): { readonly row: ReviewStateRow; readonly filePlace: Place; readonly issues: readonly RegisterIssue[] } | null {
  const text = (column: Needed): string => textIn(cells[indexOf(column)]);
  const at = (column: Needed): Place => placeOf(grid, index, indexOf(column));
  if (NEEDED.every((column) => text(column).trim() === "")) {
    return null;
  }
  const issues: RegisterIssue[] = [];
  const tell = (code: RegisterIssueCode, column: Needed, params: Params = {}): void => void issues.push({ code, params, place: at(column) });
  const [path, hash] = [text("file"), text("hash")];
  if (path.trim() === "") {
    tell("register-file-missing", "file");
  }
  if (!/^[0-9a-f]{64}$/.test(hash)) {
    tell("register-hash-malformed", "hash");
  }
  const record = recordOf(text, tell, cells[indexOf("state")]);
  const places = Object.fromEntries(DECISION_COLUMNS.map((column) => [column, at(column)])) as Record<DecisionColumn, Place>;
  const held = (["file", "hash", ...DECISION_COLUMNS] as const).filter((column) => cells[indexOf(column)]?.formula === "").map((column) => ({ ...at(column), text: text(column) }));
  return { row: { line: { path, hash, record }, company: text("company"), row: grid.row + index + 1, places, held }, filePlace: at("file"), issues };
}

/** The record of a row; a state that was not decided, or that is none, leaves the sheet submitted, and is told. */
function recordOf(text: (column: Needed) => string, tell: (code: RegisterIssueCode, column: Needed, params?: Params) => void, stateCell: GridCell | undefined): ReviewRecord {
  const word = text("state").trim();
  const state = REVIEW_STATES.find((one) => keysOf(REVIEW_STATE_WORDS[one]).some((locale) => REVIEW_STATE_WORDS[one][locale] === word));
  const said = { reviewer: text("reviewer").trim(), comment: text("comment") };
  if (state === undefined) {
    const isBlank = stateCell?.formula === "" && stateCell.value.kind === "blank";
    tell(isBlank ? "register-state-blank" : "register-state-unknown", "state", isBlank ? {} : { found: (stateCell?.formula ?? "") === "" ? word : (stateCell?.formula ?? "") });
    return { ...said, state: "submitted", mark: null };
  }
  return { ...said, state, mark: markOf(state, text, tell) };
}

function markOf(state: ReviewState, text: (column: Needed) => string, tell: (code: RegisterIssueCode, column: Needed, params?: Params) => void): ReviewMark | null {
  const [by, since, line] = [text("stateBy").trim(), text("stateSince").trim(), text("stateBasis").trim()];
  if (by === "" && since === "" && line === "") {
    if (state !== "submitted") {
      tell("register-state-by-hand", "state", { state });
    }
    return null;
  }
  const decided = parseBasis(line);
  if (by === "" || !isMoment(since) || decided === null) {
    tell("register-mark-broken", "stateBasis");
    return null;
  }
  if (decided.state !== state) {
    tell("register-state-changed", "state", { state, decided: decided.state });
    return null;
  }
  return { by, since, basis: decided.basis };
}
