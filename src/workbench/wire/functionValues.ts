import type { EngineArgument, EngineResult, EngineValue } from "../engine";
import type { Json } from "../model";

/** A parameter as the custom-function metadata describes it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** The error texts that a cell can hold. */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#BUSY!", "#SPILL!", "#CALC!"]);

/** The error texts by the numbers that a runtime reports. */
const ERROR_BY_CODE: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

/** Arguments as a custom function receives them, or the error text that Excel shows without calling it. */
export type Prepared = { readonly values: readonly Json[] } | { readonly error: string };

/**
 * Brings the grid's arguments to the form of the metadata: matrices stay, scalars lose their brackets, blanks are 0,
 * what is left out is null. A cell that holds an error is passed on as an error object where the function takes errors
 * and the parameter is of any type; otherwise the function is not called and its cell shows that error.
 */
export function prepareArguments(parameters: readonly FunctionParameter[], args: readonly EngineArgument[], takesErrors: boolean): Prepared {
  const values: Json[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const argument = args[index] ?? null;
    if (argument === null) {
      if (!parameter.optional) return { error: "#VALUE!" };
      values.push(null);
      continue;
    }
    const rows: Json[][] = [];
    for (const line of argument) {
      const cells: Json[] = [];
      for (const cell of line) {
        if (typeof cell === "string" && ERRORS.has(cell)) {
          if (!takesErrors || (parameter.type ?? "any") !== "any") return { error: cell };
          cells.push({ type: "CustomFunctionError", code: cell });
          continue;
        }
        const value = coerced(cell, parameter.type ?? "any");
        if (value === undefined) return { error: "#VALUE!" };
        cells.push(value);
      }
      rows.push(cells);
    }
    if (parameter.dimensionality === "matrix") values.push(rows);
    else if (rows.length === 1 && rows[0]?.length === 1) values.push(rows[0][0] ?? null);
    else return { error: "#VALUE!" };
  }
  return { values };
}

function coerced(cell: EngineValue, type: string): Json | undefined {
  const value = cell ?? (type === "string" ? "" : type === "boolean" ? false : 0);
  if (type === "number") {
    if (typeof value === "number") return value;
    if (typeof value === "boolean") return value ? 1 : 0;
    return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined;
  }
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") {
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return value !== 0;
    return /^(true|false)$/i.test(value) ? /^true$/i.test(value) : undefined;
  }
  return value;
}

/** A function's answer as the grid takes it. `code` is the runtime's number of an error. */
export function resultOf(ok: boolean, value: Json, code: Json): EngineResult {
  if (!ok) {
    const error = ERROR_BY_CODE[typeof code === "number" ? code : 7] ?? "#VALUE!";
    return { values: [[error]], error };
  }
  const rows = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const matrix = rows.map((row) => (Array.isArray(row) ? (row as readonly Json[]) : [row]).map(cellValue));
  const single = matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] : undefined;
  if (typeof single === "string" && ERRORS.has(single) && isErrorObject(firstOf(firstOf(rows)))) {
    return { values: matrix, error: single };
  }
  return { values: matrix };
}

function firstOf(value: Json): Json {
  return Array.isArray(value) ? ((value as readonly Json[])[0] ?? null) : value;
}

function isErrorObject(value: Json): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellValue(value: Json): EngineValue {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  const record = value as Readonly<Record<string, Json>>;
  const inner = record["basicValue"] ?? record["code"];
  return typeof inner === "object" || inner === undefined ? "#VALUE!" : inner;
}
