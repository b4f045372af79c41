/** Texts and quoted names of sheets stay as they are; between them a function of ours may be called. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;

/** A function of ours as programs store it: behind a prefix, behind the number of the add-in's link, in any case. */
const STORED = /(?:\[[0-9]+\]!)?(?:_xldudf_)?star[._](total|grade|deductions|score|explain|gap)(?=\()/gi;

/** The same as a defined name would have to be called to answer in place of a function of ours. */
const NAMED = /^(?:_xldudf_)?star[._](?:total|grade|deductions|score|explain|gap)$/i;

/** Whether a defined name takes the place of a function of ours; "#NAME?" is what programs keep for a function that they do not have. */
export function redefinesFunction(name: string, refersTo: string): boolean {
  return NAMED.test(name) && refersTo !== "#NAME?";
}

/** What every call of a function of ours has in it; most formulas have none. */
const ANY = /star[._]/i;

/** The formula with the scoring functions under their dotted names, as the workbook's formulas are written: `STAR.TOTAL(`. */
export function withDottedNames(formula: string): string {
  if (!ANY.test(formula)) {
    return formula;
  }
  return (formula.match(PIECES) ?? [])
    .map((piece) => (/^["']/.test(piece) ? piece : piece.replace(STORED, (_, name: string) => `STAR.${name.toUpperCase()}`)))
    .join("");
}
