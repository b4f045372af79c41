import type { Issue, JsonValue, Locale } from "../core";
import { sealProblemText, signingTexts, type SigningTextKey } from "../messages";
import { fillText } from "../messages";
import type { SealProblem } from "../core";
import { cliIssue } from "./issueCodes";
import { issueLine } from "./issueLine";
import { printable } from "./printable";
import type { CliWorld } from "./world";

/** Says every issue of a file, or of the call, on standard error. */
export function writeIssues(world: CliWorld, file: string, issues: readonly Issue[], locale: Locale): void {
  for (const issue of issues) {
    world.writeError(issueLine(file, issue, locale));
  }
}

/** Says every problem of a roster on standard error, as issues are said. */
export function writeProblems(world: CliWorld, file: string, problems: readonly SealProblem[], locale: Locale): void {
  for (const problem of problems) {
    const place = problem.path === "" ? signingTexts[locale]["place.document"] : problem.path;
    world.writeError(`${printable(`${file}: ${problem.code}: ${sealProblemText(problem, locale)} (${place})`)}\n`);
  }
}

/** One line on standard output about a file. */
export function say(world: CliWorld, file: string, key: SigningTextKey, params: Issue["params"], locale: Locale): void {
  world.writeOut(`${printable(`${file}: ${fillText(signingTexts[locale][key], params)}`)}\n`);
}

/** Writes a document as a new file, whole or not at all; false, and said why, where it could not be. */
export async function writeDocument(world: CliWorld, out: string, document: JsonValue, locale: Locale, access: "everybody" | "owner" = "everybody"): Promise<boolean> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  const failure = await (access === "owner" ? world.signing.writeSecret : world.files.writeNew)(out, bytes);
  if (failure !== null) {
    writeIssues(world, out, [cliIssue(failure.code, "", failure.params)], locale);
  }
  return failure === null;
}
