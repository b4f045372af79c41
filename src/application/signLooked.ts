import { sealProblem, signingBlocks } from "../core";
import type { ClaimedTime, Issue, Roster, RosterRole, SealProblem, SignoffRecord, SignoffStep } from "../core";
import { fitsSheet, signoffWriting, statementCells, type SignoffContents, type SignoffWriting } from "../template";
import { HostError, type HashPort } from "./ports";
import type { PresentAssessment } from "./presentStatement";
import type { SigningKey } from "./sealPorts";
import type { CheckedWorkbook } from "./serviceStar";
import type { LookedAt, SigningPorts } from "./signOff";
import { contentsOf } from "./signoffRecord";
import { signStep } from "./signStep";
import { isAboutSigned, stepStatement } from "./stepStatement";
import type { Evidence } from "./verifyWorkbook";

/** Who takes which step, when. */
export interface StepToSign extends Evidence {
  readonly roster: Roster;
  readonly step: SignoffStep;
  readonly role: RosterRole;
  readonly key: SigningKey;
  readonly at: ClaimedTime;
}

/** A record as it is to be put onto a workbook's sheet, or why it cannot be. */
export type PlacedRecord =
  | { readonly kind: "placed"; readonly record: SignoffRecord; readonly contents: SignoffContents; readonly writing: SignoffWriting }
  /** the sheet was moved about */
  | { readonly kind: "no-place"; readonly issues: readonly Issue[] };

export type SignedLook =
  | PlacedRecord
  /** the person or the step is not allowed, or the assessment may not be signed */
  | { readonly kind: "refused"; readonly problems: readonly SealProblem[] };

/** Everything that keeps a workbook from being submitted, reviewed, voted on or decided. */
export function blocksOf({ grids, catalogue, profile, draft, report, findings, issues }: CheckedWorkbook, { problems }: PresentAssessment): readonly SealProblem[] {
  const { unread } = statementCells(grids, catalogue, profile);
  return [...signingBlocks({ catalogue, draft, report, findings, issues: issues.length + unread.length }), ...problems];
}

/** Signs a step on what was looked at, and says how the record gets onto its sheet; nothing is written. */
export async function signLooked(look: LookedAt, { roster, anchors, step, role, key, at }: StepToSign, ports: { readonly hash: HashPort; readonly signing: SigningPorts }): Promise<SignedLook> {
  const { verification } = look;
  if (verification.record === null) {
    return { kind: "no-place", issues: verification.issues };
  }
  const about = stepStatement(look, step.action);
  const blocks = isAboutSigned(step.action) ? [] : look.blocks;
  if (about === null || blocks.length > 0) {
    return { kind: "refused", problems: blocks.length > 0 ? blocks : [sealProblem("step-skipped", "action", { state: verification.outline?.standing.state ?? "draft", action: step.action })] };
  }
  const signed = await signStep({ record: verification.record, roster, anchors, statement: about.statement, step, role, key, at }, { hash: ports.hash, seal: ports.signing.seal });
  return signed.ok ? placeRecord(signed.record, look, ports.hash) : { kind: "refused", problems: signed.problems };
}

/** How a record gets onto the sheet of a workbook as it was read. */
export async function placeRecord(record: SignoffRecord, { workbook }: Pick<LookedAt, "workbook">, hash: HashPort): Promise<PlacedRecord> {
  const contents = await contentsOf(record, workbook.profile, hash);
  if (!fitsSheet(contents)) {
    throw new HostError("too-large", { hostCode: "Record" });
  }
  const writing = signoffWriting(workbook.grids, contents, workbook.locale);
  return writing.ok ? { kind: "placed", record, contents, writing: writing.writing } : { kind: "no-place", issues: writing.issues };
}
