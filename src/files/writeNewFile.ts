import { randomUUID } from "node:crypto";
import { link, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileWriteFailure, FileWritePort } from "../application";

/**
 * Writes the bytes beside the path first and gives them their name at the end, so that the file appears whole or not at all;
 * a file that is there is never replaced.
 */
export const writeNewFile: FileWritePort["writeNew"] = (path, bytes) => writeWith(path, bytes, 0o666);

/** The same for a file that this user alone may read, from its first byte on. */
export const writeSecretFile: FileWritePort["writeNew"] = (path, bytes) => writeWith(path, bytes, 0o600);

async function writeWith(path: string, bytes: Uint8Array, mode: number): ReturnType<FileWritePort["writeNew"]> {
  if (await isThere(path)) {
    return { code: "file-exists", params: {} };
  }
  const beside = join(dirname(path), `.servicestar-${randomUUID()}.part`);
  try {
    const file = await open(beside, "wx", mode);
    try {
      await writeDurably(file, bytes);
      await giveName(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    // Whatever keeps it from being looked at will keep it from being written, and is told then.
    return false;
  }
}

/** File systems without links (those of memory cards, some network drives). */
const NO_LINKS: ReadonlySet<unknown> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Unlike renaming, linking never takes the place of a file that came into being meanwhile. */
async function giveName(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error)) || (await isThere(path))) {
      throw error;
    }
    await rename(beside, path);
  }
}

async function writeDurably(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Anything but an error of the file system is a bug and thrown on. */
function failureOf(error: unknown): FileWriteFailure {
  const code = codeOf(error);
  switch (code) {
    case null:
      throw error;
    case "EEXIST":
      return { code: "file-exists", params: {} };
    case "ENOENT":
    case "ENOTDIR":
      return { code: "folder-missing", params: {} };
    default:
      return { code: "file-unwritable", params: { reason: code } };
  }
}

function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}
