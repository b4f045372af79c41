import { comparePaths } from "../../core";

/** A file of a folder; its path begins with the folder's own name. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}

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

/** The files of a folder, however deep, in the order of their paths; what the system does not hand out is left out. */
export async function filesOfFolder(folder: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> {
  const found: { readonly path: string; readonly handle: FileSystemFileHandle }[] = [];
  const open = [{ path: folder.name, folder }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path } = next;
    for (const handle of await entriesOf(next.folder)) {
      if (handle.kind === "directory") {
        open.push({ path: `${path}/${handle.name}`, folder: handle as FileSystemDirectoryHandle });
      } else {
        found.push({ path: `${path}/${handle.name}`, handle: handle as FileSystemFileHandle });
      }
    }
  }
  const files: FolderFile[] = [];
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const some = await Promise.all(found.slice(from, from + AT_ONCE).map(({ path, handle }) => handle.getFile().then((file) => [{ path, file }], () => [])));
    files.push(...some.flat());
  }
  return files.sort((a, b) => comparePaths(a.path, b.path));
}

async function entriesOf(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemHandle[]> {
  const entries: FileSystemHandle[] = [];
  try {
    for await (const entry of folder.values()) {
      entries.push(entry);
    }
  } catch {
    // A folder that may not be read any further gives what it has given.
  }
  return entries;
}
