import { simulate as simulateDraft } from "../core";
import type { Issue, Locale, ScoreReport, ScoringBasis, Simulation } from "../core";
import { cliTexts } from "../messages";
import { readBasis } from "./basis";
import { readForm } from "./formInput";
import { cliIssue } from "./issueCodes";
import { issueLine } from "./issueLine";
import { jsonLine, printable } from "./printable";
import { scoreInput } from "./scoreInput";
import type { Scored } from "./scored";
import { simulationLine } from "./simulationLine";
import { simulationSummary, simulationText } from "./simulationText";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar simulate` was asked for. */
export interface SimulateCall {
  readonly paths: readonly string[];
  /** the other basis; what is null is as in the own one */
  readonly toCatalogue: string | null;
  readonly toProfile: string | null;
  /** of assessments and of bodies' own forms; a scoring workbook carries its own */
  readonly catalogue: string | null;
  readonly profile: string | null;
  readonly form: string | null;
  readonly json: boolean;
}

/** An input that could be read, under both bases. */
export interface Simulated {
  readonly scored: Scored;
  readonly other: ScoringBasis;
  readonly simulation: Simulation;
}

/** Scores every file under its own basis and under the other one, and says whose grade changes and why. Nothing is written anywhere. */
export async function simulate(call: SimulateCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const tell = (file: string, issues: readonly Issue[]): void => issues.forEach((issue) => world.writeError(issueLine(file, issue, locale)));
  const own = await readBasis(call, world);
  const to = await readBasis({ catalogue: call.toCatalogue, profile: call.toProfile }, world);
  const problems = [...(own.ok ? [] : own.problems), ...(to.ok ? [] : to.problems)];
  if (!own.ok || !to.ok) {
    problems.forEach(({ file, issues }) => tell(file, issues));
    return 2;
  }
  const form = await readForm(call.form, own.basis, world);
  if (!form.ok) {
    tell(form.problem.file, form.problem.issues);
    return 2;
  }
  const { files, skipped } = await world.review.list(call.paths);
  skipped.forEach(({ path, reason }) => world.writeError(`${printable(`${path}: ${cliTexts[locale][`review.skipped.${reason}`]}`)}\n`));
  if (files.length === 0) {
    tell("servicestar", [cliIssue("review-no-files", cliTexts[locale]["place.call"])]);
    return 2;
  }
  const named = { catalogue: call.catalogue !== null, profile: call.profile !== null };
  const all: Simulated[] = [];
  for (const { path } of files) {
    const scored = await scoreInput(path, { basis: own.basis, named, form: form.form }, world);
    if (scored.draft === null) {
      tell(path, scored.report.status === "refused" ? scored.report.issues : []);
      continue;
    }
    const other = { catalogue: call.toCatalogue === null ? scored.catalogue : to.basis.catalogue, profile: call.toProfile === null ? scored.profile : to.basis.profile };
    const simulated = { scored, other, simulation: simulateDraft(scored.draft, scored, other) };
    all.push(simulated);
    world.writeOut(call.json ? jsonLine(simulationLine(simulated)) : simulationText(simulated, locale));
    tell(path, issuesOf(simulated.simulation.other));
  }
  if (!call.json) {
    world.writeOut(simulationSummary(all, files.length, locale));
  }
  return all.length === files.length && all.every(({ simulation }) => simulation.change !== "unknown") ? 0 : 1;
}

function issuesOf(report: ScoreReport): readonly Issue[] {
  return report.status === "refused" ? report.issues : [];
}
