import type { ReviewSource } from "../../../application";
import { comparePaths, reviewedByName } from "../../../core";
import type { FolderFile } from "../../components";

/** What a person gave for a review: files that are read, and how many lock files of an open workbook were passed over. */
export interface GivenFiles {
  readonly sources: readonly ReviewSource[];
  readonly lockFiles: number;
}

interface Found {
  readonly path: string;
  readonly file: File;
  /** named by the person, or found in a folder: of those only workbooks count */
  readonly isNamed: boolean;
}

/** All files of a dialog for files. */
export function givenByPicker(files: readonly File[]): GivenFiles {
  return given(files.map((file) => ({ path: file.name, file, isNamed: true })));
}

/** The workbooks of a folder. */
export function givenByFolder(files: readonly FolderFile[]): GivenFiles {
  return given(files.map(({ path, file }) => ({ path, file, isNamed: !path.includes("/") })));
}

/** The files and folders that were dropped, however deep; what the system does not hand out is left out. */
export async function givenByDrop(transfer: DataTransfer): Promise<GivenFiles> {
  // The list is emptied as soon as the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  return given((await Promise.all(entries.map((entry) => (entry instanceof File ? Promise.resolve([{ path: entry.name, file: entry, isNamed: true }]) : below(entry, ""))))).flat());
}

async function below(entry: FileSystemEntry, above: string): Promise<readonly Found[]> {
  const path = `${above}${entry.name}`;
  if (entry.isDirectory) {
    const found: Found[] = [];
    for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) {
      found.push(...(await below(child, `${path}/`)));
    }
    return found;
  }
  return new Promise((resolve) => {
    (entry as FileSystemFileEntry).file((file) => resolve([{ path, file, isNamed: above === "" }]), () => resolve([]));
  });
}

/** All children: a reader gives them in batches, the last of which is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (batch.length === 0) {
      return children;
    }
    children.push(...batch);
  }
}

function given(found: readonly Found[]): GivenFiles {
  const kinds = found.map((one) => ({ ...one, kind: reviewedByName(one.file.name) }));
  const taken = kinds.filter(({ isNamed, kind }) => isNamed || kind === "workbook").sort((a, b) => comparePaths(a.path, b.path));
  const times = new Map<string, number>();
  const sources = taken.map(({ path, file }): ReviewSource => {
    // Files of several folders may be dropped at once under one name.
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    return { path: time === 1 ? path : `${path} (${String(time)})`, size: file.size, file };
  });
  return { sources, lockFiles: kinds.filter(({ isNamed, kind }) => !isNamed && kind === "lock-file").length };
}
