import { ZERO, compare } from "../../core";
import type { Rational, RecordFault } from "../../core";
import type { GridCell } from "../grid";
import type { RecordHolding } from "../records/tables";
import { readCount, readDate, readDecimal, readText, readWord } from "./cell";
import type { Reading } from "./cell";
import { readClauseId } from "./specialItems";

/** What a field of a record holds; "" or null for nothing. */
export type RecordValue = string | number | Rational | null;

/** A cell of a record: its value, or why it is none; `value` is then what stands for nothing. */
export interface RecordCellReading {
  readonly value: RecordValue;
  readonly fault: RecordFault["kind"] | null;
}

/** What a cell is read against. */
export interface RecordContext {
  readonly clauses: ReadonlyMap<string, unknown>;
  /** points of the row's clause; null where it names none */
  readonly points: Rational | null;
}

const HASH = /^[0-9a-fA-F]{64}$/;

/** Reads a cell as what its column holds; anything else is a fault and never a value. */
export function readRecordCell(cell: GridCell, holds: RecordHolding, context: RecordContext): RecordCellReading {
  switch (holds.kind) {
    case "text":
      return taken(readText(cell), "");
    case "date":
      return taken(readDate(cell), "");
    case "word":
      return taken(readWord(cell, holds.words), holds.blank ?? "");
    case "clause":
      return clauseOf(readClauseId(cell, context.clauses));
    case "hash": {
      const read = readText(cell);
      return read.kind === "value" ? (HASH.test(read.value) ? { value: read.value.toLowerCase(), fault: null } : { value: "", fault: "not-a-hash" }) : taken(read, "");
    }
    case "row-number":
      return countOf(readCount(cell), 1);
    case "count":
      return countOf(readCount(cell), holds.from);
    case "score":
      return scoreOf(readDecimal(cell), context.points);
    case "lost":
      return { value: null, fault: null };
  }
}

function taken(read: Reading<RecordValue>, nothing: RecordValue): RecordCellReading {
  switch (read.kind) {
    case "blank":
      return { value: nothing, fault: null };
    case "value":
      return { value: read.value, fault: null };
    case "fault":
      // Entries of a record do not contradict one another here.
      return { value: nothing, fault: read.fault === "contradiction" ? "not-a-number" : read.fault };
  }
}

function clauseOf(read: Reading<string>): RecordCellReading {
  return read.kind === "fault" && read.fault === "unknown-word" ? { value: "", fault: "unknown-clause" } : taken(read, "");
}

function countOf(read: Reading<number>, from: number): RecordCellReading {
  if (read.kind !== "value") {
    return taken(read, null);
  }
  if (!Number.isInteger(read.value)) {
    return { value: null, fault: "not-whole" };
  }
  return read.value < from || !Number.isSafeInteger(read.value) ? { value: null, fault: "out-of-range" } : taken(read, null);
}

function scoreOf(read: Reading<Rational>, points: Rational | null): RecordCellReading {
  if (read.kind !== "value") {
    return taken(read, null);
  }
  const outside = compare(read.value, ZERO) < 0 || (points !== null && compare(read.value, points) > 0);
  return outside ? { value: null, fault: "out-of-range" } : taken(read, null);
}
