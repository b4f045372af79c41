import { collectEntries, mergeProtocol, mergeWrites, resolveMerge, type CarriedEntries, type CellWrite, type MergeDecisions, type MergeHold, type MergeNote } from "../template";
import { compareCopies, type ComparedCopies, type ComparePorts, type CopyComparison } from "./compareCopies";
import type { WorkbookPort } from "./ports";

/** What came of a merge. */
export type MergeOutcome =
  | {
      readonly kind: "merged";
      /** cells that were written */
      readonly cells: number;
      /** steps of undo that take them back; 0 where nothing was to be written */
      readonly steps: number;
      /** where everything stands that was not taken, and in how many lines; null where all of it was */
      readonly protocol: { readonly sheet: string; readonly lines: number } | null;
    }
  /** the workbook is another one than was compared; nothing was written */
  | { readonly kind: "changed"; readonly comparison: CopyComparison }
  /** a table has lost a column that the merge needs; nothing was written */
  | { readonly kind: "no-place"; readonly table: string };

export interface MergePorts extends ComparePorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids" | "writeEntries" | "appendLines">;
}

/** What Excel takes in one request: on the web 5 MB, and a character of a text may be three bytes. */
const MOST = { cells: 5_000, characters: 1_000_000 } as const;

/**
 * Merges as decided. What is not taken is written down first, on a sheet of its own, so that nothing of it can be lost on the way;
 * then the entries go over, as one step of undo unless there are too many for one request.
 */
export async function mergeCopies({ mine, theirs, base, merge }: ComparedCopies, decisions: MergeDecisions, note: MergeNote, ports: MergePorts): Promise<MergeOutcome> {
  const { workbook } = ports;
  const grids = await workbook.readGrids();
  if (!isSame(collectEntries(grids), mine.entries)) {
    return { kind: "changed", comparison: await compareCopies(theirs, base, ports) };
  }
  const resolved = resolveMerge(merge, mine.entries, decisions);
  const writing = mergeWrites(grids, resolved);
  if (!writing.ok) {
    return { kind: "no-place", table: writing.table };
  }
  const { sheet, header, lines } = mergeProtocol(resolved, mine.entries, theirs.entries, note, mine.locale);
  const kept = lines.length === 0 ? null : { sheet: await workbook.appendLines(sheet, header, lines), lines: lines.length };
  const steps = stepsOf(writing.writes, writing.holds);
  for (const { writes, holds } of steps) {
    await workbook.writeEntries(writes, holds);
  }
  return { kind: "merged", cells: writing.writes.length, steps: steps.length, protocol: kept };
}

function stepsOf(writes: readonly CellWrite[], holds: readonly MergeHold[]): readonly { readonly writes: readonly CellWrite[]; readonly holds: readonly MergeHold[] }[] {
  const steps: { writes: CellWrite[]; holds: readonly MergeHold[] }[] = [];
  let characters = 0;
  for (const write of writes) {
    const length = typeof write.value === "string" ? write.value.length : 0;
    const step = steps.at(-1);
    if (step === undefined || step.writes.length >= MOST.cells || characters + length > MOST.characters) {
      // What one step has written is no longer what was read.
      steps.push({ writes: [write], holds: [] });
      characters = length;
    } else {
      step.writes.push(write);
      characters += length;
    }
  }
  const [first, ...others] = steps;
  if (first === undefined) {
    return [];
  }
  return [{ ...first, holds }, ...others];
}

function isSame(one: CarriedEntries, other: CarriedEntries): boolean {
  return JSON.stringify(one, withMaps) === JSON.stringify(other, withMaps);
}

function withMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
