import { open, rm, stat, type FileHandle } from "node:fs/promises";
import type { KeptReviews, ReadableCheckpoint } from "../../application";
import type { ReviewedContent } from "../../core";
import { entryLine, entryOf, linesOf, openCheckpoint, type CheckpointFault, type CheckpointScope } from "./checkpointEntries";

/** A checkpoint in a file; of what it keeps only the places are held in memory. */
export interface CheckpointFile extends ReadableCheckpoint {
  readonly isThere: () => Promise<boolean>;
  /**
   * Takes over what the checkpoint of another run keeps, which stays as it is. All of it or nothing: a line that is none of this program's version, that
   * cannot be read or that says of the same bytes something else than was taken over before is a fault.
   */
  readonly takeOver: (path: string) => Promise<CheckpointFault | null>;
  readonly close: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Where an entry lies. */
interface Place {
  readonly file: FileHandle;
  readonly at: number;
  readonly length: number;
}

interface Line {
  readonly hash: string;
  readonly line: Buffer;
}

/** What was kept cannot be read back: somebody else has changed the file meanwhile. */
class ChangedCheckpoint extends Error {
  readonly code = "CHANGED";
}

/**
 * Keeps contents in a text file, one JSON line each, forced to the disk before it counts as kept. A line that a crash cut short, that
 * another version of the program wrote or that is no content is passed over: its file is read again.
 */
export function checkpointFile(path: string, version: string, parse: (json: unknown) => ReviewedContent | null): CheckpointFile {
  const scope: CheckpointScope = { version, parse };
  const places = new Map<string, Place>();
  const others: FileHandle[] = [];
  let opening: Promise<FileHandle> | null = null;
  let loading: Promise<void> | null = null;
  let writing: Promise<void> = Promise.resolve();
  /** what is to be written together once what is being written lies on the disk: forcing it there takes as long for one line as for many */
  let waiting: Line[] = [];
  let next: Promise<void> | null = null;
  /** where the next line will begin; known once something is to be kept */
  let end: number | null = null;
  const file = (): Promise<FileHandle> => (opening ??= open(path, "a+"));
  const isThere = (): Promise<boolean> => stat(path).then(() => true, () => false);
  const loadOwn = async (): Promise<void> => {
    const handle = await file();
    for await (const { at, length, bytes } of linesOf(handle)) {
      const line = entryOf(bytes, scope);
      if (line.ok) {
        places.set(line.entry.hash, { file: handle, at, length });
      }
    }
  };
  const keepNext = (): Promise<void> => {
    const kept = writing.then(async () => {
      const lines = waiting;
      [waiting, next] = [[], null];
      const handle = await file();
      let at = end ?? (await handle.stat()).size;
      await handle.appendFile(Buffer.concat(lines.map(({ line }) => line)));
      await handle.datasync();
      for (const { hash, line } of lines) {
        places.set(hash, { file: handle, at: at + 1, length: line.length - 2 });
        at += line.length;
      }
      end = at;
    });
    writing = kept.catch(() => undefined);
    return kept;
  };
  const close = async (): Promise<void> => {
    const own = await opening?.catch(() => null);
    opening = null;
    end = null;
    await Promise.all([own?.close(), ...others.splice(0).map((other) => other.close())]);
  };
  const read = async (hash: string): Promise<ReviewedContent> => {
    const place = places.get(hash);
    const content = place === undefined ? null : await contentAt(place, hash, scope);
    if (content === null) {
      throw new ChangedCheckpoint("what was kept is not there any more");
    }
    return content;
  };
  return {
    isThere,
    load: async (): Promise<KeptReviews> => {
      // A folder that cannot be written to is found out before the first file is read.
      await file();
      await (loading ??= loadOwn());
      const earlier = new Set(places.keys());
      return { get: (hash) => (earlier.has(hash) ? read(hash) : undefined) };
    },
    takeOver: async (other) => {
      try {
        if (await isThere()) {
          await (loading ??= loadOwn());
        }
        const handle = await openCheckpoint(other);
        others.push(handle);
        const found = await placesIn(handle, scope, places);
        if (!(found instanceof Map)) {
          return found;
        }
        found.forEach((place, hash) => places.set(hash, place));
        return null;
      } catch (error) {
        return { code: "checkpoint-unopened", params: { reason: codeOf(error) } };
      }
    },
    keep: (hash, content) => {
      waiting.push({ hash, line: Buffer.from(entryLine(version, { hash, content })) });
      return (next ??= keepNext());
    },
    read,
    close,
    remove: async () => {
      await close();
      await rm(path, { force: true });
    },
  };
}

/** What is kept at a place under a hash; null where something else is. */
async function contentAt({ file, at, length }: Place, hash: string, scope: CheckpointScope): Promise<ReviewedContent | null> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
  const line = entryOf(buffer.subarray(0, bytesRead), scope);
  return line.ok && line.entry.hash === hash ? line.entry.content : null;
}

/** Where everything lies that a checkpoint of another run keeps, or its first fault. */
async function placesIn(file: FileHandle, scope: CheckpointScope, known: ReadonlyMap<string, Place>): Promise<Map<string, Place> | CheckpointFault> {
  const places = new Map<string, Place>();
  for await (const { number, at, length, bytes } of linesOf(file)) {
    const line = entryOf(bytes, scope);
    if (!line.ok) {
      return line.fault === "foreign" ? { code: "checkpoint-foreign", params: { line: number, found: line.found } } : { code: "checkpoint-broken", params: { line: number } };
    }
    const { hash, content } = line.entry;
    const before = places.get(hash) ?? known.get(hash);
    if (before !== undefined && JSON.stringify(await contentAt(before, hash, scope)) !== JSON.stringify(content)) {
      return { code: "checkpoint-differs", params: { line: number } };
    }
    places.set(hash, { file, at, length });
  }
  return places.size === 0 ? { code: "checkpoint-foreign", params: { line: 1, found: "" } } : places;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
