import { BANK_TEXTS, isSameEntry } from "./bank";
import type { BankEntry } from "./bank";
import { indexBank } from "./bankIndex";
import type { BankIndex } from "./bankIndex";

/** What becomes of an entry whose id is there already and says something else: the import stops, ours stays, or theirs takes its place. */
export type MergePolicy = "stop" | "skip" | "update";

/** What becomes of one entry of the file. */
export interface MergeStep {
  /** `refused`: it would have been added or changed, but the import stopped */
  readonly what: "added" | "same" | "kept" | "updated" | "refused";
  readonly theirs: BankEntry;
  /** the entry of that id that was there; null where there was none */
  readonly ours: BankEntry | null;
  /** the id of another entry of ours that says the same of the clause; "" where there is none */
  readonly twin: string;
}

/** A bank after an import, and what became of each entry of the file, in the file's order. */
export interface BankMerge {
  readonly isStopped: boolean;
  readonly entries: readonly BankEntry[];
  readonly steps: readonly MergeStep[];
}

/** So many entries of a file are one piece of the work: few enough that a page answers between two of them. */
const PIECE = 250;

/**
 * Puts the entries of a file into a bank by their ids. No id is lost and none is doubled; an entry is replaced only under `update`.
 * Of two counts of use the higher one stays, so that importing a file twice is importing it once.
 */
export function mergeBanks(ours: readonly BankEntry[], theirs: readonly BankEntry[], policy: MergePolicy): BankMerge {
  const work = mergingBanks(ours, theirs, policy);
  let step = work.next();
  while (step.done !== true) {
    step = work.next();
  }
  return step.value;
}

/** The same, with a stop after each piece of the work: ten thousand texts at once hold up a page for a quarter of a second. */
export function* mergingBanks(ours: readonly BankEntry[], theirs: readonly BankEntry[], policy: MergePolicy): Generator<undefined, BankMerge, undefined> {
  const before = new Map(ours.map((entry) => [entry.id, entry]));
  const isStopped = policy === "stop" && theirs.some((entry) => isConflict(before.get(entry.id), entry));
  const index = indexBank(ours);
  const merged = new Map(before);
  const steps: MergeStep[] = [];
  for (const entry of theirs) {
    if (steps.length % PIECE === PIECE - 1) {
      yield;
    }
    const mine = before.get(entry.id);
    const what = stepOf(mine, entry, policy);
    const twin = mine === undefined ? twinOf(entry, index) : "";
    if (isStopped) {
      steps.push({ what: what === "same" ? "same" : "refused", theirs: entry, ours: mine ?? null, twin });
      continue;
    }
    const used = Math.max(entry.used, mine?.used ?? 0);
    // What stays as it was stays the same object: whoever keeps the bank has nothing to write for it.
    merged.set(entry.id, mine !== undefined && what !== "updated" && used === mine.used ? mine : { ...(mine === undefined || what === "updated" ? entry : mine), used });
    steps.push({ what, theirs: entry, ours: mine ?? null, twin });
  }
  return { isStopped, entries: [...merged.values()], steps };
}

function isConflict(mine: BankEntry | undefined, theirs: BankEntry): boolean {
  return mine !== undefined && !isSameEntry(mine, theirs);
}

function stepOf(mine: BankEntry | undefined, theirs: BankEntry, policy: MergePolicy): Exclude<MergeStep["what"], "refused"> {
  if (mine === undefined) {
    return "added";
  }
  return isSameEntry(mine, theirs) ? "same" : policy === "update" ? "updated" : "kept";
}

function twinOf({ catalogue, clause, text }: BankEntry, { sameWording }: BankIndex): string {
  return BANK_TEXTS.flatMap((language) => sameWording(catalogue, clause, text[language]))[0]?.id ?? "";
}
