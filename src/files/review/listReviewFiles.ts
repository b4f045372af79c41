import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { comparePaths, reviewedByName } from "../../core";
import type { ListedFile } from "../../application";

/** Something in a folder that is not read, and why. */
export interface SkippedFile {
  readonly path: string;
  /** `lock-file`: what a spreadsheet program puts beside an open file; `link`: it may lead out of the folder; `folder`: it cannot be listed */
  readonly reason: "lock-file" | "link" | "folder";
}

/** What is found under the paths of a call, each file once, by path. */
export interface ReviewListing {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * Files as they are named, whatever they are called, and every workbook in the folders that are named, however deep.
 * Links within folders are not followed, so that a run never leaves the folder that it was given.
 */
export async function listReviewFiles(paths: readonly string[]): Promise<ReviewListing> {
  const files = new Map<string, ListedFile>();
  const skipped = new Map<string, SkippedFile>();
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      skipped.set(folder, { path: folder, reason: "folder" });
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        await walk(path);
      } else if (reviewedByName(entry.name) !== "other" || entry.isSymbolicLink()) {
        const reason = reviewedByName(entry.name) === "lock-file" ? "lock-file" : entry.isFile() ? null : "link";
        if (reason === null) {
          files.set(path, { path, size: await sizeOf(path) });
        } else {
          skipped.set(path, { path, reason });
        }
      }
    }
  };
  for (const path of paths) {
    const isFolder = await stat(path).then((found) => found.isDirectory(), () => false);
    if (isFolder) {
      await walk(path);
    } else {
      files.set(path, { path, size: await sizeOf(path) });
    }
  }
  const byPath = <T extends { readonly path: string }>(all: ReadonlyMap<string, T>): readonly T[] => [...all.values()].sort((a, b) => comparePaths(a.path, b.path));
  return { files: byPath(files), skipped: byPath(skipped) };
}

/** 0 where it cannot be told: reading the file says why. */
async function sizeOf(path: string): Promise<number> {
  return lstat(path).then(({ size }) => size, () => 0);
}
