import { useMemo, useState } from "react";
import { freshEvidenceNumbers, planEvidence, planEvidenceRemoval, type EvidencePlanning } from "../../../application";
import type { EvidenceRecord } from "../../../core";
import { useWords } from "../../words";
import type { Writes } from "../sampling";
import { addedBy, kindOfFile, listedPieces, nameOf, pathOfFile, recordOf, titleOfFile, today, type ListedPiece } from "./pieces";
import { useHashing, type HashedFile, type Hashing } from "./useHashing";

/** A file that the register has already, and under which number. */
export interface Twin {
  readonly hashed: HashedFile;
  readonly number: string;
  readonly clause: string;
}

/** The register of a clause, and what can be done with it. */
export interface EvidenceDesk {
  readonly pieces: readonly ListedPiece[];
  readonly hashing: Hashing;
  /** hashes the files and registers them in one action; what is registered already is asked about */
  readonly addFiles: (files: readonly File[]) => void;
  /** registers what has its place and hash, made for its number, and gives that; null where the sheet could not take it */
  readonly add: (make: (number: string) => NewPiece) => Promise<string | null>;
  readonly save: (piece: EvidenceRecord) => Promise<boolean>;
  readonly remove: (piece: ListedPiece) => void;
  readonly twins: readonly Twin[];
  /** registers them once more all the same, or leaves them */
  readonly settleTwins: (isWanted: boolean) => void;
  /** what a new piece is going to be called */
  readonly nextNumber: string;
  /** what was done last */
  readonly told: string;
  readonly tell: (told: string) => void;
  /** what could not be taken, in words */
  readonly refused: readonly string[];
  readonly dismissRefused: () => void;
}

/** What the scoresheet says in the clause's own evidence cell, with what is typed and not written yet. */
export interface EvidenceEntry {
  readonly text: string;
  readonly write: (text: string) => void;
}

/** A piece before it has a number. */
export type NewPiece = Pick<EvidenceRecord, "kind" | "title" | "location" | "part" | "remark" | "hash" | "size">;

/** Registers evidence for one clause; everything is one step of undo an action. */
export function useEvidence(clause: string, writes: Writes): EvidenceDesk {
  const words = useWords();
  const hashing = useHashing();
  const [twins, setTwins] = useState<readonly Twin[]>([]);
  const [told, setTold] = useState("");
  const [refused, setRefused] = useState<readonly string[]>([]);

  const perform = async (planning: EvidencePlanning, done: string): Promise<boolean> => {
    if (!planning.ok) {
      setRefused((before) => [...before, words.issue(planning.issue)]);
      return false;
    }
    const isWritten = await writes.write(planning.plan);
    if (isWritten) {
      setTold(done);
    }
    return isWritten;
  };
  /** New pieces get their numbers from the workbook as it is by now: another action may be on its way. */
  const register = async (target: string, given: readonly ((number: string) => NewPiece)[]): Promise<readonly string[] | null> => {
    const workbook = writes.latest();
    const numbers = freshEvidenceNumbers(workbook, given.length);
    const by = addedBy(workbook, target);
    const pieces = given.map((make, index): EvidenceRecord => {
      const number = numbers[index] ?? "";
      return { ...make(number), number, clause: target, addedBy: by, addedOn: today() };
    });
    const isWritten = await perform(planEvidence(workbook, pieces), words.evidence("told.added", { count: pieces.length, numbers: numbers.join(words.evidence("separator")) }));
    return isWritten ? numbers : null;
  };
  const addFiles = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    setTold("");
    const { files: hashed, refused: unread, isCancelled } = await hashing.hash(files);
    if (isCancelled) {
      setTold(words.evidence("told.cancelled"));
      return;
    }
    const doubled: string[] = [];
    const fresh: HashedFile[] = [];
    const known: Twin[] = [];
    for (const one of hashed) {
      const twin = listedPieces(writes.latest()).find(({ hash }) => hash === one.hash);
      const same = fresh.find(({ hash }) => hash === one.hash);
      if (twin !== undefined) {
        known.push({ hashed: one, number: twin.number, clause });
      } else if (same === undefined) {
        fresh.push(one);
      } else {
        doubled.push(words.evidence("refused.same", { file: one.file.name, other: same.file.name }));
      }
    }
    setRefused([...unread, ...doubled]);
    setTwins(known);
    if (fresh.length > 0) {
      await register(clause, fresh.map((hashed) => () => pieceOfFile(hashed)));
    }
  };
  const pieces = useMemo(() => listedPieces(writes.seen).filter((piece) => piece.clause === clause), [writes.seen, clause]);
  const nextNumber = useMemo(() => freshEvidenceNumbers(writes.seen, 1)[0] ?? "", [writes.seen]);
  return {
    pieces,
    hashing,
    addFiles: (files) => void addFiles(files),
    add: async (make) => (await register(clause, [make]))?.[0] ?? null,
    save: (piece) => perform(planEvidence(writes.latest(), [piece]), words.evidence("told.saved", { number: piece.number })),
    remove: (piece) => void perform(planEvidenceRemoval(writes.latest(), recordOf(piece), words.evidence("removed", { name: nameOf(piece) })), words.evidence("told.removed", { number: piece.number })),
    twins,
    settleTwins: (isWanted) => {
      setTwins([]);
      if (isWanted) {
        void register(twins[0]?.clause ?? clause, twins.map(({ hashed }) => () => pieceOfFile(hashed)));
      }
    },
    nextNumber,
    told,
    tell: setTold,
    refused,
    dismissRefused: () => setRefused([]),
  };
}

function pieceOfFile({ file, hash, size }: HashedFile): NewPiece {
  return { kind: kindOfFile(file), title: titleOfFile(file.name), location: pathOfFile(file), part: "", remark: "", hash, size };
}
