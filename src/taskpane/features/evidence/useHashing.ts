import { useEffect, useRef, useState } from "react";
import { LARGEST_EVIDENCE_MEGABYTES } from "../../../application";
import { useServiceStar } from "../../session";
import { useWords } from "../../words";

/** How far the hashing of some files is. */
export interface HashProgress {
  readonly name: string;
  /** from 1 */
  readonly file: number;
  readonly of: number;
  /** bytes of all files */
  readonly read: number;
  readonly size: number;
}

export interface HashedFile {
  readonly file: File;
  readonly hash: string;
  readonly size: number;
}

/** What became of the files: those with a hash, and in words those without. */
export interface Hashed {
  readonly files: readonly HashedFile[];
  readonly refused: readonly string[];
  readonly isCancelled: boolean;
}

export interface Hashing {
  readonly progress: HashProgress | null;
  readonly hash: (files: readonly File[]) => Promise<Hashed>;
  readonly cancel: () => void;
}

/** Hashes files one after the other; a new request ends the one before it, as does leaving the view. */
export function useHashing(): Hashing {
  const words = useWords();
  const { hashFile } = useServiceStar();
  const [progress, setProgress] = useState<HashProgress | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const hash = async (files: readonly File[]): Promise<Hashed> => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const hashed: HashedFile[] = [];
    const refused: string[] = [];
    let before = 0;
    for (const [index, file] of files.entries()) {
      const tell = (read: number): void => {
        if (!mine.signal.aborted) {
          setProgress({ name: file.name, file: index + 1, of: files.length, read: before + read, size });
        }
      };
      tell(0);
      const result = await hashFile(file, mine.signal, tell);
      if (mine.signal.aborted) {
        break;
      }
      before += file.size;
      if (result.ok) {
        hashed.push({ file, hash: result.hash, size: result.size });
      } else {
        refused.push(words.evidence(result.reason === "too-large" ? "refused.too-large" : "refused.unreadable", { file: file.name, limit: LARGEST_EVIDENCE_MEGABYTES }));
      }
    }
    if (abort.current === mine) {
      setProgress(null);
    }
    return { files: hashed, refused, isCancelled: mine.signal.aborted };
  };
  return {
    progress,
    hash,
    cancel: () => {
      abort.current?.abort();
      setProgress(null);
    },
  };
}
