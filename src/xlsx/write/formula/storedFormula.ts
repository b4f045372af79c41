import { DOTTED_FUNCTIONS, FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./futureFunctions";

/** A formula as a file keeps it, and the custom functions that it calls. */
export interface StoredFormula {
  /** without "=" */
  readonly text: string;
  /** as they are stored, in the order of their first call */
  readonly customFunctions: readonly string[];
}

/**
 * Literals, quoted sheet names and what stands in brackets (columns of tables, other workbooks) are taken whole, so that
 * nothing in them is read as a call; a name directly before "(" is one. A name is taken to its end either way: were only
 * calls looked for, a long name that is none would be read anew from each of its letters.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
/** Twice what Excel takes. The platform's expressions keep a place to come back to for every character, so nothing longer is given to them. */
const LONGEST = 16_384;

/**
 * An invariant formula (with or without "=") as Excel stores it: functions that are younger than the format get their
 * prefix, and a custom function its stored name (`STAR.TOTAL(` becomes `_xldudf_STAR_TOTAL(`). A name with a dot that is
 * none of Excel's own is a custom function's. What is longer than any formula of Excel's is left as it is.
 */
export function storedFormula(formula: string): StoredFormula {
  const customFunctions: string[] = [];
  const bare = formula.startsWith("=") ? formula.slice(1) : formula;
  if (bare.length > LONGEST) {
    return { text: bare, customFunctions };
  }
  const text = bare.replace(TOKEN, (token, offset: number) => {
    const first = token[0] ?? "";
    if (first === '"' || first === "'" || first === "[" || bare[offset + token.length] !== "(") {
      return token;
    }
    const name = token.toUpperCase();
    if (FUTURE_FUNCTIONS.has(name)) {
      return `_xlfn.${name}`;
    }
    if (WORKSHEET_FUNCTIONS.has(name)) {
      return `_xlfn._xlws.${name}`;
    }
    if (name.startsWith("_XLFN.") || DOTTED_FUNCTIONS.has(name)) {
      return token;
    }
    const isCustom = name.includes(".") || name.startsWith("_XLDUDF_");
    if (!isCustom) {
      return token;
    }
    const stored = name.startsWith("_XLDUDF_") ? token : `_xldudf_${name.replaceAll(".", "_")}`;
    if (!customFunctions.includes(stored)) {
      customFunctions.push(stored);
    }
    return stored;
  });
  return { text, customFunctions };
}
