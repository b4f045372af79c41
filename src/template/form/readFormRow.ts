import { NO_TEXTS, exactText, formEntry, formIssue } from "../../core";
import type { Clause, ClauseEntry, EntryFault, EntryField, FormMapping, FormRow, Issue, Rational } from "../../core";
import type { GridCell } from "../grid";
import { BLANK_CELL, rawText, readCount, readDecimal, readText } from "../reading/cell";
import type { FaultKind, Reading } from "../reading/cell";
import { contentOf, inColumn, placeOf } from "./formCell";
import type { Located } from "./formCell";
import type { FormSheet } from "./formSheet";
import { readFormWord } from "./formWord";

/** One clause's row: its entry, which is open where a cell that counts is faulty or two of them contradict each other. */
export interface FormRowReading {
  readonly entry: ClauseEntry;
  readonly faults: readonly EntryFault[];
  readonly issues: readonly Issue[];
}

type ColumnKey = "verdict" | "score" | "sampleSize" | "nonconforming" | "evidence" | "finding" | "reason" | "remark" | "assessor";

/** What a column of a form is called where checks speak of an entry. */
export const FIELD_OF: Readonly<Record<ColumnKey, EntryField>> = {
  verdict: "verdict", score: "givenScore", sampleSize: "sampleSize", nonconforming: "nonconforming",
  evidence: "evidence", finding: "finding", reason: "reason", remark: "remark", assessor: "assessor",
};
const COLUMN_OF = { givenScore: "score", sampleSize: "sampleSize", nonconforming: "nonconforming" } as const;

/** Reads the cells of one clause's row as what the mapping says that they are; nothing is converted or guessed. */
export function readFormRow(sheet: FormSheet, row: number, clause: Clause, { columns }: Pick<FormMapping, "columns">): FormRowReading {
  const faults: EntryFault[] = [];
  const located = (key: ColumnKey): Located | null => {
    const column = columns[key];
    return column === null ? null : inColumn(sheet, column, row);
  };
  const blame = (key: ColumnKey, kind: FaultKind): void => {
    const cell = located(key);
    if (cell !== null) {
      faults.push({ kind, clause: clause.id, item: -1, field: FIELD_OF[key], raw: rawText(contentOf(cell)), place: placeOf(cell) });
    }
  };
  const take = <Value>(key: ColumnKey, read: (cell: GridCell) => Reading<Value>): Value | null => {
    const cell = located(key);
    const reading = read(cell === null ? BLANK_CELL : contentOf(cell));
    if (reading.kind === "fault") {
      blame(key, reading.fault);
    }
    return reading.kind === "value" ? reading.value : null;
  };
  const verdict = take("verdict", (cell) => readFormWord(cell, columns.verdict?.words ?? []));
  const score = take("score", (cell) => readScore(cell, columns.score?.excluded ?? []));
  const sampleSize = take("sampleSize", readCount);
  const nonconforming = take("nonconforming", readCount);
  const counting = faults.length;
  const text = (key: ColumnKey): string => take(key, readText) ?? "";
  const texts = { ...NO_TEXTS, evidence: text("evidence"), finding: text("finding"), remark: text("remark"), assessor: text("assessor") };
  const told: FormRow = { verdict, score, sampleSize, nonconforming, reason: text("reason"), texts };
  const open: ClauseEntry = { status: "unassessed", ...texts };
  if (counting > 0) {
    return { entry: open, faults, issues: [] };
  }
  const made = formEntry(clause, told, { hasVerdicts: columns.verdict !== null, holds: columns.score?.holds ?? "score" });
  switch (made.kind) {
    case "entry":
      return { entry: made.entry, faults, issues: [] };
    case "contradiction":
      for (const field of made.fields) {
        blame(COLUMN_OF[field], "contradiction");
      }
      return { entry: open, faults, issues: [] };
    case "inexpressible":
      return { entry: open, faults, issues: [inexpressible(clause, made.obtained, located("score"))] };
  }
}

function inexpressible({ id, points }: Clause, obtained: Rational, score: Located | null): Issue {
  return formIssue("form-score-inexpressible", `clauses/${id}/score`, { clause: id, score: exactText(obtained), points: exactText(points) }, score === null ? undefined : placeOf(score));
}

function readScore(cell: GridCell, excluded: readonly string[]): Reading<Rational | "excluded"> {
  return cell.formula === "" && cell.value.kind === "text" && excluded.includes(cell.value.text) ? { kind: "value", value: "excluded" } : readDecimal(cell);
}
