import type { Issue } from "../core";
import { mergeEntries, type BasisIdentity, type Merge } from "../template";
import type { HashPort, WorkbookPort, WorkbookState } from "./ports";
import { copyOf, type WorkbookCopy } from "./workbookCopy";

/** Something in which a copy is not like the open workbook and that a person must have seen before they are merged. */
export interface CopyDoubt {
  readonly kind: "company" | "date";
  readonly of: "theirs" | "base";
  readonly mine: string;
  readonly other: string;
}

/** The open workbook held against another copy. */
export interface ComparedCopies {
  readonly mine: WorkbookCopy;
  readonly theirs: WorkbookCopy;
  readonly base: WorkbookCopy | null;
  readonly merge: Merge;
  readonly doubts: readonly CopyDoubt[];
}

/** null state: the open workbook is no scoring workbook, or cannot be read; `other-standard`: a copy is scored by something else and is not compared. */
export type CopyComparison =
  | { readonly kind: "compared"; readonly compared: ComparedCopies }
  | { readonly kind: "other-standard"; readonly of: "theirs" | "base"; readonly document: "catalogue" | "profile"; readonly mine: BasisIdentity; readonly other: BasisIdentity }
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "none"; readonly state: WorkbookState };

export interface ComparePorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids">;
  readonly hash: HashPort;
}

/** Compares the open workbook with another copy entry by entry; copies under another catalogue or profile are refused by name. */
export async function compareCopies(theirs: WorkbookCopy, base: WorkbookCopy | null, { workbook, hash }: ComparePorts): Promise<CopyComparison> {
  const state = await workbook.inspect();
  if (state.kind !== "scoring") {
    return { kind: "none", state };
  }
  const reading = await copyOf(await workbook.readGrids(), hash);
  return reading.kind === "unreadable" ? reading : compared(reading.copy, theirs, base);
}

function compared(mine: WorkbookCopy, theirs: WorkbookCopy, base: WorkbookCopy | null): CopyComparison {
  const others = [["theirs", theirs] as const, ...(base === null ? [] : [["base", base] as const])];
  for (const [of, other] of others) {
    for (const document of ["catalogue", "profile"] as const) {
      if (mine[document].hash !== other[document].hash) {
        return { kind: "other-standard", of, document, mine: mine[document], other: other[document] };
      }
    }
  }
  return {
    kind: "compared",
    compared: { mine, theirs, base, merge: mergeEntries(mine.entries, theirs.entries, base?.entries ?? null), doubts: others.flatMap(([of, other]) => doubts(mine, other, of)) },
  };
}

/** A base that was saved before the head was filled in is no other company. */
function doubts(mine: WorkbookCopy, other: WorkbookCopy, of: CopyDoubt["of"]): readonly CopyDoubt[] {
  const differs = (one: string, two: string): boolean => one.trim() !== two.trim() && !(of === "base" && two.trim() === "");
  return [
    ...(differs(mine.company, other.company) ? [{ kind: "company" as const, of, mine: mine.company, other: other.company }] : []),
    ...(differs(mine.assessedOn, other.assessedOn) ? [{ kind: "date" as const, of, mine: mine.assessedOn, other: other.assessedOn }] : []),
  ];
}
