import { useCallback, useEffect, useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, type FileCheckOutcome } from "../../../application";
import type { Params } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";
import type { FileKey } from "../../words";

const MEGABYTE = 1024 * 1024;

/** How far the check of a file is. */
export type FilePhase =
  | { readonly kind: "idle" }
  /** nothing was handed to the reader */
  | { readonly kind: "not-read"; readonly reason: FileKey; readonly params: Params }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly failure: HostFailure }
  | { readonly kind: "checked"; readonly name: string; readonly outcome: FileCheckOutcome; readonly identity: FileIdentity | null };

/** Which file it was, whatever it is called by now. */
export interface FileIdentity {
  /** in bytes */
  readonly size: number;
  /** lower-case hex SHA-256 of its bytes */
  readonly sha256: string;
}

export interface FileCheck {
  readonly phase: FilePhase;
  /** what a person picked or dropped; one file is checked, another number is refused */
  readonly take: (files: readonly File[]) => void;
  /** ends a reading that is under way */
  readonly cancel: () => void;
  /** forgets the file */
  readonly close: () => void;
}

/** Checks one file at a time; the newest wins, and what comes of an older one is thrown away. `identified`: its hash is worked out as well. */
export function useFileCheck(identified = false): FileCheck {
  const { checkFile, hashFile } = useServiceStar();
  const [phase, setPhase] = useState<FilePhase>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const close = useCallback(() => {
    stop();
    setPhase({ kind: "idle" });
  }, [stop]);

  const read = async (file: File): Promise<void> => {
    stop();
    const abort = new AbortController();
    running.current = abort;
    setPhase({ kind: "reading", name: file.name });
    const ended = await checked(file, checkFile, abort.signal);
    const phase = identified && ended.kind === "checked" && ended.outcome.kind === "checked" ? await withIdentity(ended, file, hashFile, abort.signal) : ended;
    if (!abort.signal.aborted) {
      setPhase(phase);
    }
  };

  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined && files.length === 1) {
      void read(file);
      return;
    }
    stop();
    setPhase({ kind: "not-read", reason: file === undefined ? "check.notAFile" : "check.several", params: { count: files.length } });
  };

  return { phase, take, cancel: close, close };
}

async function checked(file: File, checkFile: ReturnType<typeof useServiceStar>["checkFile"], signal: AbortSignal): Promise<FilePhase> {
  const { name } = file;
  if (file.size > LARGEST_FILE_MEGABYTES * MEGABYTE) {
    const issue = { code: "file-over-limit", path: "", params: { limit: LARGEST_FILE_MEGABYTES } };
    return { kind: "checked", name, outcome: { kind: "refused", issues: [issue] }, identity: null };
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: "not-read", reason: "check.unreadable", params: { file: name } };
  }
  const result = await checkFile(bytes, signal);
  return result.ok ? { kind: "checked", name, outcome: result.value, identity: null } : { kind: "failed", name, failure: result.error };
}

async function withIdentity(ended: Extract<FilePhase, { readonly kind: "checked" }>, file: File, hashFile: ReturnType<typeof useServiceStar>["hashFile"], signal: AbortSignal): Promise<FilePhase> {
  const hashing = await hashFile(file, signal, () => undefined);
  return hashing.ok ? { ...ended, identity: { size: hashing.size, sha256: hashing.hash } } : { kind: "not-read", reason: "check.unreadable", params: { file: file.name } };
}
