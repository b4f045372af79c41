import { open, readFile, rm, stat, type FileHandle } from "node:fs/promises";
import type { ReviewCheckpointPort } from "../../application";
import type { ReviewedContent } from "../../core";

/** A checkpoint in a file, which is removed once its register is written. */
export interface CheckpointFile extends ReviewCheckpointPort {
  readonly load: () => Promise<ReadonlyMap<string, ReviewedContent>>;
  readonly isThere: () => Promise<boolean>;
  readonly close: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const FORMAT = "servicestar.review-checkpoint/1";

/**
 * Keeps contents in a text file, one JSON line each, forced to the disk before it counts as kept. A line that a crash cut short, that
 * another version of the program wrote or that is no content is passed over: its file is read again.
 */
export function checkpointFile(path: string, version: string, parse: (json: unknown) => ReviewedContent | null): CheckpointFile {
  let opening: Promise<FileHandle> | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  const file = (): Promise<FileHandle> => (opening ??= open(path, "a"));
  return {
    isThere: () => stat(path).then(() => true, () => false),
    load: async () => {
      // A folder that cannot be written to is found out before the first file is read.
      await file();
      const text = await readFile(path, "utf8").catch(() => "");
      return new Map(text.split("\n").flatMap((line) => entryOf(line, version, parse)));
    },
    keep: (hash, content) => {
      // A break first: the line before may have been cut short.
      const line = `\n${JSON.stringify({ format: FORMAT, version, hash, content })}\n`;
      const kept = writing.then(async () => {
        const handle = await file();
        await handle.appendFile(line);
        await handle.datasync();
      });
      writing = kept.catch(() => undefined);
      return kept;
    },
    close: async () => {
      const handle = await opening?.catch(() => null);
      await handle?.close();
      opening = null;
    },
    remove: () => rm(path, { force: true }),
  };
}

function entryOf(line: string, version: string, parse: (json: unknown) => ReviewedContent | null): readonly (readonly [string, ReviewedContent])[] {
  const read = jsonOf(line);
  if (!isRecord(read) || read.format !== FORMAT || read.version !== version || typeof read.hash !== "string" || !/^[0-9a-f]{64}$/.test(read.hash)) {
    return [];
  }
  const content = parse(read.content);
  return content === null ? [] : [[read.hash, content]];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
