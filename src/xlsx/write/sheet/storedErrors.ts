/** The errors that the file format knows; a newer one is told by a value and an extension that we do not write. */
const STORED_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** Whether a file holds this error as it is; another one is kept as `#VALUE!`. */
export function isStoredError(code: string): boolean {
  return STORED_ERRORS.has(code);
}
