import { comparePaths } from "../../core";

/** A file of a folder by its path, which begins with the folder's own name; `file` is null where the system did not hand out the file, or the folder to its end. */
export type FolderFile = { readonly path: string; readonly file: File } | { readonly path: string; readonly file: null; readonly isFolder: boolean };

/** Not in TypeScript's own types, and not in every browser: null where there is none. */
type DirectoryPicker = (options: { readonly mode: "read" }) => Promise<FileSystemDirectoryHandle>;

const AT_ONCE = 50;

/** Asks for a folder by its handle; "unavailable" where this browser, or the page around the pane, has no such dialog, null where the person chose none. */
export async function askForFolder(): Promise<FileSystemDirectoryHandle | "unavailable" | null> {
  const { showDirectoryPicker } = window as unknown as { readonly showDirectoryPicker?: DirectoryPicker };
  if (showDirectoryPicker === undefined) {
    return "unavailable";
  }
  try {
    return await showDirectoryPicker.call(window, { mode: "read" });
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? null : "unavailable";
  }
}

/** The files of a folder, however deep, in the order of their paths; what the system does not hand out is among them, without a file. */
export async function filesOfFolder(folder: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> {
  const found: { readonly path: string; readonly handle: FileSystemFileHandle }[] = [];
  const files: FolderFile[] = [];
  const open = [{ path: folder.name, folder }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path } = next;
    const { entries, isWhole } = await entriesOf(next.folder);
    if (!isWhole) {
      files.push({ path, file: null, isFolder: true });
    }
    for (const handle of entries) {
      if (handle.kind === "directory") {
        open.push({ path: `${path}/${handle.name}`, folder: handle as FileSystemDirectoryHandle });
      } else {
        found.push({ path: `${path}/${handle.name}`, handle: handle as FileSystemFileHandle });
      }
    }
  }
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const some = await Promise.all(found.slice(from, from + AT_ONCE).map(({ path, handle }) => handle.getFile().then((file): FolderFile => ({ path, file }), (): FolderFile => ({ path, file: null, isFolder: false }))));
    files.push(...some);
  }
  return files.sort((a, b) => comparePaths(a.path, b.path));
}

async function entriesOf(folder: FileSystemDirectoryHandle): Promise<{ readonly entries: readonly FileSystemHandle[]; readonly isWhole: boolean }> {
  const entries: FileSystemHandle[] = [];
  try {
    for await (const entry of folder.values()) {
      entries.push(entry);
    }
  } catch {
    return { entries, isWhole: false };
  }
  return { entries, isWhole: true };
}
