import type { Issue, KeyFile, Result, Roster, SealProblem, SignoffRecord, Statement } from "../core";
import { parseKeyFile, parseRoster } from "../schema";
import { SIGNOFF_NAMES, type WorkbookGrids } from "../template";
import { checkWorkbook } from "./checkWorkbook";
import { outcomeOf } from "./outcome";
import type { HashPort, WorkbookPort, WorkbookState } from "./ports";
import { presentAssessment } from "./presentStatement";
import type { KeyOpening, KeyPort, SealPort } from "./sealPorts";
import type { CheckedWorkbook, Outcome } from "./serviceStar";
import { blocksOf, signLooked, type StepToSign } from "./signLooked";
import { verifyChecked, type Evidence, type WorkbookVerification } from "./verifyWorkbook";

/** What signing needs beside the workbook. */
export interface SigningPorts {
  readonly seal: SealPort;
  readonly keys: KeyPort;
  /** the program that scores, with its version: it is part of what is signed */
  readonly engine: string;
}

export interface SignOffPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids" | "writeSignoff" | "unprotectedSheets" | "protectSheets">;
  readonly hash: HashPort;
  readonly signing: SigningPorts;
}

/** The open workbook and its sign-off as they are now. */
export interface LookedAt {
  readonly kind: "looked";
  readonly workbook: CheckedWorkbook;
  readonly verification: WorkbookVerification;
  /** what would be signed; null while clauses are open or something cannot be read */
  readonly statement: Statement | null;
  /** what keeps it from being submitted, reviewed, voted on or decided */
  readonly blocks: readonly SealProblem[];
  /** sheets of the scoring workbook that anybody may change anywhere; protection only guards against accidents */
  readonly unprotected: readonly string[];
  /** names what was looked at: a step is only taken on exactly that */
  readonly seen: string;
}

export type SignOffLook =
  | LookedAt
  /** its basis (catalogue, profile) cannot be read */
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "none"; readonly state: WorkbookState };

export interface StepCall extends StepToSign {
  /** `seen` of what the person has looked at */
  readonly seen: string;
}

export type StepOutcome =
  /** written, read back and verified */
  | { readonly kind: "signed"; readonly look: LookedAt }
  /** the person or the step is not allowed, or the assessment may not be signed; nothing was written */
  | { readonly kind: "refused"; readonly problems: readonly SealProblem[] }
  /** the workbook is another one than was looked at; nothing was signed */
  | { readonly kind: "changed"; readonly look: SignOffLook }
  /** the sheet has no room for the record or was moved about; nothing was written */
  | { readonly kind: "no-place"; readonly issues: readonly Issue[] }
  /** it was written, and somebody changed the workbook meanwhile: `record` holds the step, `look` is what stands there */
  | { readonly kind: "not-kept"; readonly record: SignoffRecord; readonly look: SignOffLook }
  | Exclude<SignOffLook, LookedAt>;

/** Sign-off of the open workbook. */
export interface SignOffService {
  readonly readRoster: (source: string | Uint8Array) => Result<Roster>;
  readonly readKeyFile: (source: string | Uint8Array) => Result<KeyFile>;
  readonly openKey: (file: KeyFile, passphrase: string) => Promise<KeyOpening>;
  /** Reads the workbook and its record afresh; nothing is changed. */
  readonly look: (evidence: Evidence) => Promise<Outcome<SignOffLook>>;
  /** Takes one step on exactly what was looked at; a failure at any point leaves the record that was there, or the new one, whole. */
  readonly takeStep: (call: StepCall) => Promise<Outcome<StepOutcome>>;
  /** Protects the sheets of ours that are not; those that the host would not protect. */
  readonly protect: () => Promise<Outcome<readonly string[]>>;
}

/** The sign-off of the open workbook over the given ports. */
export function signOffService(ports: SignOffPorts): SignOffService {
  return {
    readRoster: parseRoster,
    readKeyFile: parseKeyFile,
    openKey: (file, passphrase) => ports.signing.keys.open(file, passphrase),
    look: (evidence) => outcomeOf(() => look(evidence, ports)),
    takeStep: (call) => outcomeOf(() => takeStep(call, ports)),
    protect: () => outcomeOf(async () => ports.workbook.protectSheets(sheetsOf(await ports.workbook.readGrids()))),
  };
}

async function look(evidence: Evidence, ports: SignOffPorts): Promise<SignOffLook> {
  const outcome = await checkWorkbook(ports);
  if (outcome.kind !== "checked") {
    return outcome;
  }
  const { workbook } = outcome;
  const { hash, signing } = ports;
  const present = await presentAssessment(workbook, { engine: signing.engine, source: "" }, hash);
  const verification = await verifyChecked(workbook, present, null, evidence, { hash, seal: signing.seal });
  return {
    kind: "looked",
    workbook,
    verification,
    statement: present.statement,
    blocks: blocksOf(workbook, present),
    unprotected: await ports.workbook.unprotectedSheets(sheetsOf(workbook.grids)),
    seen: await seenDigest(workbook, verification, hash),
  };
}

/**
 * Everything that a person may have looked at: each cell that is read, the record among them. Of a formula it is the formula: what it shows
 * follows from the others, and may still be on its way.
 */
function seenDigest({ grids, findings }: CheckedWorkbook, { digest }: WorkbookVerification, hash: HashPort): Promise<string> {
  const cells = [...grids.tables, ...grids.names, ...grids.below].map(([name, { sheet, cells: rows }]) => [name, sheet, rows.map((row) => row.map(({ value, formula }) => (formula === "" ? value : formula)))]);
  return hash.sha256(JSON.stringify([digest, cells, findings.map(({ check, outcome, clause }) => [check, outcome, clause])]));
}

async function takeStep(call: StepCall, ports: SignOffPorts): Promise<StepOutcome> {
  const before = await look(call, ports);
  if (before.kind !== "looked") {
    return before;
  }
  if (before.seen !== call.seen) {
    return { kind: "changed", look: before };
  }
  const signed = await signLooked(before, call, ports);
  if (signed.kind !== "placed") {
    return signed;
  }
  await ports.workbook.writeSignoff(signed.writing);
  return readBack(call, signed.record, signed.contents.digest, ports);
}

/** What stands in the workbook now: the step, verified, or what somebody else made of it. */
async function readBack(call: StepCall, record: SignoffRecord, digest: string, ports: SignOffPorts): Promise<StepOutcome> {
  const grids = await ports.workbook.readGrids();
  const isDecided = call.step.action === "decide";
  // A guard against accidents: whatever the host says to it, the record stands.
  await ports.workbook.protectSheets(isDecided ? sheetsOf(grids) : [signoffSheetOf(grids)].filter((sheet) => sheet !== ""));
  // A mark from paper is of the state before.
  const after = await look({ roster: call.roster, anchors: { ...call.anchors, head: null } }, ports);
  const isKept = after.kind === "looked" && after.verification.digest === digest && after.verification.problems.length === 0;
  return isKept ? { kind: "signed", look: after } : { kind: "not-kept", record, look: after };
}

function signoffSheetOf({ names }: WorkbookGrids): string {
  return names.get(SIGNOFF_NAMES.seal)?.sheet ?? "";
}

/** Every sheet on which something of the scoring workbook stands. */
function sheetsOf({ tables, names }: WorkbookGrids): readonly string[] {
  return [...new Set([...tables.values(), ...names.values()].map(({ sheet }) => sheet))];
}
