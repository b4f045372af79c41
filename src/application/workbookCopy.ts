import type { Issue, Locale } from "../core";
import { collectEntries, readEntries, type Basis, type BasisIdentity, type CarriedEntries, type WorkbookGrids } from "../template";
import type { HashPort } from "./ports";
import { readGround } from "./standard";
import type { WorkbookFilePorts } from "./workbookFiles";

/** A copy of a scoring workbook with everything that is entered in it. */
export interface WorkbookCopy {
  readonly locale: Locale;
  readonly catalogue: BasisIdentity;
  readonly profile: BasisIdentity;
  readonly company: string;
  /** "" or YYYY-MM-DD */
  readonly assessedOn: string;
  readonly entries: CarriedEntries;
}

/** What came of a file: refused before anything was read, no workbook whose entries can be told apart, or a copy. */
export type CopyReading =
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  | { readonly kind: "unreadable"; readonly issues: readonly Issue[] }
  | { readonly kind: "copy"; readonly copy: WorkbookCopy };

/** Reads a file as a copy: under the catalogue and profile that it carries, with every entry as it stands. */
export async function readCopyFile(bytes: Uint8Array, { workbookFiles, hash }: WorkbookFilePorts): Promise<CopyReading> {
  const reading = workbookFiles.read(bytes);
  return reading.ok ? copyOf(reading.file.grids, hash) : { kind: "refused", issues: reading.issues };
}

/** The same for a workbook that was read already. */
export async function copyOf(grids: WorkbookGrids, hash: HashPort): Promise<Exclude<CopyReading, { readonly kind: "refused" }>> {
  const ground = await readGround(grids, hash);
  if ("issues" in ground) {
    return { kind: "unreadable", issues: ground.issues };
  }
  const { basis, standard } = ground;
  const { facts, head, draft } = readEntries(grids, standard.catalogue, standard.profile);
  // Where a clause is missing or a column lost, nobody can say what belongs to what.
  return facts.structure.length > 0
    ? { kind: "unreadable", issues: facts.structure }
    : { kind: "copy", copy: { ...identity(basis), company: head.company.name, assessedOn: draft.assessedOn, entries: collectEntries(grids) } };
}

function identity({ locale, catalogue, profile }: Basis): Pick<WorkbookCopy, "locale" | "catalogue" | "profile"> {
  return { locale, catalogue, profile };
}
