import type { FileHead } from "./reviewedFiles";

/** How many files became what. */
export interface ControlTotals {
  /** files that were found, before any was read */
  readonly found: number;
  readonly scored: number;
  readonly incomplete: number;
  readonly refused: number;
  readonly duplicates: number;
}

/** What speaks against totals: files that were lost or counted twice, and duplicates of a file that is not there. */
export type ControlFault =
  /** `missing` > 0: so many files have no outcome; < 0: so many outcomes have no file */
  | { readonly kind: "does-not-add-up"; readonly missing: number }
  | { readonly kind: "counted-twice"; readonly paths: readonly string[] }
  | { readonly kind: "duplicate-of-nothing"; readonly paths: readonly string[] };

/** Counts the outcomes beside the number of files that were found. */
export function controlTotals(found: number, files: readonly FileHead[]): ControlTotals {
  const count = (outcome: FileHead["outcome"]): number => files.filter((file) => file.outcome === outcome).length;
  return { found, scored: count("scored"), incomplete: count("incomplete"), refused: count("refused"), duplicates: count("duplicate") };
}

/** Every reason why a register of these files would not be true; none where files in = scored + incomplete + refused + duplicates. */
export function controlFaults({ found, scored, incomplete, refused, duplicates }: ControlTotals, files: readonly FileHead[]): readonly ControlFault[] {
  const missing = found - scored - incomplete - refused - duplicates;
  const paths = files.map(({ path }) => path);
  const known = new Map(files.map((file) => [file.path, file]));
  const twice = paths.length === known.size ? [] : paths.filter((path, index) => paths.indexOf(path) !== index);
  const baseless = files.filter((file) => file.outcome === "duplicate" && !isBasis(known.get(file.of), file)).map(({ path }) => path);
  return [
    ...(missing === 0 ? [] : [{ kind: "does-not-add-up", missing } as const]),
    ...(twice.length === 0 ? [] : [{ kind: "counted-twice", paths: twice } as const]),
    ...(baseless.length === 0 ? [] : [{ kind: "duplicate-of-nothing", paths: baseless } as const]),
  ];
}

/** A duplicate stands on a file with the same bytes that is none itself. */
function isBasis(file: FileHead | undefined, duplicate: FileHead): boolean {
  return file !== undefined && file.outcome !== "duplicate" && file.hash === duplicate.hash;
}
