import { buildWorkbookFile } from "../application";
import type { Issue, Locale } from "../core";
import { cliTexts } from "../messages";
import { readBasis } from "./basis";
import { cliIssue } from "./issueCodes";
import { issueLine } from "./issueLine";
import { printable } from "./printable";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar build` was asked for. */
export interface BuildCall {
  readonly out: string;
  readonly catalogue: string | null;
  readonly profile: string | null;
  /** may be empty */
  readonly company: string;
}

/** Writes a blank scoring workbook, whole or not at all, and never over a file that is there. */
export async function build(call: BuildCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const read = await readBasis(call, world);
  if (!read.ok) {
    for (const { file, issues } of read.problems) {
      writeIssues(world, file, issues, locale);
    }
    return 2;
  }
  const built = await buildWorkbookFile({ ...read.basis, locale, companyName: call.company }, world);
  if (!built.ok) {
    writeIssues(world, call.out, built.issues, locale);
    return 2;
  }
  const failure = await world.files.writeNew(call.out, built.bytes);
  if (failure !== null) {
    writeIssues(world, call.out, [cliIssue(failure.code, "", failure.params)], locale);
    return 2;
  }
  world.writeOut(`${printable(`${call.out}: ${cliTexts[locale]["build.done"]}`)}\n`);
  return 0;
}

function writeIssues(world: CliWorld, file: string, issues: readonly Issue[], locale: Locale): void {
  for (const issue of issues) {
    world.writeError(issueLine(file, issue, locale));
  }
}
