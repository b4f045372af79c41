import type { FormWord } from "../../core";
import type { GridCell } from "../grid";
import type { Reading } from "../reading/cell";
import { readText } from "../reading/cell";

/** A word of the form, exactly as the mapping writes it; a stray blank makes it another word. */
export function readFormWord<Meaning extends string>(cell: GridCell, words: readonly FormWord<Meaning>[]): Reading<Meaning> {
  const read = readText(cell);
  if (read.kind !== "value") {
    return read;
  }
  const found = cell.value.kind === "text" ? words.find(({ text }) => text === read.value) : undefined;
  return found === undefined ? { kind: "fault", fault: cell.isDate ? "date" : "unknown-word" } : { kind: "value", value: found.means };
}
