import { refuse, shown } from "../refusal";

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/;

/** Refuses a name that Excel does not allow for a sheet. */
export function checkSheetName(name: string): void {
  if (name === "" || name.length > LONGEST || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) {
    refuse("sheet-name-invalid", {}, { sheet: shown(name) });
  }
}

/** What two sheet names must not have in common: people cannot tell names apart that differ by case, width or unseen characters. */
export function foldedSheetName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
