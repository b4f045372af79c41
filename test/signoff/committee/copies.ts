import { unzipSync } from "fflate";
import { committeeService, type CommitteeFilePorts, type CommitteeLook, type CommitteeService, type FileStep, type FileStepOutcome, type Outcome } from "../../../src/application";
import { webCryptoHash } from "../../../src/crypto";
import type { SignoffStep } from "../../../src/core";
import { NO_ANCHORS } from "../support/signedWorkbook";
import type { Body, Member } from "../../seal/support/body";
import type { Step } from "../../seal/support/signing";
import { nodeCommittee } from "../../support/nodeCommittee";
import { nodeSigning } from "../../support/nodeSigning";

export type Bytes = Uint8Array<ArrayBuffer>;
export const NEVER = new AbortController().signal;

/** The committee's work over Node's files and cryptography, with some of its ports exchanged. */
export function roomOver(ports: Partial<CommitteeFilePorts> = {}, jobs = 2): CommitteeService {
  return committeeService({ committee: nodeCommittee(ports, jobs), hash: webCryptoHash, signing: nodeSigning });
}

export const fileOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);
export const evidenceOf = ({ roster }: Body) => ({ roster, anchors: NO_ANCHORS });

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new Error(JSON.stringify(outcome.error));
  }
  return outcome.value;
}

export async function looked(room: CommitteeService, body: Body, bytes: Uint8Array): Promise<CommitteeLook> {
  const look = valueOf(await room.look(fileOf(bytes), evidenceOf(body), NEVER));
  if (look.kind !== "looked") {
    throw new Error(JSON.stringify(look.issues));
  }
  return look;
}

/** The step on a file as it is now. */
export async function stepOn(room: CommitteeService, body: Body, bytes: Uint8Array, { who, role, step, at }: Step): Promise<FileStep> {
  return { ...evidenceOf(body), file: fileOf(bytes), seen: (await looked(room, body, bytes)).seen, step, role, key: body.keys[who], at };
}

export async function taken(room: CommitteeService, body: Body, bytes: Uint8Array, step: Step): Promise<FileStepOutcome> {
  return valueOf(await room.takeStep(await stepOn(room, body, bytes, step), NEVER));
}

/** The copy that a step gives; throws where there is none. */
export async function copyAfter(room: CommitteeService, body: Body, bytes: Uint8Array, step: Step): Promise<Bytes> {
  return copyOf(await taken(room, body, bytes, step));
}

export function copyOf(outcome: { readonly kind: string }): Bytes {
  if (!("bytes" in outcome)) {
    throw new Error(JSON.stringify(outcome, (name, value: unknown) => (name === "look" ? undefined : value)));
  }
  return outcome.bytes as Bytes;
}

export const stepOf = (who: Member, role: Step["role"], step: SignoffStep, at: string): Step => ({ who, role, step, at });

/** The parts of a package that two files do not have in the same bytes. */
export function otherParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => Buffer.compare(Buffer.from(before[name] ?? []), Buffer.from(after[name] ?? [])) !== 0);
}
