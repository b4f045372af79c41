import type { Params } from "../issue";
import type { ComparedFile, ReviewedStandard, SheetFile } from "./reviewedFile";

/** Something about one sheet that a reviewer looks at first; it changes no figure and no outcome. */
export interface Signal {
  /** permanent: TRG001 */
  readonly id: string;
  /** the file that it is about */
  readonly path: string;
  /** "" where it is not about one clause */
  readonly clause: string;
  /** another file that it is about as well; "" where there is none */
  readonly other: string;
  readonly params: Params;
}

export interface TriageInput {
  /** sheets that were read, by path */
  readonly files: readonly ComparedFile[];
  /** the catalogues that are known to be the newest ones */
  readonly current: readonly ReviewedStandard[];
}

/**
 * One signal: a permanent id, a readable slug and a pure function. Its texts stand in `messages/`, its page in `docs/triage/<id>.md`.
 * `sheet`: each sheet says it by itself; `run`: sheets are held against each other.
 */
export type TriageRule = {
  readonly id: string;
  readonly slug: string;
  /** `high`: the figure, the grade or the sheet may not be what it says; `medium`: somebody looks at it */
  readonly raises: "high" | "medium";
} & ({ readonly of: "sheet"; readonly run: (file: SheetFile) => readonly Signal[] } | { readonly of: "run"; readonly run: (input: TriageInput) => readonly Signal[] });

/** A signal about a file; what does not apply is left out. */
export function signal(id: string, { path }: Pick<ComparedFile, "path">, params: Params, about: { readonly clause?: string; readonly other?: Pick<ComparedFile, "path"> } = {}): Signal {
  return { id, path, clause: about.clause ?? "", other: about.other?.path ?? "", params };
}
