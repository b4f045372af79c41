import type { EngineCell, EngineInput, EngineRange } from "../engine";
import { uniformBlocks } from "./blocks";
import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";
import { matrixFor } from "./matrix";
import type { Session } from "./session";
import { reportEdit } from "./edits";
import { parseEntry, type ParsedEntry } from "./writtenText";

/** Excel reads at most five million cells at once. */
const READ_LIMIT = 5_000_000;

/** Reads something of each cell, in the range's shape. */
export function readCells(session: Session, range: EngineRange, pick: (cell: EngineCell) => Json): Json {
  if (range.rows * range.columns > READ_LIMIT) return null;
  return session.engine.read(range).map((line) => line.map(pick));
}

/** Writes values or formulas; strings are read as Excel reads them, unless the cell is formatted as text. */
export function writeValues(session: Session, range: EngineRange, value: Json, name: string): void {
  if (range.rows * range.columns > READ_LIMIT) throw new HostError("RangeExceedsLimit", "The range is too large to write.");
  const matrix = matrixFor(value, range.rows, range.columns, name);
  session.guardCells(range);
  const cells = session.engine.read(range);
  const formats: (string | null)[][] = [];
  const inputs = matrix.map((line, row) =>
    line.map((entry, column): EngineInput => {
      const { input, format } = inputFor(session, entry, cells[row]?.[column]?.numberFormat ?? "General", name);
      (formats[row] ??= [])[column] = format;
      return input;
    }),
  );
  session.engine.write(range, inputs);
  for (const { key, area } of uniformBlocks(formats)) {
    session.engine.style(placed(range, area), { numberFormat: key });
  }
  reportEdit(session, range, "RangeEdited", cells);
}

function inputFor(session: Session, entry: Json, format: string, name: string): { input: EngineInput; format: string | null } {
  if (entry === null) return { input: null, format: null };
  if (typeof entry === "number" && !Number.isFinite(entry)) throw invalidArgument(name);
  if (typeof entry === "number" || typeof entry === "boolean") return { input: { value: entry }, format: null };
  if (typeof entry !== "string") throw invalidArgument(name);
  if (entry.length > 32_767) throw invalidArgument(`${name}: a cell holds at most 32,767 characters`);
  if (entry === "") return { input: { value: null }, format: null };
  if (format === "@") return { input: { value: entry, text: true }, format: null };
  if (entry.startsWith("'")) return { input: { value: entry.slice(1), text: true }, format: null };
  if (entry.startsWith("=") && entry.length > 1) return { input: { formula: entry }, format: null };
  const parsed: ParsedEntry = parseEntry(entry, session.locale, session.now().getFullYear());
  if (typeof parsed.value === "string") return { input: { value: parsed.value, text: true }, format: null };
  return { input: { value: parsed.value }, format: format === "General" ? (parsed.format ?? null) : null };
}

/** Writes number formats; null leaves a cell's format. */
export function writeNumberFormats(session: Session, range: EngineRange, value: Json): void {
  const matrix = matrixFor(value, range.rows, range.columns, "numberFormat");
  session.guardSheet(range.sheetId, "allowFormatCells");
  const keys = matrix.map((line) =>
    line.map((format) => {
      if (format === null || typeof format === "string") return format;
      throw invalidArgument("numberFormat");
    }),
  );
  for (const { key, area } of uniformBlocks(keys)) session.engine.style(placed(range, area), { numberFormat: key === "" ? "General" : key });
}

/** An area of a matrix as a range of the sheet. */
export function placed(range: EngineRange, area: { row: number; column: number; rows: number; columns: number }): EngineRange {
  return { ...area, sheetId: range.sheetId, row: range.row + area.row, column: range.column + area.column };
}
