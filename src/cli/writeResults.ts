import { writeFormResults, type FormBasis } from "../application";
import type { Issue, Locale } from "../core";
import { cliTexts, fillText, formFindingTexts } from "../messages";
import { cliIssue } from "./issueCodes";
import { printable } from "./printable";
import { atItsCell } from "./scoreInput";
import type { Scored } from "./scored";
import type { CliWorld } from "./world";

/** A copy that is asked for, and what its form is read by. */
export interface ResultCopy {
  readonly out: string;
  readonly basis: FormBasis;
}

/** Writes the results of a form into a new file that is otherwise the form's own bytes; every reason why it is not written. */
export async function writeResults({ form, report }: Scored, { out, basis }: ResultCopy, isSilent: boolean, world: CliWorld, locale: Locale): Promise<readonly Issue[]> {
  if (form === undefined) {
    return [cliIssue(report.status === "refused" ? "out-refused" : "out-not-form", "--out")];
  }
  // What stands in the body's form is in the form's language, whoever runs the program.
  const written = writeFormResults(form.bytes, form.checked, basis, formFindingTexts(basis.mapping.locale), world.forms.files);
  if (!written.ok) {
    return written.issues.map(atItsCell);
  }
  const failure = await world.files.writeNew(out, written.bytes);
  if (failure !== null) {
    return [cliIssue(failure.code, "", failure.params)];
  }
  const { "results.done": done, "results.locked": locked } = cliTexts[locale];
  const cells = written.locked.map(({ sheet, address }) => `${sheet}!${address}`);
  const lines = [done, ...(cells.length === 0 ? [] : [fillText(locked, { count: cells.length, first: cells[0] ?? "" })])];
  if (!isSilent) {
    lines.forEach((line) => {
      world.writeOut(`${printable(`${out}: ${line}`)}\n`);
    });
  }
  return [];
}
