import { refusedDocument, verifyWorkbookFile, workbookDocument, type Evidence, type FileVerification } from "../application";
import { parseHeadMark } from "../core";
import type { Issue, Locale, Roster } from "../core";
import { fillText, verifyTexts } from "../messages";
import { isWorkbook, readBytes, readInput } from "./inputFile";
import { cliIssue } from "./issueCodes";
import { issueLine } from "./issueLine";
import { jsonLine } from "./printable";
import { verificationText } from "./verificationText";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar verify` was asked for. */
export interface VerifyCall {
  readonly inputs: readonly string[];
  readonly roster: string | null;
  /** the head mark from paper, as it was typed */
  readonly mark: string | null;
  /** the roster's mark, as it was typed */
  readonly rosterMark: string | null;
  readonly json: boolean;
}

/** Verifies the sign-off in every file, in order; one that cannot be read is refused and the others go on. */
export async function verify(call: VerifyCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const marks = { head: readMark(call.mark, "--mark"), roster: readMark(call.rosterMark, "--roster-mark") };
  const roster = call.roster === null ? null : await readInput<Roster>(world.files, call.roster, world.signing.parseRoster);
  const wrong: readonly Issue[] = [...marks.head.issues, ...marks.roster.issues];
  for (const issue of wrong) {
    world.writeError(issueLine("servicestar", issue, locale));
  }
  if (roster !== null && !roster.ok) {
    writeIssues(world, call.roster ?? "", roster.issues, locale);
  }
  if (wrong.length > 0 || (roster !== null && !roster.ok)) {
    return 2;
  }
  const evidence: Evidence = { roster: roster?.value ?? null, anchors: { head: marks.head.beginning, roster: marks.roster.beginning } };
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

interface TypedMark {
  readonly beginning: string | null;
  readonly issues: readonly Issue[];
}

function readMark(typed: string | null, option: string): TypedMark {
  if (typed === null) {
    return { beginning: null, issues: [] };
  }
  const mark = parseHeadMark(typed);
  return mark.ok ? { beginning: mark.beginning, issues: [] } : { beginning: null, issues: [cliIssue(mark.reason === "mistyped" ? "mark-mistyped" : "mark-malformed", option, { found: typed })] };
}

async function verifyInput(input: string, evidence: Evidence, world: CliWorld): Promise<FileVerification> {
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

function writeIssues(world: CliWorld, file: string, issues: readonly Issue[], locale: Locale): void {
  for (const issue of issues) {
    world.writeError(issueLine(file, issue, locale));
  }
}
