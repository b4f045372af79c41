import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import type { XlsxName } from "../workbook";
import { booleanAttribute, countAttribute, eachChild, requiredAttribute } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { parseAbsolute } from "./reference";

/** Reads `definedNames`, which has just begun; `sheets` are the names of the sheets in order. A name that stands twice in one scope has no meaning. */
export function readDefinedNames(scanner: XmlScanner, main: string, limits: XlsxLimits): readonly StoredName[] {
  const names: StoredName[] = [];
  eachChild(scanner, () => {
    if (scanner.uri !== main || scanner.local !== "definedName") {
      refuse("xml-element", { element: shown(scanner.local) });
    }
    if (names.length === limits.names) {
      refuse("limit-names", { limit: limits.names });
    }
    names.push({
      name: requiredAttribute(scanner, "name"),
      scope: countAttribute(scanner, "localSheetId"),
      hidden: booleanAttribute(scanner, "hidden", false),
      refersTo: scanner.text(),
    });
  });
  return names;
}

/** A name as the file keeps it, its scope by the place of the sheet. */
export interface StoredName {
  readonly name: string;
  /** the index of a sheet */
  readonly scope: number | null;
  readonly hidden: boolean;
  readonly refersTo: string;
}

/** The names with their scopes and targets; the sheets come before them in the file. */
export function placeNames(stored: readonly StoredName[], sheets: readonly string[]): readonly XlsxName[] {
  const seen = new Set<string>();
  // Excel takes sheet names in any case.
  const byName = new Map(sheets.map((name) => [name.toLowerCase(), name]));
  return stored.map(({ name, scope, hidden, refersTo }) => {
    const sheet = scope === null ? null : sheets[scope];
    if (sheet === undefined || name === "") {
      return refuse("name-invalid", { name: shown(name) });
    }
    const key = `${scope ?? ""} ${name.toLowerCase()}`;
    if (seen.has(key)) {
      return refuse("name-duplicate", { name: shown(name) });
    }
    seen.add(key);
    const text = refersTo.startsWith("=") ? refersTo.slice(1) : refersTo;
    return { name, scope: sheet, refersTo: text, target: targetOf(text, byName), hidden };
  });
}

function targetOf(refersTo: string, sheets: ReadonlyMap<string, string>): XlsxName["target"] {
  const bang = refersTo.lastIndexOf("!");
  const range = bang < 0 ? null : parseAbsolute(refersTo.slice(bang + 1));
  const written = sheetName(refersTo.slice(0, Math.max(bang, 0)));
  const sheet = written === null ? undefined : sheets.get(written.toLowerCase());
  return range === null || sheet === undefined ? null : { sheet, range };
}

function sheetName(written: string): string | null {
  if (!written.startsWith("'")) {
    return written;
  }
  // Not by one pattern: on a text of megabytes its repeated choice would need more stack than there is.
  const inner = written.slice(1, -1);
  const isQuoted = inner !== "" && written.endsWith("'") && !inner.replaceAll("''", "").includes("'");
  return isQuoted ? inner.replaceAll("''", "'") : null;
}
