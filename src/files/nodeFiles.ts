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
    // Room for one byte more than the file says it has: it may grow meanwhile, and a pipe says 0.
    const { size: told } = await file.stat();
    let buffer = Buffer.allocUnsafeSlow(told > 0 ? Math.min(told, limit) + 1 : MEGABYTE);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, size, buffer.length - size, null);
      if (bytesRead === 0) {
        return new Uint8Array(buffer.buffer, buffer.byteOffset, size);
      }
      size += bytesRead;
      if (size > limit) {
        return null;
      }
      buffer = size === buffer.length ? Buffer.concat([buffer, Buffer.allocUnsafeSlow(buffer.length)]) : buffer;
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
