import type { Issue, Place } from "../core";
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

/** What a cell of a copy shall hold; a figure is the spreadsheet number nearest to the decimal. */
export type FormValue = { readonly kind: "figure"; readonly decimal: string } | { readonly kind: "text"; readonly text: string } | { readonly kind: "blank" };

export interface FormWrite {
  readonly place: Place;
  readonly value: FormValue;
}

/** A copy, and those of its written cells that a protected sheet keeps people from changing. */
export type FormCopy = { readonly ok: true; readonly bytes: Uint8Array; readonly locked: readonly Place[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Copies of forms, in memory. */
export interface FormWritePort {
  /** A copy in which these cells hold what is given, and nothing else is different; or every reason why there is none. */
  readonly write: (bytes: Uint8Array, writes: readonly FormWrite[]) => FormCopy;
}

/** A form mapping as a storage holds it: the documents' own texts. */
export interface KeptFormRecord {
  readonly name: string;
  /** JSON texts */
  readonly form: string;
  readonly catalogue: string;
  readonly profile: string;
}

/** Form mappings in a storage of this person's; it may be blocked or full, and hold what somebody else put there. */
export interface FormStorePort {
  /** all that is there, unread; null where nothing can be kept */
  readonly read: () => Promise<{ readonly records: readonly { readonly key: string; readonly value: unknown }[]; readonly inUse: unknown } | null>;
  /** whether it is kept now */
  readonly put: (key: string, record: KeptFormRecord) => Promise<boolean>;
  /** whether it is gone now, and in use no more if it was */
  readonly remove: (key: string) => Promise<boolean>;
  /** whether that is kept now; null: none is in use */
  readonly use: (key: string | null) => Promise<boolean>;
}
