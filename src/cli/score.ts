import { runChecks, scoreAssessment } from "../core";
import type { Catalogue, Issue, Locale, Result, SchemeProfile } from "../core";
import { cliTexts, fillText } from "../messages";
import { humanReport } from "./humanReport";
import { readInput } from "./inputFile";
import { issueLine } from "./issueLine";
import { jsonLine } from "./printable";
import type { Scored } from "./scored";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar score` was asked for. */
export interface ScoreCall {
  readonly inputs: readonly string[];
  readonly catalogue: string | null;
  readonly profile: string | null;
  readonly json: boolean;
}

/** Scores every input in order; one that cannot be read is refused and the others go on. */
export async function score(call: ScoreCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const catalogue = await basis(call.catalogue, world, world.parseCatalogue, world.builtIn.catalogue);
  const profile = await basis(call.profile, world, world.parseProfile, world.builtIn.profile);
  if (!catalogue.ok || !profile.ok) {
    writeIssues(world, call.catalogue ?? "", catalogue.ok ? [] : catalogue.issues, locale);
    writeIssues(world, call.profile ?? "", profile.ok ? [] : profile.issues, locale);
    return 2;
  }
  const counts = { complete: 0, incomplete: 0, refused: 0 };
  for (const input of call.inputs) {
    const scored = await scoreInput(input, catalogue.value, profile.value, world);
    counts[scored.report.status] += 1;
    if (call.json) {
      world.writeOut(jsonLine({ input, ...world.renderResult(scored.report, scored.findings, profile.value) }));
    } else {
      world.writeOut(`${humanReport(scored, catalogue.value, profile.value, locale)}\n`);
    }
    writeIssues(world, input, scored.report.status === "refused" ? scored.report.issues : [], locale);
  }
  if (!call.json && call.inputs.length > 1) {
    world.writeOut(`${fillText(cliTexts[locale].summary, { all: call.inputs.length, ...counts })}\n`);
  }
  return counts.complete === call.inputs.length ? 0 : 1;
}

/** A file that the call names, or what is built in. */
async function basis<T>(
  path: string | null,
  world: CliWorld,
  parse: (bytes: Uint8Array) => Result<T>,
  builtIn: () => T,
): Promise<Result<T>> {
  return path === null ? { ok: true, value: builtIn() } : readInput(world.files, path, parse);
}

async function scoreInput(input: string, catalogue: Catalogue, profile: SchemeProfile, world: CliWorld): Promise<Scored> {
  const read = await readInput(world.files, input, (bytes) => world.parseAssessment(bytes, catalogue, profile));
  if (!read.ok) {
    return { input, draft: null, report: { status: "refused", issues: read.issues }, findings: [] };
  }
  const draft = read.value;
  const report = scoreAssessment(draft, catalogue, profile);
  // The issues say everything about a refused assessment.
  const findings = report.status === "refused" ? [] : runChecks({ catalogue, profile, draft, report, workbook: null });
  return { input, draft, report, findings };
}

function writeIssues(world: CliWorld, file: string, issues: readonly Issue[], locale: Locale): void {
  for (const issue of issues) {
    world.writeError(issueLine(file, issue, locale));
  }
}
