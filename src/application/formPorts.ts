import type { Issue } from "../core";
import type { CountingCell, FormSheet } from "../template";
import type { FileStatements } from "./ports";

/** A body's own form as a file holds it. */
export interface FormFile {
  readonly sheets: readonly FormSheet[];
  /** what the file says of itself, as far as these cells are concerned */
  readonly statements: (counting: readonly CountingCell[]) => FileStatements;
}

/** A file is read exactly, or refused with every reason. */
export type FormFileReading = { readonly ok: true; readonly file: FormFile } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Forms as files, in memory. */
export interface FormFilePort {
  /** Reads these sheets, as far as they are there; null reads all. */
  readonly read: (bytes: Uint8Array, sheets: readonly string[] | null) => FormFileReading;
}
