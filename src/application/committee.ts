import type { Roster } from "../core";
import { joinLooks } from "./committeeJoin";
import type { CommitteePorts, CopyWriting, FileLine, FileLook, FileStep, FileStepOutcome, JoinOutcome, NoCopy } from "./committeePorts";
import { outcomeOf } from "./outcome";
import { HostError, LARGEST_FILE_MEGABYTES, type FileSource } from "./ports";
import type { Outcome } from "./serviceStar";
import { placeRecord, signLooked, type PlacedRecord } from "./signLooked";
import { verifySignoff } from "./verifySignoff";
import type { Evidence } from "./verifyWorkbook";

/** Called as each file is done, in whatever order they end; `index` is its place in the list that was given. */
export type OnFile<T> = (index: number, outcome: Outcome<T>) => void;

/** A committee's work on files. Nothing of it rejects, and no given file is ever changed. An abort gives `cancelled`; what was done until then stays. */
export interface CommitteeService {
  /** One file, whole. */
  readonly look: (file: FileSource, evidence: Evidence, signal: AbortSignal) => Promise<Outcome<FileLook>>;
  /** Many files, a line each. */
  readonly agenda: (files: readonly FileSource[], evidence: Evidence, signal: AbortSignal, onFile: OnFile<FileLine>) => Promise<readonly Outcome<FileLine>[]>;
  /** One step: the bytes of a copy, or why there is none. */
  readonly takeStep: (step: FileStep, signal: AbortSignal) => Promise<Outcome<FileStepOutcome>>;
  /** Many steps, each by itself: one that fails leaves the others alone. */
  readonly takeSteps: (steps: readonly FileStep[], signal: AbortSignal, onFile: OnFile<FileStepOutcome>) => Promise<readonly Outcome<FileStepOutcome>[]>;
  /** One record of all votes that members cast on their own copies of a file, in a copy of the first of them. Marks from paper are of one copy alone and are not asked. */
  readonly join: (copies: readonly FileSource[], evidence: Evidence & { readonly roster: Roster }, signal: AbortSignal) => Promise<Outcome<JoinOutcome>>;
}

/** The committee's work over the given ports. */
export function committeeService(ports: CommitteePorts): CommitteeService {
  const room = new Room(ports);
  return {
    look: (file, evidence, signal) => outcomeOf(() => room.look(file, evidence, signal)),
    agenda: (files, evidence, signal, onFile) => room.each(files, (file) => room.line(file, evidence, signal), onFile),
    takeStep: (step, signal) => outcomeOf(() => room.takeStep(step, signal)),
    takeSteps: (steps, signal, onFile) => room.each(steps, (step) => room.takeStep(step, signal), onFile),
    join: (copies, evidence, signal) => outcomeOf(() => room.join(copies, evidence, signal)),
  };
}

type Refused = Extract<FileLook, { readonly kind: "refused" }>;
type Held = { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> } | Refused;

class Room {
  private readonly ports: CommitteePorts;

  constructor(ports: CommitteePorts) {
    this.ports = ports;
  }

  async look(file: FileSource, evidence: Evidence, signal: AbortSignal): Promise<FileLook> {
    const held = await bytesOf(file, signal);
    return held.kind === "bytes" ? this.lookAt(held.bytes, evidence, signal) : held;
  }

  async line(file: FileSource, evidence: Evidence, signal: AbortSignal): Promise<FileLine> {
    const held = await bytesOf(file, signal);
    return held.kind === "bytes" ? this.ports.committee.line(held.bytes, evidence, this.ports.signing.engine, signal) : held;
  }

  async takeStep(step: FileStep, signal: AbortSignal): Promise<FileStepOutcome> {
    const held = await bytesOf(step.file, signal);
    if (held.kind !== "bytes") {
      return held;
    }
    const look = await this.lookAt(held.bytes, step, signal);
    if (look.seen !== step.seen) {
      return { kind: "changed", look };
    }
    if (look.kind !== "looked") {
      return look;
    }
    const signed = await signLooked(look, step, this.ports);
    if (signed.kind === "refused") {
      return { kind: "refused-step", problems: signed.problems };
    }
    const written = await this.write(held.bytes, signed, step, signal);
    return written.kind === "written" ? { ...written, kind: "signed" } : written;
  }

  async join(copies: readonly FileSource[], { roster }: Evidence & { readonly roster: Roster }, signal: AbortSignal): Promise<JoinOutcome> {
    const evidence = { roster, anchors: { head: null, roster: null } };
    const held = await Promise.all(copies.map((file) => bytesOf(file, signal)));
    const looks: FileLook[] = [];
    for (const each of held) {
      looks.push(each.kind === "bytes" ? await this.lookAt(each.bytes, evidence, signal) : each);
    }
    const joined = joinLooks(looks);
    const [first] = held;
    if (joined.kind === "apart" || first?.kind !== "bytes") {
      return joined.kind === "apart" ? joined : { kind: "apart", copies: [] };
    }
    const { hash, signing } = this.ports;
    const { problems } = await verifySignoff({ record: joined.record, ...evidence, present: null }, { hash, seal: signing.seal });
    if (problems.length > 0) {
      return { kind: "refused-votes", problems };
    }
    const written = await this.write(first.bytes, await placeRecord(joined.record, joined.first, hash), evidence, signal);
    return written.kind === "written" ? { ...written, kind: "joined", added: joined.added } : written;
  }

  /** Several at once, each by itself: what one comes to is nothing to the others. */
  async each<In, Out>(list: readonly In[], run: (one: In) => Promise<Out>, onFile: OnFile<Out>): Promise<readonly Outcome<Out>[]> {
    const outcomes: Outcome<Out>[] = [];
    const waiting = list.entries();
    const work = async (): Promise<void> => {
      for (const [index, one] of waiting) {
        const outcome = await outcomeOf(() => run(one));
        outcomes[index] = outcome;
        onFile(index, outcome);
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, this.ports.committee.jobs) }, work));
    return outcomes;
  }

  private lookAt(bytes: Uint8Array<ArrayBuffer>, { roster, anchors }: Evidence, signal: AbortSignal): Promise<FileLook> {
    return this.ports.committee.look(bytes, { roster, anchors }, this.ports.signing.engine, signal);
  }

  private async write(bytes: Uint8Array<ArrayBuffer>, placed: PlacedRecord, { roster, anchors }: Evidence, signal: AbortSignal): Promise<CopyWriting | NoCopy> {
    if (placed.kind === "no-place") {
      return { kind: "no-copy", issues: placed.issues };
    }
    // A mark from paper is of the state before.
    const after = { roster, anchors: { ...anchors, head: null } };
    return this.ports.committee.write(bytes, placed.writing, placed.contents.digest, after, this.ports.signing.engine, signal);
  }
}

/** The bytes of a file as it is now. */
async function bytesOf(file: FileSource, signal: AbortSignal): Promise<Held> {
  if (signal.aborted) {
    throw new HostError("cancelled");
  }
  if (file.size > LARGEST_FILE_MEGABYTES * 1024 * 1024) {
    return { kind: "refused", seen: "", issues: [{ code: "file-too-large", path: "", params: { limit: LARGEST_FILE_MEGABYTES } }] };
  }
  try {
    return { kind: "bytes", bytes: new Uint8Array(await file.slice(0, file.size).arrayBuffer()) };
  } catch {
    // A file that was moved, changed or taken away since it was chosen: the system says no more than that.
    return { kind: "refused", seen: "", issues: [{ code: "file-unreadable", path: "", params: { reason: "NotReadable" } }] };
  }
}
