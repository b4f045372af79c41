import { useEffect, useRef, useState } from "react";
import { LARGEST_FILE_MEGABYTES, planSampleSizes } from "../../../application";
import { parseDecimal, exactText, sampleSizeProblems, type SampleSize } from "../../../core";
import { aboutWorkbook, keptRecord, useKept, useServiceStar } from "../../session";
import { useWords } from "../../words";
import type { Writes } from "./useWrites";

/** A row of the table as it is typed. */
export interface SizeRow {
  readonly key: string;
  readonly from: string;
  readonly size: string;
}

export interface Sizes {
  readonly rows: readonly SizeRow[];
  readonly change: (key: string, values: Partial<Omit<SizeRow, "key">>) => void;
  readonly add: () => void;
  readonly remove: (key: string) => void;
  /** what keeps the table from being used, in words */
  readonly problems: readonly string[];
  readonly isChanged: boolean;
  readonly save: () => void;
  readonly discard: () => void;
  /** takes the table of another workbook's file, to be looked over and written */
  readonly take: (files: readonly File[]) => void;
  /** what became of the file */
  readonly told: string;
}

const MEGABYTE = 1024 * 1024;

/** The body's table while it is typed: nothing is written before a person says so. */
export function useSizes(writes: Writes): Sizes {
  const words = useWords();
  const { checkFile } = useServiceStar();
  const { value: typed, latest, set: setTyped } = useKept("sizes", aboutWorkbook(writes.seen), sizeRowsOf);
  const [told, setTold] = useState("");
  const [refused, setRefused] = useState<readonly string[]>([]);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const stands = writes.seen.records.sampleSizes;
  const rows = typed ?? rowsOf(stands);
  const set = (next: readonly SizeRow[]): void => {
    setTyped(next);
    setRefused([]);
  };
  const freshKey = (): string => freshKeys(rows, 1)[0] ?? "";

  const save = (): void => {
    const filled = rows.filter(({ from, size }) => from.trim() !== "" || size.trim() !== "");
    const sizes = filled.map(({ from, size }) => ({ from: count(from), size: count(size) }));
    const wrong = filled.flatMap(({ from, size }, index) => ([from, size].some((text) => text.trim() !== "" && count(text) === null) ? [words.sampling("sizes.badNumber", { row: index + 1 })] : []));
    const problems = wrong.length > 0 ? wrong : problemsOf(sizes, words);
    const planning = problems.length > 0 ? null : planSampleSizes(writes.latest(), sizes);
    if (planning?.ok === true) {
      void writes.write(planning.plan).then((isWritten) => {
        if (isWritten) {
          if (latest() === typed) {
            setTyped(null);
          }
          setTold("");
        }
      });
    }
    setRefused(planning === null ? problems : planning.ok || planning.sheet === null ? [] : [words.issue(planning.sheet)]);
  };

  const take = async ([file]: readonly File[]): Promise<void> => {
    reading.current?.abort();
    if (file === undefined) {
      return;
    }
    const abort = new AbortController();
    reading.current = abort;
    setTold(words.sampling("sizes.reading", { file: file.name }));
    const sizes = file.size > LARGEST_FILE_MEGABYTES * MEGABYTE ? null : await sizesIn(file, checkFile, abort.signal);
    if (abort.signal.aborted) {
      return;
    }
    setTold(words.sampling(sizes === null ? "sizes.fileRefused" : sizes.length === 0 ? "sizes.fileEmpty" : "sizes.taken", { file: file.name }));
    if (sizes !== null && sizes.length > 0) {
      const fresh = freshKeys(rows, sizes.length);
      set(rowsOf(sizes).map((row, index) => ({ ...row, key: fresh[index] ?? row.key })));
    }
  };
  return {
    rows,
    change: (key, values) => set(rows.map((row) => (row.key === key ? { ...row, ...values } : row))),
    add: () => set([...rows, { key: freshKey(), from: "", size: "" }]),
    remove: (key) => set(rows.filter((row) => row.key !== key)),
    problems: typed === null ? problemsOf(stands, words) : refused,
    isChanged: typed !== null,
    save,
    discard: () => {
      setTyped(null);
      setRefused([]);
      setTold("");
    },
    take: (files) => void take(files),
    told,
  };
}

function rowsOf(sizes: readonly SampleSize[]): readonly SizeRow[] {
  return sizes.map(({ from, size }, index) => ({ key: String(index), from: from === null ? "" : String(from), size: size === null ? "" : String(size) }));
}

/** Keys that no row has. */
function freshKeys(rows: readonly SizeRow[], count: number): readonly string[] {
  const last = Math.max(0, ...rows.map(({ key }) => Number(key.replace(/^typed /, ""))).filter(Number.isFinite));
  return Array.from({ length: count }, (_, index) => `typed ${String(last + 1 + index)}`);
}

/** The rows that the browser kept, as far as they are rows. */
function sizeRowsOf(kept: unknown): readonly SizeRow[] | null {
  return Array.isArray(kept)
    ? kept.flatMap((row, index): SizeRow[] => {
        const { from, size } = keptRecord(row);
        return typeof from === "string" && typeof size === "string" ? [{ key: `typed ${String(index + 1)}`, from, size }] : [];
      })
    : null;
}

function problemsOf(sizes: readonly SampleSize[], words: ReturnType<typeof useWords>): readonly string[] {
  return sampleSizeProblems(sizes).map(({ kind, item }) => words.sampling(`sizes.${kind}`, { row: item + 1 }));
}

/** A whole number from 1 as people type it. */
function count(text: string): number | null {
  const value = parseDecimal(text.normalize("NFKC").trim());
  return value === null || value.d !== 1n || value.n < 1n || value.n > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(exactText(value));
}

/** The table in a scoring workbook's file; null where it is none that can be read. */
async function sizesIn(file: File, checkFile: ReturnType<typeof useServiceStar>["checkFile"], signal: AbortSignal): Promise<readonly SampleSize[] | null> {
  try {
    const result = await checkFile(new Uint8Array(await file.arrayBuffer()), signal);
    return result.ok && result.value.kind === "checked" ? result.value.workbook.records.sampleSizes : null;
  } catch {
    return null;
  }
}
