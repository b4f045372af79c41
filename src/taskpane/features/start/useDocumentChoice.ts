import { useState } from "react";
import type { Issue, Result } from "../../../core";
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
}

/** Chooses among the built-in documents and files that were read without a problem; a broken file changes nothing. */
export function useDocumentChoice<T>(builtIn: readonly T[], read: (text: string) => Result<T>): DocumentChoice<T> {
  const words = useWords();
  const [fromFiles, setFromFiles] = useState<readonly T[]>([]);
  const [index, setIndex] = useState(0);
  const [refusedFile, setRefusedFile] = useState<RefusedFile | null>(null);
  const options = [
    ...builtIn.map((document) => ({ document, fromFile: false })),
    ...fromFiles.map((document) => ({ document, fromFile: true })),
  ];

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
    setRefusedFile(null);
    setFromFiles((before) => [...before, result.value]);
    setIndex(options.length);
  };

  return {
    options,
    index,
    chosen: options[index],
    choose: setIndex,
    takeFile,
    refusedFile,
    dismissRefusal: () => setRefusedFile(null),
  };
}
