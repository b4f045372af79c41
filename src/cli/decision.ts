import { makeDecision } from "../application";
import type { Locale } from "../core";
import { cliTexts } from "../messages";
import type { DecisionCall } from "./decisionCall";
import { writeIssues } from "./documents";
import { readEvidence } from "./evidence";
import { readBytes } from "./inputFile";
import { cliIssue } from "./issueCodes";
import { printable } from "./printable";
import { verifyInput } from "./verify";
import type { CliWorld, ExitStatus } from "./world";

/** Writes the record of a decision that verifies, whole or not at all, and never over a file that is there. */
export async function decision(call: DecisionCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const evidence = await readEvidence(call, world, locale);
  const template = call.template === null ? null : await readBytes(world.files, call.template);
  if (template !== null && !template.ok) {
    writeIssues(world, call.template ?? "", template.issues, locale);
  }
  if (evidence === null || template?.ok === false) {
    return 2;
  }
  const outcome = await verifyInput(call.input, evidence, world);
  if (outcome.kind === "refused") {
    writeIssues(world, call.input, outcome.issues, locale);
    return 1;
  }
  const request = { format: call.format, locale, template: template === null ? null : new Uint8Array(template.value), certificate: call.certificate };
  const making = await makeDecision({ workbook: outcome.checked, verification: outcome.verification }, request, world.makeDecision);
  switch (making.kind) {
    case "no-decision":
      writeIssues(world, call.input, [{ code: `decision-${making.reason}`, path: "", params: {} }, ...outcome.verification.issues], locale);
      return 1;
    case "refused":
      writeIssues(world, call.template ?? "servicestar", making.issues, locale);
      return 2;
    case "made": {
      const failure = await world.files.writeNew(call.out, making.bytes);
      if (failure !== null) {
        writeIssues(world, call.out, [cliIssue(failure.code, "", failure.params)], locale);
        return 2;
      }
      world.writeOut(`${printable(`${call.out}: ${cliTexts[locale]["decision.done"]}`)}\n`);
      return 0;
    }
  }
}
