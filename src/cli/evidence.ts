import type { Evidence } from "../application";
import { parseHeadMark } from "../core";
import type { Issue, Locale, Roster } from "../core";
import { writeIssues } from "./documents";
import { readInput } from "./inputFile";
import { cliIssue } from "./issueCodes";
import type { CliWorld } from "./world";

/** What a call names beside the files that it verifies, as it was typed. */
export interface NamedEvidence {
  readonly roster: string | null;
  /** the head mark from paper, and the roster's */
  readonly mark: string | null;
  readonly rosterMark: string | null;
}

/** Reads the roster and both marks; null, and everything that is wrong said, where one of them cannot be read. */
export async function readEvidence(call: NamedEvidence, world: CliWorld, locale: Locale): Promise<Evidence | null> {
  const marks = { head: readMark(call.mark, "--mark"), roster: readMark(call.rosterMark, "--roster-mark") };
  const roster = call.roster === null ? null : await readInput<Roster>(world.files, call.roster, world.signing.parseRoster);
  const wrong: readonly Issue[] = [...marks.head.issues, ...marks.roster.issues];
  writeIssues(world, "servicestar", wrong, locale);
  if (roster !== null && !roster.ok) {
    writeIssues(world, call.roster ?? "", roster.issues, locale);
  }
  return wrong.length > 0 || (roster !== null && !roster.ok) ? null : { roster: roster?.value ?? null, anchors: { head: marks.head.beginning, roster: marks.roster.beginning } };
}

function readMark(typed: string | null, option: string): { readonly beginning: string | null; readonly issues: readonly Issue[] } {
  if (typed === null) {
    return { beginning: null, issues: [] };
  }
  const mark = parseHeadMark(typed);
  return mark.ok ? { beginning: mark.beginning, issues: [] } : { beginning: null, issues: [cliIssue(mark.reason === "mistyped" ? "mark-mistyped" : "mark-malformed", option, { found: typed })] };
}
