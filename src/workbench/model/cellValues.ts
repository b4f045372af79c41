import type { EngineCell } from "../engine";
import type { Json } from "./json";

const TYPES = { blank: "Empty", text: "String", number: "Double", boolean: "Boolean", error: "Error" } as const;

/** A cell's value as Excel gives it: blank is "", an error its text. */
export function valueOf(cell: EngineCell): Json {
  return cell.value === null ? "" : cell.value;
}

/** "Empty", "String", "Double", "Boolean" or "Error". */
export function valueTypeOf(cell: EngineCell): string {
  return TYPES[cell.type];
}
