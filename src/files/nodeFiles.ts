import { open } from "node:fs/promises";
import type { FileFailure, FilePort, FileWritePort } from "../application";
import { writeNewFile } from "./writeNewFile";

const MEGABYTE = 1024 * 1024;
/** Far beyond any assessment or catalogue, and small enough to read a thousand of them one after the other. */
const LIMIT_MB = 32;

/** Files of this computer. Reads pipes as well; a file above 32 MB is refused before it fills the memory. */
export const nodeFiles: FilePort & FileWritePort = {
  writeNew: writeNewFile,
  read: async (path) => {
    try {
      const bytes = await readUpTo(path, LIMIT_MB * MEGABYTE);
      return bytes === null
        ? { ok: false, failure: { code: "file-too-large", params: { limit: LIMIT_MB } } }
        : { ok: true, bytes };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  },
};

/** The bytes, or null where there are more than `limit`. */
async function readUpTo(path: string, limit: number): Promise<Uint8Array | null> {
  const file = await open(path, "r");
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(MEGABYTE), 0, MEGABYTE, null);
      if (bytesRead === 0) {
        return new Uint8Array(Buffer.concat(chunks));
      }
      size += bytesRead;
      if (size > limit) {
        return null;
      }
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** Anything but an error of the file system is a bug and thrown on. */
function failureOf(error: unknown): FileFailure {
  const code = typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
  switch (code) {
    case null:
      throw error;
    case "ENOENT":
    case "ENOTDIR":
      return { code: "file-missing", params: {} };
    case "EISDIR":
      return { code: "file-is-directory", params: {} };
    default:
      return { code: "file-unreadable", params: { reason: code } };
  }
}
