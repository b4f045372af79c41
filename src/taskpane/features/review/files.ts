import type { FileSource, ReviewSource } from "../../../application";
import { comparePaths, reviewedByName } from "../../../core";
import type { FolderFile } from "../../components";

/** Counts as a file of the run, and cannot be read: nothing that was given is passed over. */
const UNREAD: FileSource = { size: 1, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("not handed out", "NotReadableError")) }) };

/** What a person gave for a review: files that are read, and how many lock files of an open workbook were passed over. */
export interface GivenFiles {
  readonly sources: readonly ReviewSource[];
  readonly lockFiles: number;
}

/** All files of a dialog for files. */
export function givenByPicker(files: readonly File[]): GivenFiles {
  return given(files.map((file) => ({ path: file.name, file })));
}

/** The workbooks of a folder, and the files and folders that were dropped; what the system did not hand out is among them, and is refused. */
export function given(found: readonly FolderFile[]): GivenFiles {
  const kinds = found.map((one) => ({ ...one, isNamed: isNamed(one), kind: reviewedByName(one.path.slice(one.path.lastIndexOf("/") + 1)) }));
  const taken = kinds.filter(({ isNamed, kind }) => isNamed || kind === "workbook").sort((a, b) => comparePaths(a.path, b.path));
  const times = new Map<string, number>();
  const sources = taken.map(({ path, file }): ReviewSource => {
    // Files of several folders may be dropped at once under one name.
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    const source = file ?? UNREAD;
    return { path: time === 1 ? path : `${path} (${String(time)})`, size: source.size, file: source };
  });
  return { sources, lockFiles: kinds.filter(({ isNamed, kind }) => !isNamed && kind === "lock-file").length };
}

/** Named by the person, or a folder of which nobody knows what else is in it; of what is found in folders only workbooks count. */
function isNamed(one: FolderFile): boolean {
  return !one.path.includes("/") || (one.file === null && one.isFolder);
}
