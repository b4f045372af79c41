import { useCallback, useState } from "react";
import type { Issue, Result } from "../../../core";
import { keptRecord, useKept } from "../../session";
import { useWords } from "../../words";
import { readTextFile } from "./readTextFile";

/** A catalogue or profile to choose from. */
export interface DocumentOption<T> {
  readonly document: T;
  readonly fromFile: boolean;
}

/** A file of which nothing was taken, with everything that is wrong with it. */
export interface RefusedFile {
  readonly name: string;
  /** problems with their path in the document */
  readonly issues: readonly Issue[];
  /** where the file could not even be read as text; "" otherwise */
  readonly unreadable: string;
}

export interface DocumentChoice<T> {
  readonly options: readonly DocumentOption<T>[];
  readonly index: number;
  readonly chosen: DocumentOption<T> | undefined;
  readonly choose: (index: number) => void;
  readonly takeFile: (file: File) => Promise<void>;
  readonly refusedFile: RefusedFile | null;
  readonly dismissRefusal: () => void;
  /** what is chosen is too long for this browser to keep: after a reload it has to be chosen again */
  readonly isTooLongToKeep: boolean;
  /** takes the chosen file out of this browser; the choice stays */
  readonly forget: () => void;
}

/** A file as it was read. */
interface TakenFile {
  readonly name: string;
  readonly text: string;
}

/** A browser gives a page some five million characters for everything that it keeps. */
export const LONGEST_KEPT = 1_000_000;

/**
 * Chooses among the built-in documents and files that were read without a problem; a broken file changes nothing. The file that is chosen
 * outlives a reload: its text is kept in this browser and read again as strictly as before, so that damage is told like any other broken file.
 */
export function useDocumentChoice<T>(room: "startCatalogue" | "startProfile", builtIn: readonly T[], read: (text: string) => Result<T>): DocumentChoice<T> {
  const words = useWords();
  const { value: kept, set } = useKept(room, "", readTakenFile);
  const [again] = useState(() => (kept === null ? null : { file: kept, result: read(kept.text) }));
  const [taken, setTaken] = useState<readonly { readonly file: TakenFile; readonly document: T }[]>(again?.result.ok === true ? [{ file: again.file, document: again.result.value }] : []);
  const [index, setIndex] = useState(again?.result.ok === true ? builtIn.length : 0);
  const [refusedFile, setRefusedFile] = useState<RefusedFile | null>(again?.result.ok === false ? { name: again.file.name, issues: again.result.issues, unreadable: "" } : null);
  const options = [
    ...builtIn.map((document) => ({ document, fromFile: false })),
    ...taken.map(({ document }) => ({ document, fromFile: true })),
  ];

  const keep = (file: TakenFile | undefined): void => set(file === undefined || file.text.length > LONGEST_KEPT ? null : file);
  const takeFile = async (file: File): Promise<void> => {
    const text = await readTextFile(file);
    if (!text.ok) {
      setRefusedFile({ name: file.name, issues: [], unreadable: words.pane(text.problem, text.params) });
      return;
    }
    const result = read(text.text);
    if (!result.ok) {
      setRefusedFile({ name: file.name, issues: result.issues, unreadable: "" });
      return;
    }
    const own = { name: file.name, text: text.text };
    setRefusedFile(null);
    setTaken((before) => [...before, { file: own, document: result.value }]);
    setIndex(options.length);
    keep(own);
  };

  return {
    options,
    index,
    chosen: options[index],
    choose: (next) => {
      setIndex(next);
      keep(taken[next - builtIn.length]?.file);
    },
    takeFile,
    refusedFile,
    dismissRefusal: () => setRefusedFile(null),
    isTooLongToKeep: (taken[index - builtIn.length]?.file.text.length ?? 0) > LONGEST_KEPT,
    forget: useCallback(() => set(null), [set]),
  };
}

/** What the browser kept, as far as it is a file. */
function readTakenFile(kept: unknown): TakenFile | null {
  const { name, text } = keptRecord(kept);
  return typeof name === "string" && typeof text === "string" ? { name, text } : null;
}
