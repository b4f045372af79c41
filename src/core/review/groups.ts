import type { ComparedFile, ComparedSheet } from "./reviewedFile";

/** Looks up the files whose sheets have the same key, in their order; a sheet with the key "" stands alone. */
export function bySheet(files: readonly ComparedFile[], keyOf: (sheet: ComparedSheet) => string): (file: ComparedFile) => readonly ComparedFile[] {
  const groups = new Map<string, ComparedFile[]>();
  for (const file of files) {
    const group = groups.get(keyOf(file.sheet)) ?? [];
    group.push(file);
    groups.set(keyOf(file.sheet), group);
  }
  groups.delete("");
  return (file) => groups.get(keyOf(file.sheet)) ?? [file];
}
