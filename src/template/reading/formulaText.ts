/** Texts, names of sheets in quotes, and whatever stands between them. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/** A number that is no part of a name or of an address. */
const NUMBER = /(?<![A-Z0-9_.$])[0-9]+(?:\.[0-9]+)?(?:E[-+]?[0-9]+)?(?![A-Z0-9_.(!])/g;

/** The sign that a program puts before functions of ours, which give one value anyway; before anything else it picks one of several. */
const INTERSECTION = /@(?=(?:\[[0-9]+\]!)?(?:_XLDUDF_)?STAR[._])/g;

/**
 * Whether two formulas say the same. Programs give a formula back with their own spacing, case, quoting of sheet names, `$` signs,
 * prefixes of functions and spelling of numbers; texts in it must be equal to the letter.
 */
export function isSameFormula(found: string, expected: string): boolean {
  return found === expected || canonical(found) === canonical(expected);
}

function canonical(formula: string): string {
  return (formula.match(PIECES) ?? []).map(canonicalPiece).join("");
}

function canonicalPiece(piece: string): string {
  switch (piece.charAt(0)) {
    case '"':
      return piece;
    case "'":
      // A blank or a sign inside of the quotes belongs to the name: without it another sheet is meant.
      return piece.slice(1, -1).replaceAll("''", "'").toUpperCase();
    default:
      return canonicalCode(piece);
  }
}

function canonicalCode(piece: string): string {
  return piece
    .replace(/[\s$]/g, "")
    .toUpperCase()
    .replace(INTERSECTION, "")
    .replaceAll("_XLFN.", "")
    .replace(/(?:\[[0-9]+\]!)?_XLDUDF_STAR_/g, "STAR.")
    .replace(/\b(TRUE|FALSE)\(\)/g, "$1")
    .replace(NUMBER, canonicalNumber);
}

/** The number to the 15 digits that a spreadsheet keeps. */
function canonicalNumber(text: string): string {
  const value: unknown = JSON.parse(text.replace(/^0+(?=[0-9])/, ""));
  return typeof value === "number" ? String(to15Digits(value)) : text;
}

function to15Digits(value: number): number {
  const spare = 15 - Math.ceil(Math.log10(value === 0 ? 1 : value));
  const scale = 10 ** Math.abs(spare);
  return spare >= 0 ? Math.round(value * scale) / scale : Math.round(value / scale) * scale;
}
