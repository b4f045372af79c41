import { ERROR_TYPE_SET } from "@univerjs/engine-formula";

/** What a custom function shows while its runtime is away. Univer's formulas would take it for a text. */
const BUSY = "#BUSY!";
const ERRORS: Set<string> = ERROR_TYPE_SET;
ERRORS.add(BUSY);

/** True for "#N/A", "#VALUE!" and the other texts that a cell in error shows. */
export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}
