import { useMemo, useRef, useState } from "react";
import { freshEvidenceNumbers, planEvidence, type CheckedWorkbook } from "../../../application";
import { evidenceHealth, isFilePiece, mayBeRegistered, repairs, type EvidenceHealth, type EvidenceRecord, type FoundFile } from "../../../core";
import { nextTask, type FolderFile } from "../../components";
import { useWords } from "../../words";
import { useWrites, type Writes } from "../sampling";
import { addedBy, kindOfFile, listedPieces, recordOf, titleOfFile, today, type ListedPiece } from "./pieces";
import { useHashing, type Hashing } from "./useHashing";

/** A browser looks at the disk when it is first asked for a file's size: two thousand in one go hold up the pane for a second. */
const SIZES_AT_ONCE = 50;

/** The registered files against a folder, and what can be mended. */
export interface HealthDesk {
  readonly writes: Writes;
  readonly hashing: Hashing;
  /** how many pieces are files */
  readonly count: number;
  /** null until a folder was looked through */
  readonly health: EvidenceHealth | null;
  /** the registered piece with its place; null for one whose number is not its own */
  readonly listed: (piece: EvidenceRecord) => ListedPiece | null;
  /** so many places of moved files that can be written in one action */
  readonly repairable: number;
  readonly look: (files: readonly FolderFile[]) => void;
  readonly repair: () => void;
  /** takes the file for the piece from now on, with its place and its hash; another hash than before is kept in the remark */
  readonly take: (piece: ListedPiece, file: FoundFile) => void;
  /** hashes these files and registers them for the clause in one action; false where nothing was written */
  readonly register: (files: readonly FoundFile[], clause: string) => Promise<boolean>;
  readonly told: string;
  /** what could not be read, in words */
  readonly refused: readonly string[];
}

/** Looks the registered files up in a folder that a person gives; nothing leaves the machine. */
export function useHealth(workbook: CheckedWorkbook): HealthDesk {
  const words = useWords();
  const writes = useWrites(workbook);
  const hashing = useHashing();
  const given = useRef<ReadonlyMap<string, File>>(new Map());
  const [found, setFound] = useState<readonly FoundFile[] | null>(null);
  const [told, setTold] = useState("");
  const [refused, setRefused] = useState<readonly string[]>([]);
  const pieces = useMemo(() => listedPieces(writes.seen), [writes.seen]);
  const health = useMemo(() => (found === null ? null : evidenceHealth(pieces, found)), [pieces, found]);
  const byNumber = useMemo(() => new Map(pieces.filter(({ isFindable }) => isFindable).map((piece) => [piece.number, piece])), [pieces]);
  const listed = (piece: EvidenceRecord): ListedPiece | null => byNumber.get(piece.number) ?? null;
  const repaired = useMemo(
    () =>
      (health === null ? [] : repairs(health)).flatMap((piece) => {
        const mine = byNumber.get(piece.number);
        return mine === undefined ? [] : [{ ...recordOf(mine), location: piece.location }];
      }),
    [health, byNumber],
  );

  const write = async (records: readonly EvidenceRecord[], done: string): Promise<boolean> => {
    const planning = planEvidence(writes.latest(), records);
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
  const register = async (files: readonly FoundFile[], clause: string): Promise<boolean> => {
    setRefused([]);
    setTold("");
    const paths = new Map(files.flatMap(({ path }) => {
      const file = given.current.get(path);
      return file === undefined ? [] : [[file, path] as const];
    }));
    const { files: hashed, refused: unread, isCancelled } = await hashing.hash([...paths.keys()]);
    if (isCancelled) {
      setTold(words.evidence("told.cancelled"));
      return false;
    }
    setRefused(unread);
    if (hashed.length === 0) {
      return false;
    }
    const hashes = new Map(hashed.map(({ file, hash }) => [paths.get(file), hash]));
    setFound((before) => before?.map((file) => ({ ...file, hash: hashes.get(file.path) ?? file.hash })) ?? null);
    const seen = writes.latest();
    const numbers = freshEvidenceNumbers(seen, hashed.length);
    const records = hashed.map(({ file, hash, size }, index): EvidenceRecord => ({
      number: numbers[index] ?? "", clause, kind: kindOfFile(file), title: titleOfFile(file.name), location: paths.get(file) ?? file.name,
      part: "", remark: "", hash, size, addedBy: addedBy(seen, clause), addedOn: today(),
    }));
    return write(records, words.evidence("told.added", { count: records.length, numbers: numbers.join(words.evidence("separator")) }));
  };
  const looks = useRef(0);
  const look = async (files: readonly FolderFile[]): Promise<void> => {
    setRefused([]);
    setTold("");
    const needed = mayBeRegistered(pieces);
    looks.current += 1;
    const mine = looks.current;
    const asked: File[] = [];
    for (const [index, { path, file }] of files.entries()) {
      if (index % SIZES_AT_ONCE === SIZES_AT_ONCE - 1) {
        await nextTask();
        if (looks.current !== mine) {
          return;
        }
      }
      if (file !== null && needed({ path, size: file.size })) {
        asked.push(file);
      }
    }
    const { files: hashed, refused: unread, isCancelled } = await hashing.hash(asked);
    if (isCancelled) {
      setTold(words.evidence("health.cancelled"));
      return;
    }
    const hashes = new Map(hashed.map(({ file, hash }) => [file, hash]));
    given.current = new Map(files.flatMap(({ path, file }) => (file === null ? [] : [[path, file] as const])));
    setRefused([...unread, ...files.flatMap(({ path, file }) => (file === null ? [words.evidence("refused.unreadable", { file: path })] : []))]);
    // A file that was not handed out is there and was not read; of a folder nobody knows what else is in it.
    const there = files.filter((one) => one.file !== null || !one.isFolder);
    setFound(there.map(({ path, file }): FoundFile => ({ path, size: file?.size ?? 0, hash: file === null ? "" : (hashes.get(file) ?? "") })));
    setTold(words.evidence("health.looked", { count: there.length }));
  };
  return {
    writes,
    hashing,
    count: pieces.filter(isFilePiece).length,
    health,
    listed,
    repairable: repaired.length,
    look: (files) => void look(files),
    repair: () => void write(repaired, words.evidence("health.repaired", { count: repaired.length })),
    take: (piece, file) => {
      const isOther = piece.hash !== "" && piece.hash !== file.hash;
      const remark = isOther ? [piece.remark, words.evidence("health.oldHash", { hash: piece.hash, day: today() })].filter((text) => text !== "").join(words.evidence("health.join")) : piece.remark;
      void write([{ ...recordOf(piece), location: file.path, hash: file.hash, size: file.size, remark }], words.evidence("health.taken", { number: piece.number, file: file.path }));
    },
    register,
    told,
    refused,
  };
}
