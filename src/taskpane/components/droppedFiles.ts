import type { FolderFile } from "./folderFiles";

/**
 * The files that were dropped and those of dropped folders, however deep, by their paths from what was dropped on. What the system does not hand
 * out is among them, without a file.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly FolderFile[]> {
  // The list is emptied as soon as the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  const found = await Promise.all(entries.map((entry) => (entry instanceof File ? Promise.resolve([{ path: entry.name, file: entry }]) : below(entry, ""))));
  return found.flat();
}

async function below(entry: FileSystemEntry, above: string): Promise<readonly FolderFile[]> {
  const path = `${above}${entry.name}`;
  if (entry.isDirectory) {
    const { children, isWhole } = await childrenOf(entry as FileSystemDirectoryEntry);
    const found = await Promise.all(children.map((child) => below(child, `${path}/`)));
    return isWhole ? found.flat() : [{ path, file: null, isFolder: true }, ...found.flat()];
  }
  return new Promise((resolve) => {
    (entry as FileSystemFileEntry).file((file) => resolve([{ path, file }]), () => resolve([{ path, file: null, isFolder: false }]));
  });
}

/** All children: a reader gives them in batches, the last of which is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<{ readonly children: readonly FileSystemEntry[]; readonly isWhole: boolean }> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => resolve(null));
    });
    if (batch === null || batch.length === 0) {
      return { children, isWhole: batch !== null };
    }
    children.push(...batch);
  }
}
