import { refusedDocument, verifyWorkbookFile, workbookDocument, type Evidence, type FileVerification } from "../application";
import type { Locale } from "../core";
import { fillText, verifyTexts } from "../messages";
import { writeIssues } from "./documents";
import { readEvidence, type NamedEvidence } from "./evidence";
import { isWorkbook, readBytes } from "./inputFile";
import { cliIssue } from "./issueCodes";
import { jsonLine } from "./printable";
import { verificationText } from "./verificationText";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar verify` was asked for. */
export interface VerifyCall extends NamedEvidence {
  readonly inputs: readonly string[];
  readonly json: boolean;
}

/** Verifies the sign-off in every file, in order; one that cannot be read is refused and the others go on. */
export async function verify(call: VerifyCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const evidence = await readEvidence(call, world, locale);
  if (evidence === null) {
    return 2;
  }
  let verified = 0;
  for (const input of call.inputs) {
    const outcome = await verifyInput(input, evidence, world);
    verified += isDecided(outcome) ? 1 : 0;
    world.writeOut(call.json ? jsonLine(document(input, outcome)) : `${verificationText(input, outcome, locale)}\n`);
    writeIssues(world, input, outcome.kind === "refused" ? outcome.issues : outcome.verification.issues, locale);
  }
  if (!call.json && call.inputs.length > 1) {
    world.writeOut(`${fillText(verifyTexts[locale].summary, { all: call.inputs.length, verified, others: call.inputs.length - verified })}\n`);
  }
  return verified === call.inputs.length ? 0 : 1;
}

/** What was only submitted or reviewed is rightly signed, and no decision. */
function isDecided(outcome: FileVerification): boolean {
  return outcome.kind === "verified" && outcome.verification.verdict === "verified" && outcome.verification.outline?.standing.state === "decided";
}

/** Reads a file and verifies it; what is no workbook at all is refused. */
export async function verifyInput(input: string, evidence: Evidence, world: CliWorld): Promise<FileVerification> {
  const read = await readBytes(world.files, input);
  if (!read.ok) {
    return { kind: "refused", issues: read.issues };
  }
  if (!isWorkbook(input, read.value)) {
    return { kind: "refused", issues: [cliIssue("verify-not-workbook")] };
  }
  return verifyWorkbookFile(read.value, evidence, { workbookFiles: world.workbookFiles, hash: world.hash, seal: world.signing.seal });
}

function document(input: string, outcome: FileVerification): object {
  return { input, ...(outcome.kind === "refused" ? refusedDocument(outcome.issues) : workbookDocument(outcome.verification)) };
}
