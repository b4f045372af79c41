import { useEffect, useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, type FormBasis } from "../../../application";
import type { Issue, Place } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { download, offer } from "../file/download";

/** How long a download may take to begin. */
const OFFERED_MS = 60_000;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What came of one form whose results were asked for. */
export type FormCopyState =
  | { readonly kind: "written"; readonly name: string; readonly copyName: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly locked: readonly Place[] }
  | { readonly kind: "refused"; readonly name: string; readonly issues: readonly Issue[] }
  | { readonly kind: "too-large" | "unreadable"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly failure: HostFailure };

export interface Copies {
  readonly made: readonly FormCopyState[];
  /** how many files are still to come; 0 when nothing runs */
  readonly left: number;
  readonly write: (files: readonly File[], basis: FormBasis) => void;
  readonly save: (copy: Extract<FormCopyState, { readonly kind: "written" }>) => void;
}

/** Writes results into copies of forms, one after the other; a single copy is saved at once, several wait for the person, since browsers stop downloads that come in a row. */
export function useCopies(): Copies {
  const { forms } = useServiceStar();
  const words = useWords();
  const [made, setMade] = useState<readonly FormCopyState[]>([]);
  const [left, setLeft] = useState(0);
  const newest = useRef(0);
  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );

  const write = async (files: readonly File[], basis: FormBasis): Promise<void> => {
    newest.current += 1;
    const mine = newest.current;
    const all: FormCopyState[] = [];
    for (const [index, file] of files.entries()) {
      setMade([...all]);
      setLeft(files.length - index);
      const next = await copyOf(file, basis, forms.write, words.review("copies.suffix"));
      if (newest.current !== mine) {
        return;
      }
      all.push(next);
    }
    setMade(all);
    setLeft(0);
    const [only] = all;
    if (all.length === 1 && only?.kind === "written") {
      save(only);
    }
  };
  return { made, left, write: (files, basis) => void write(files, basis), save };
}

function save({ bytes, copyName }: Extract<FormCopyState, { readonly kind: "written" }>): void {
  const offered = offer(bytes);
  download(offered, copyName);
  setTimeout(offered.release, OFFERED_MS);
}

async function copyOf(file: File, basis: FormBasis, write: ReturnType<typeof useServiceStar>["forms"]["write"], suffix: string): Promise<FormCopyState> {
  const { name } = file;
  if (file.size > LARGEST_FILE_MEGABYTES * BYTES_PER_MEGABYTE) {
    return { kind: "too-large", name };
  }
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (bytes === null) {
    return { kind: "unreadable", name };
  }
  const outcome = await write(bytes, basis);
  if (!outcome.ok) {
    return { kind: "failed", name, failure: outcome.error };
  }
  const { value: written } = outcome;
  return written.ok ? { kind: "written", name, copyName: name.replace(/(\.[a-z]+)?$/i, `${suffix}$1`), bytes: new Uint8Array(written.bytes), locked: written.locked } : { kind: "refused", name, issues: written.issues };
}
