import { sheetFiles, type ReviewedFile, type TriagedSheet } from "../core";

/** A triaged sheet that goes between the page and a worker of its: the file itself is on both sides already, under its path. */
export type SheetByPath = Omit<TriagedSheet, "file"> & { readonly path: string };

export function byPath(sheets: readonly TriagedSheet[]): readonly SheetByPath[] {
  return sheets.map(({ file, risk, signals }) => ({ path: file.path, risk, signals }));
}

/** The sheets with their files again, in the order given; every path is one of the files'. */
export function withFiles(sheets: readonly SheetByPath[], files: readonly ReviewedFile[]): readonly TriagedSheet[] {
  const byName = new Map(sheetFiles(files).map((file) => [file.path, file]));
  return sheets.map(({ path, risk, signals }) => {
    const file = byName.get(path);
    if (file === undefined) {
      throw new Error(`no sheet was read from ${path}`);
    }
    return { file, risk, signals };
  });
}
