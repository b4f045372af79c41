import type { FolderFile } from "../../components";

/** What systems and programs leave in folders by themselves. */
const LEFT_BEHIND = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

/** The files of one folder by their paths in it; those of several, or dropped beside folders, by their paths from there. Without what systems leave in folders. */
export function filesWithin(files: readonly FolderFile[]): readonly FolderFile[] {
  const roots = new Set(files.map(({ path }) => path.split("/", 1)[0]));
  const isOneFolder = roots.size === 1 && files.every((one) => one.path.includes("/") || (one.file === null && one.isFolder));
  return kept(isOneFolder ? files.map((one) => ({ ...one, path: one.path.split("/").slice(1).join("/") || one.path })) : files);
}

function kept(files: readonly FolderFile[]): readonly FolderFile[] {
  return files.filter(({ path }) => !LEFT_BEHIND.test(path.slice(path.lastIndexOf("/") + 1)));
}
