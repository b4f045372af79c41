import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileFailure, FilePort, FileWritePort } from "../application";
import { writeNewFile } from "./writeNewFile";

const MEGABYTE = 1024 * 1024;
/** Far beyond any assessment or catalogue, and small enough to read a thousand of them one after the other. */
const LIMIT_MB = 32;
const LIMIT = LIMIT_MB * MEGABYTE;

type FileReading = Awaited<ReturnType<FilePort["read"]>>;

/** Files of this computer. Reads pipes as well; a file above 32 MB is refused before it fills the memory. */
export const nodeFiles: FilePort & FileWritePort = {
  writeNew: writeNewFile,
  read: async (path) => {
    try {
      return readingOf(await readUpTo(path));
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  },
};

/** Reads a file as `nodeFiles` does, and holds the thread up until it is there. */
export function readFileNow(path: string): FileReading {
  try {
    return readingOf(readUpToNow(path));
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function readingOf(bytes: Uint8Array<ArrayBuffer> | null): FileReading {
  return bytes === null ? { ok: false, failure: { code: "file-too-large", params: { limit: LIMIT_MB } } } : { ok: true, bytes };
}

/** Room that takes in a file piece by piece, up to the limit. */
class Room {
  private buffer: Buffer<ArrayBuffer>;
  private size = 0;

  /** Room for one byte more than the file says it has: it may grow meanwhile, and a pipe says 0. */
  constructor(told: number) {
    this.buffer = Buffer.allocUnsafeSlow(told > 0 ? Math.min(told, LIMIT) + 1 : MEGABYTE);
  }

  get free(): Buffer<ArrayBuffer> {
    return this.buffer.subarray(this.size);
  }

  /** Whether more may come. */
  take(read: number): boolean {
    this.size += read;
    this.buffer = this.size === this.buffer.length && this.size <= LIMIT ? Buffer.concat([this.buffer, Buffer.allocUnsafeSlow(this.buffer.length)]) : this.buffer;
    return read > 0 && this.size <= LIMIT;
  }

  /** The bytes, or null where there are more than the limit. */
  get bytes(): Uint8Array<ArrayBuffer> | null {
    return this.size > LIMIT ? null : new Uint8Array(this.buffer.buffer, this.buffer.byteOffset, this.size);
  }
}

async function readUpTo(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path, "r");
  try {
    const room = new Room((await file.stat()).size);
    for (let isMore = true; isMore; ) {
      const { bytesRead } = await file.read(room.free, 0, room.free.length, null);
      isMore = room.take(bytesRead);
    }
    return room.bytes;
  } finally {
    await file.close();
  }
}

function readUpToNow(path: string): Uint8Array<ArrayBuffer> | null {
  const file = openSync(path, "r");
  try {
    const room = new Room(fstatSync(file).size);
    for (let isMore = true; isMore; ) {
      isMore = room.take(readSync(file, room.free));
    }
    return room.bytes;
  } finally {
    closeSync(file);
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
