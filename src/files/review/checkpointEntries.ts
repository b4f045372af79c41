import { open, type FileHandle } from "node:fs/promises";
import type { ReviewedContent } from "../../core";

const FORMAT = "servicestar.review-checkpoint/1";
const LINE_FEED = 0x0a;
const PIECE = 256 * 1024;
/** A line of ours is a thousandth of this; no memory is given to what is none. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** What speaks against a checkpoint of another run. */
export const CHECKPOINT_FAULT_CODES = [
  "checkpoint-unopened", // reason
  "checkpoint-foreign", // line, found
  "checkpoint-broken", // line
  "checkpoint-differs", // line
] as const;
export interface CheckpointFault {
  readonly code: (typeof CHECKPOINT_FAULT_CODES)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Whose entries are read: those of one version of the program and one mapping. */
export interface CheckpointScope {
  readonly version: string;
  readonly parse: (json: unknown) => ReviewedContent | null;
}

/** One line of a checkpoint, and where it lies in its file. */
export interface CheckpointLine {
  /** from 1 */
  readonly number: number;
  readonly at: number;
  readonly length: number;
  /** null where it is longer than any of ours */
  readonly bytes: Buffer | null;
}

export interface CheckpointEntry {
  readonly hash: string;
  readonly content: ReviewedContent;
}

/** The line of an entry. A break stands first: the line before may have been cut short. */
export function entryLine(version: string, { hash, content }: CheckpointEntry): string {
  return `\n${JSON.stringify({ format: FORMAT, version, hash, content })}\n`;
}

/** The entry of a line, or what is wrong with the line. */
export function entryOf(line: Buffer | null, { version, parse }: CheckpointScope): { readonly ok: true; readonly entry: CheckpointEntry } | { readonly ok: false; readonly fault: "broken" | "foreign"; readonly found: string } {
  const read = line === null ? null : jsonOf(line.toString("utf8"));
  if (!isRecord(read)) {
    return { ok: false, fault: "broken", found: "" };
  }
  if (read.format !== FORMAT || read.version !== version) {
    return { ok: false, fault: "foreign", found: [read.format, read.version].filter((one) => typeof one === "string").join(" ") };
  }
  const content = typeof read.hash === "string" && /^[0-9a-f]{64}$/.test(read.hash) ? parse(read.content) : null;
  return content === null ? { ok: false, fault: "broken", found: "" } : { ok: true, entry: { hash: String(read.hash), content } };
}

/** The lines of a file that are not empty, one after the other; a few of them are held at a time, however long the file is. */
export async function* linesOf(file: FileHandle): AsyncGenerator<CheckpointLine> {
  const room = Buffer.allocUnsafe(PIECE);
  let begun: Buffer[] = [];
  let length = 0;
  let number = 1;
  let at = 0;
  const line = (): readonly CheckpointLine[] => (length === 0 ? [] : [{ number, at, length, bytes: length > LONGEST_LINE ? null : Buffer.concat(begun, length) }]);
  const take = (piece: Buffer): void => {
    length += piece.length;
    // Copied, since the room is used again.
    begun = length > LONGEST_LINE ? [] : [...begun, Buffer.from(piece)];
  };
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(room, 0, PIECE, position);
    if (bytesRead === 0) {
      break;
    }
    const piece = room.subarray(0, bytesRead);
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      take(piece.subarray(from, end));
      yield* line();
      from = end + 1;
      [begun, length, at] = [[], 0, position + from];
      number += 1;
    }
    take(piece.subarray(from));
    position += bytesRead;
  }
  yield* line();
}

/** Opens a file that is there for reading. */
export function openCheckpoint(path: string): Promise<FileHandle> {
  return open(path, "r");
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
