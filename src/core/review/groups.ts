import type { ComparedFile, ComparedSheet } from "./reviewedFile";

/** Looks up the files whose sheets have the same key, in their order; a sheet with the key "" stands alone. */
export function bySheet(files: readonly ComparedFile[], keyOf: (sheet: ComparedSheet) => string): (file: ComparedFile) => readonly ComparedFile[] {
  const groups = new Map<string, ComparedFile[]>();
  for (const file of files) {
    const key = keyOf(file.sheet);
    const group = groups.get(key);
    // Most groups have one sheet, and a list that is begun empty takes room for many.
    if (group === undefined) {
      groups.set(key, [file]);
    } else {
      group.push(file);
    }
  }
  groups.delete("");
  return (file) => groups.get(keyOf(file.sheet)) ?? [file];
}
