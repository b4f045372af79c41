import type { Issue } from "../../core";
import { marksIn, unmark } from "./markReport";
import type { MarkedReport } from "./markReport";

/** What a report is not given out for after it was read back. */
export const PROOF_ISSUE_CODES = [
  "report-left-out", // field, alias, count, first
  "report-differs", // found, expected
] as const;

/** How much of two texts is shown where they part. */
const SHOWN = 40;

/**
 * Holds a report that was read back against what it had to say. `marked` is the text of the same report made with marks: it shows
 * which text stands where, whatever the texts are, so that one that also stands elsewhere by chance proves nothing.
 */
export function proveReport(texts: { readonly marked: string; readonly made: string }, { marked }: MarkedReport): readonly Issue[] {
  const seen = marksIn(texts.marked);
  const leftOut = new Map<string, { readonly alias: string; readonly items: string[] }>();
  for (const [number, { isProved, path, alias, item }] of marked.entries()) {
    if (isProved && !seen.has(number)) {
      const field = path.join("/");
      const known = leftOut.get(field) ?? { alias: alias.join("/"), items: [] };
      leftOut.set(field, { ...known, items: [...known.items, item] });
    }
  }
  const issues = [...leftOut].map(([field, { alias, items }]): Issue => ({ code: "report-left-out", path: field, params: { field, alias, count: items.length, first: items[0] ?? "" } }));
  const expected = unmark(texts.marked, marked);
  return expected === texts.made ? issues : [...issues, differs(expected, texts.made)];
}

function differs(expected: string, made: string): Issue {
  const place = firstDifference(expected, made);
  const around = (text: string): string => text.slice(Math.max(0, place - SHOWN / 2), place + SHOWN / 2);
  return { code: "report-differs", path: "", params: { found: around(made), expected: around(expected) } };
}

function firstDifference(a: string, b: string): number {
  let place = 0;
  while (place < a.length && a[place] === b[place]) {
    place += 1;
  }
  return place;
}
