import { priorRoundDocument, roundNames } from "../core";
import type { DraftAssessment, KeptRound } from "../core";
import { outcomeOf } from "./outcome";
import type { FileWorkPort, PriorRoundStorePort } from "./ports";

/** The open assessment, as far as it says whose last round is meant. */
export type RoundOwner = Pick<DraftAssessment, "company" | "assessedOn">;

/** What this browser keeps for an assessment. `damaged`: something that cannot be read any more; it is gone. */
export type KeptRoundReading = { readonly kind: "none" } | { readonly kind: "damaged" } | { readonly kind: "kept"; readonly kept: KeptRound };

/** `unnamed`: nobody has entered a company, so it could not be found again. `not-kept`: the storage is blocked or full. */
export type RoundKeeping = "kept" | "not-kept" | "unnamed";

/** The last rounds that this browser keeps, one an assessment. Nothing of it ever rejects, and one thing is done after the other. */
export interface PriorRoundService {
  readonly read: (owner: RoundOwner) => Promise<KeptRoundReading>;
  /** Keeps it in place of what is kept for the assessment; what this pane kept under an earlier company or day moves along. */
  readonly keep: (kept: KeptRound, owner: RoundOwner) => Promise<RoundKeeping>;
  /** Forgets what this pane has read or kept last. */
  readonly forget: () => Promise<void>;
}

/** The last rounds over the given ports. Texts are read beside the person's work: a large catalogue takes a tenth of a second and more. */
export function priorRoundService(port: PriorRoundStorePort, { readRound }: Pick<FileWorkPort, "readRound">): PriorRoundService {
  /** where what this pane shows is kept */
  let place: { readonly name: string; readonly text: string } | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done;
    return done;
  };

  const parse = (text: string) => outcomeOf(() => readRound(text, new AbortController().signal));

  const read = async (owner: RoundOwner): Promise<KeptRoundReading> => {
    for (const name of roundNames(owner)) {
      const text = await port.read(name);
      if (text !== null) {
        return open(name, text);
      }
    }
    return { kind: "none" };
  };

  const open = async (name: string, text: unknown): Promise<KeptRoundReading> => {
    if (typeof text === "string") {
      const outcome = await parse(text);
      if (!outcome.ok) {
        // Nobody could look at it this time; it stays where it is.
        return { kind: "none" };
      }
      if (outcome.value.ok) {
        place = { name, text };
        return { kind: "kept", kept: outcome.value.value };
      }
    }
    await port.forget(name);
    return { kind: "damaged" };
  };

  const keep = async (kept: KeptRound, owner: RoundOwner): Promise<RoundKeeping> => {
    const [name] = roundNames(owner);
    if (name === undefined) {
      return "unnamed";
    }
    const text = JSON.stringify(priorRoundDocument(kept));
    if (place?.name === name && place.text === text) {
      return "kept";
    }
    // What would not be read again is not kept: half a character, say, which a cell may hold.
    const readBack = await parse(text);
    if (!readBack.ok || !readBack.value.ok || !(await port.keep(name, text))) {
      return "not-kept";
    }
    const before = place;
    place = { name, text };
    if (before !== null && before.name !== name) {
      await port.forget(before.name);
    }
    return "kept";
  };

  const forget = async (): Promise<void> => {
    const before = place;
    place = null;
    if (before !== null) {
      await port.forget(before.name);
    }
  };

  return { read: (owner) => inTurn(() => read(owner)), keep: (kept, owner) => inTurn(() => keep(kept, owner)), forget: () => inTurn(forget) };
}
