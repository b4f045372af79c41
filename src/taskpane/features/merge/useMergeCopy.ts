import { useCallback, useEffect, useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, type ComparedCopies, type CopyComparison, type CopyReading, type MergeDecision, type MergeOutcome, type MergeUnit, type WorkbookCopy } from "../../../application";
import type { Issue, Params } from "../../../core";
import { aboutWorkbook, useKept, useServiceStar, useSession, type HostFailure } from "../../session";
import type { MergingKey } from "../../words";
import { decisionsFor, keepDecision, readDecisions } from "./keptDecisions";

const MEGABYTE = 1024 * 1024;

/** A copy that was read, and what its file is called. */
export interface NamedCopy {
  readonly name: string;
  readonly copy: WorkbookCopy;
}

/** Why there is nothing to show of a file or of a comparison. */
export type MergeTrouble =
  | { readonly kind: "not-read"; readonly reason: MergingKey; readonly params: Params }
  | { readonly kind: "refused" | "unreadable"; readonly name: string; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly name: string; readonly failure: HostFailure }
  | { readonly kind: "mine-unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "other-standard"; readonly name: string; readonly comparison: Extract<CopyComparison, { readonly kind: "other-standard" }> };

export type MergePhase =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "trouble"; readonly trouble: MergeTrouble }
  | { readonly kind: "compared"; readonly name: string; readonly compared: ComparedCopies; readonly after: MergeAfter | null }
  | { readonly kind: "merged"; readonly outcome: Extract<MergeOutcome, { readonly kind: "merged" }>; readonly undecided: number };

/** What an attempt to merge came to, where it did not merge. */
export type MergeAfter =
  | { readonly kind: "merging" | "changed" }
  | { readonly kind: "no-place"; readonly table: string }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** Reads another copy, compares it with the open workbook and merges what was decided. */
export function useMergeCopy() {
  const { readCopy, compareCopies, mergeCopies } = useServiceStar();
  const { hold, recheck, workbook } = useSession();
  const [phase, setPhase] = useState<MergePhase>({ kind: "idle" });
  const [base, setBase] = useState<NamedCopy | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, MergeDecision>>(new Map());
  const kept = useKept("merge", workbook === null ? "" : aboutWorkbook(workbook), readDecisions);
  const [confirmed, setConfirmed] = useState(false);
  const running = useRef<AbortController | null>(null);
  const theirs = useRef<NamedCopy | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const compare = async (other: NamedCopy, common: NamedCopy | null, signal: AbortSignal): Promise<void> => {
    const result = await compareCopies(other.copy, common?.copy ?? null);
    if (!signal.aborted) {
      if (result.ok && result.value.kind === "compared") {
        // What was decided before a reload holds for the same contents, whatever their file is called.
        setDecisions(decisionsFor(result.value.compared.merge.units, kept.latest() ?? {}));
      }
      setPhase(result.ok ? phaseOf(result.value, other.name) : trouble({ kind: "failed", name: other.name, failure: result.error }));
    }
  };

  const take = async (files: readonly File[], as: "theirs" | "base"): Promise<void> => {
    const [file] = files;
    if (file === undefined || files.length > 1) {
      setPhase(trouble({ kind: "not-read", reason: file === undefined ? "notAFile" : "several", params: { count: files.length } }));
      return;
    }
    stop();
    const abort = new AbortController();
    running.current = abort;
    setPhase({ kind: "reading", name: file.name });
    const read = await readingOf(file, readCopy, abort.signal);
    if (abort.signal.aborted) {
      return;
    }
    if ("trouble" in read) {
      setPhase(trouble(read.trouble));
      return;
    }
    if (as === "base") {
      setBase(read);
    } else {
      theirs.current = read;
    }
    setDecisions(new Map());
    setConfirmed(false);
    if (theirs.current === null) {
      setPhase({ kind: "idle" });
      return;
    }
    await compare(theirs.current, as === "base" ? read : base, abort.signal);
  };

  const merge = async (mergedOn: string): Promise<void> => {
    if (phase.kind !== "compared" || phase.after?.kind === "merging") {
      return;
    }
    const { name, compared } = phase;
    const settle = (after: MergeAfter): void => setPhase({ ...phase, after });
    settle({ kind: "merging" });
    const result = await hold(() => mergeCopies(compared, decisions, { mergedOn, source: name }));
    if (!result.ok) {
      settle({ kind: "failed", failure: result.error });
      return;
    }
    const outcome = result.value;
    switch (outcome.kind) {
      case "merged": {
        const undecided = compared.merge.units.filter(({ id, standing, barred }) => standing === "conflict" && barred === null && !decisions.has(id)).length;
        theirs.current = null;
        setBase(null);
        setDecisions(new Map());
        kept.set(null);
        setPhase({ kind: "merged", outcome, undecided });
        recheck();
        return;
      }
      case "changed": {
        const again = phaseOf(outcome.comparison, name);
        setPhase(again.kind === "compared" ? { ...again, after: { kind: "changed" } } : again);
        return;
      }
      case "no-place":
        settle({ kind: "no-place", table: outcome.table });
    }
  };

  return {
    phase,
    base,
    decisions,
    confirmed,
    confirm: () => setConfirmed(true),
    takeTheirs: (files: readonly File[]) => void take(files, "theirs"),
    takeBase: (files: readonly File[]) => void take(files, "base"),
    dropBase: () => {
      setBase(null);
      if (theirs.current !== null) {
        stop();
        running.current = new AbortController();
        void compare(theirs.current, null, running.current.signal);
      }
    },
    decide: (unit: MergeUnit, decision: MergeDecision) => {
      setDecisions((before) => new Map([...before, [unit.id, decision]]));
      kept.set({ ...kept.latest(), [unit.id]: keepDecision(unit, decision) });
    },
    merge: (mergedOn: string) => void merge(mergedOn),
    close: () => {
      stop();
      theirs.current = null;
      setBase(null);
      setDecisions(new Map());
      setConfirmed(false);
      setPhase({ kind: "idle" });
    },
  };
}

export type MergeDesk = ReturnType<typeof useMergeCopy>;

function trouble(found: MergeTrouble): MergePhase {
  return { kind: "trouble", trouble: found };
}

function phaseOf(comparison: CopyComparison, name: string): MergePhase {
  switch (comparison.kind) {
    case "compared":
      return { kind: "compared", name, compared: comparison.compared, after: null };
    case "other-standard":
      return trouble({ kind: "other-standard", name, comparison });
    case "unreadable":
      return trouble({ kind: "mine-unreadable", issues: comparison.issues });
    case "none":
      return { kind: "idle" };
  }
}

async function readingOf(file: File, readCopy: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => ReturnType<ReturnType<typeof useServiceStar>["readCopy"]>, signal: AbortSignal): Promise<NamedCopy | { readonly trouble: MergeTrouble }> {
  const { name } = file;
  if (file.size > LARGEST_FILE_MEGABYTES * MEGABYTE) {
    return { trouble: { kind: "refused", name, issues: [{ code: "file-over-limit", path: "", params: { limit: LARGEST_FILE_MEGABYTES } }] } };
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { trouble: { kind: "not-read", reason: "unreadable", params: { file: name } } };
  }
  const result = await readCopy(bytes, signal);
  if (!result.ok) {
    return { trouble: { kind: "failed", name, failure: result.error } };
  }
  const reading: CopyReading = result.value;
  return reading.kind === "copy" ? { name, copy: reading.copy } : { trouble: { kind: reading.kind, name, issues: reading.issues } };
}
