import type { FolderFile } from "../../components";

/** What systems and programs leave in folders by themselves. */
const LEFT_BEHIND = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

/** The files of a folder that was picked, by their paths in it, without what systems leave in it. */
export function filesOfPicked(files: readonly FolderFile[]): readonly FolderFile[] {
  return kept(files.map(({ path, file }) => ({ path: path.split("/").slice(1).join("/") || file.name, file })));
}

/** The files of folders and files that were dropped; what cannot be read is left out. One folder alone is the root of its paths. */
export async function filesOfDropped(transfer: DataTransfer): Promise<readonly FolderFile[]> {
  // The list is emptied as soon as the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [only] = entries;
  const within = entries.length === 1 && only?.isDirectory === true ? await childrenOf(only as FileSystemDirectoryEntry) : entries;
  return kept((await Promise.all(within.map((entry) => filesBelow(entry, "")))).flat());
}

async function filesBelow(entry: FileSystemEntry, above: string): Promise<readonly FolderFile[]> {
  const path = `${above}${entry.name}`;
  if (entry.isDirectory) {
    const children = await childrenOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(children.map((child) => filesBelow(child, `${path}/`)))).flat();
  }
  return new Promise((resolve) => (entry as FileSystemFileEntry).file((file) => resolve([{ path, file }]), () => resolve([])));
}

/** All children: a reader gives them in batches, the last of which is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (batch.length === 0) {
      return children;
    }
    children.push(...batch);
  }
}

function kept(files: readonly FolderFile[]): readonly FolderFile[] {
  return files.filter(({ file }) => !LEFT_BEHIND.test(file.name));
}
