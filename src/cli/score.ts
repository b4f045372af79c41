import type { Issue, Locale } from "../core";
import { cliTexts, fillText } from "../messages";
import { readBasis } from "./basis";
import { readForm } from "./formInput";
import { humanReport } from "./humanReport";
import { issueLine } from "./issueLine";
import { jsonLine } from "./printable";
import { scoreInput } from "./scoreInput";
import type { Scored } from "./scored";
import { writeResults } from "./writeResults";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar score` was asked for. */
export interface ScoreCall {
  readonly inputs: readonly string[];
  readonly catalogue: string | null;
  readonly profile: string | null;
  /** a form mapping, by which workbooks are read that are none of ours */
  readonly form: string | null;
  /** the copy of the one form of the call that results are written into; null where none is asked for */
  readonly out: string | null;
  readonly json: boolean;
}

/** Scores every input in order; one that cannot be read is refused and the others go on. */
export async function score(call: ScoreCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const read = await readBasis(call, world);
  if (!read.ok) {
    for (const { file, issues } of read.problems) {
      writeIssues(world, file, issues, locale);
    }
    return 2;
  }
  const form = await readForm(call.form, read.basis, world);
  if (!form.ok) {
    writeIssues(world, form.problem.file, form.problem.issues, locale);
    return 2;
  }
  const into = call.out === null || form.form === null ? null : { out: call.out, basis: form.form };
  const named = { catalogue: call.catalogue !== null, profile: call.profile !== null };
  const counts = { complete: 0, incomplete: 0, refused: 0 };
  for (const input of call.inputs) {
    const scored = await scoreInput(input, { basis: read.basis, named, form: form.form }, world);
    counts[scored.report.status] += 1;
    world.writeOut(call.json ? jsonLine(resultDocument(scored, world)) : `${humanReport(scored, locale)}\n`);
    writeIssues(world, input, scored.report.status === "refused" ? scored.report.issues : scored.issues, locale);
    const failed = into === null ? [] : await writeResults(scored, into, call.json, world, locale);
    if (failed.length > 0) {
      writeIssues(world, into?.out ?? "", failed, locale);
      return scored.report.status === "refused" ? 1 : 2;
    }
  }
  if (!call.json && call.inputs.length > 1) {
    world.writeOut(`${fillText(cliTexts[locale].summary, { all: call.inputs.length, ...counts })}\n`);
  }
  return counts.complete === call.inputs.length ? 0 : 1;
}

function resultDocument({ input, report, findings, profile, issues }: Scored, world: CliWorld): object {
  const result = world.renderResult(report, findings, profile);
  return report.status === "refused" ? { input, ...result } : { input, ...result, issues: issues.map(({ code, path, params }) => ({ code, path, params })) };
}

function writeIssues(world: CliWorld, file: string, issues: readonly Issue[], locale: Locale): void {
  for (const issue of issues) {
    world.writeError(issueLine(file, issue, locale));
  }
}
