import { useState } from "react";
import { download, offer } from "../file/download";
import type { Paper } from "./papers";

/** How long a download may take to begin. */
const OFFERED_MS = 60_000;

/** A signed copy that is to be kept. */
export interface SignedCopy {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** as it was before it was signed */
  readonly paper: Paper;
  readonly isSaved: boolean;
}

export type SavePhase =
  | { readonly kind: "idle" | "noFolder" }
  | { readonly kind: "saving"; readonly done: number; readonly of: number }
  | { readonly kind: "saved"; readonly folder: string; readonly count: number; readonly failed: readonly { readonly file: string; readonly reason: string }[] };

type WritingPicker = (options: { readonly mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;

/** Keeps signed copies until they are saved: into a folder that the person chooses, never over a file that is there, or as downloads. */
export function useSaving(onSaved: (copy: SignedCopy) => void) {
  const [copies, setCopies] = useState<readonly SignedCopy[]>([]);
  const [phase, setPhase] = useState<SavePhase>({ kind: "idle" });
  const mark = (copy: SignedCopy): void => {
    setCopies((before) => before.map((one) => (one === copy ? { ...one, isSaved: true } : one)));
    onSaved(copy);
  };
  const toFolder = async (): Promise<void> => {
    const folder = await askToWrite();
    if (folder === null) {
      return;
    }
    if (folder === "unavailable") {
      setPhase({ kind: "noFolder" });
      return;
    }
    const unsaved = copies.filter(({ isSaved }) => !isSaved);
    const failed: { file: string; reason: string }[] = [];
    for (const [index, copy] of unsaved.entries()) {
      setPhase({ kind: "saving", done: index, of: unsaved.length });
      try {
        await writeNew(folder, copy);
        mark(copy);
      } catch (error) {
        failed.push({ file: copy.name, reason: error instanceof Error ? error.name : "" });
      }
    }
    setPhase({ kind: "saved", folder: folder.name, count: unsaved.length - failed.length, failed });
  };
  return {
    copies,
    phase,
    add: (copy: Omit<SignedCopy, "isSaved">) => setCopies((before) => [...before, { ...copy, name: freeName(copy.name, (name) => before.some((one) => one.name === name)), isSaved: false }]),
    toFolder: () => void toFolder(),
    download: (copy: SignedCopy) => {
      const offered = offer(copy.bytes);
      download(offered, copy.name);
      setTimeout(offered.release, OFFERED_MS);
      mark(copy);
    },
    clear: () => {
      setCopies([]);
      setPhase({ kind: "idle" });
    },
  };
}

export type Saving = ReturnType<typeof useSaving>;

async function askToWrite(): Promise<FileSystemDirectoryHandle | "unavailable" | null> {
  const { showDirectoryPicker } = window as unknown as { readonly showDirectoryPicker?: WritingPicker };
  if (showDirectoryPicker === undefined) {
    return "unavailable";
  }
  try {
    return await showDirectoryPicker.call(window, { mode: "readwrite" });
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? null : "unavailable";
  }
}

/** Writes it under its name, or that name with the first number that is free. */
async function writeNew(folder: FileSystemDirectoryHandle, { name, bytes }: SignedCopy): Promise<void> {
  const taken = new Set<string>();
  for (let free = name; ; free = freeName(name, (one) => taken.has(one))) {
    if (await isThere(folder, free)) {
      taken.add(free);
      continue;
    }
    const handle = await folder.getFileHandle(free, { create: true });
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    return;
  }
}

async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    // A folder of that name is no file, and is in the way all the same.
    if (error instanceof DOMException && error.name === "NotFoundError") {
      return false;
    }
    if (error instanceof DOMException && error.name === "TypeMismatchError") {
      return true;
    }
    throw error;
  }
}

/** The name, or the name with the first number from 2 that is free. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) {
    free = name.replace(/(\.[a-z]+)?$/i, ` ${String(number)}$1`);
  }
  return free;
}

const OURS = /(?:（(?:表决 [^（）]*|决定)）| \((?:vote [^()]*|decision)\))(?: \d+)?$/;

/** What a copy of that file is called: the file's own name, and what was signed in it in the place of what was signed before. */
export function signedName(path: string, suffix: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.xlsx(?: \(\d+\))?$/i, "");
  return `${name.replace(OURS, "")}${suffix}.xlsx`;
}
