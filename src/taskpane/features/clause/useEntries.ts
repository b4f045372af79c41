import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { planEntry, type CheckedWorkbook, type EntryProblem, type ScoresheetEntry, type VerdictKey } from "../../../application";
import { aboutWorkbook, useDraftStore, useServiceStar, useSession, type HostFailure } from "../../session";
import { cellsWithWritten, createDraftBook, fieldState, standing, type Drafts, type FieldState } from "./drafts";

/** Why the last action on a clause did not reach its cells. */
export interface EntryFailure {
  readonly clause: string;
  readonly columns: readonly ScoresheetEntry[];
  readonly failure: HostFailure;
}

/** Figures that went with a change of verdict. */
export interface Cleared {
  readonly clause: string;
  readonly columns: readonly ScoresheetEntry[];
}

type Problems = Readonly<Record<string, readonly EntryProblem[]>>;

/** The entries of the open workbook as they are typed and written. */
export interface Entries {
  readonly drafts: Drafts;
  readonly field: (clause: string, column: ScoresheetEntry) => FieldState;
  /** what was typed there is on its way to the cell */
  readonly isWriting: (clause: string, column: ScoresheetEntry) => boolean;
  readonly problem: (clause: string, column: ScoresheetEntry) => EntryProblem | null;
  readonly type: (clause: string, column: ScoresheetEntry, text: string) => void;
  /** writes what was typed into these fields, unless it cannot be an entry or the cell was changed meanwhile */
  readonly commit: (clause: string, columns: readonly ScoresheetEntry[]) => void;
  /** writes over what came between */
  readonly insist: (clause: string, column: ScoresheetEntry) => void;
  readonly discard: (clause: string, column: ScoresheetEntry) => void;
  /** null clears the verdict */
  readonly choose: (clause: string, verdict: VerdictKey | null) => void;
  readonly failure: EntryFailure | null;
  readonly dismissFailure: () => void;
  readonly cleared: Cleared | null;
}

/** Types, keeps and writes entries; actions are written one after the other, each as one step of undo. */
export function useEntries(workbook: CheckedWorkbook): Entries {
  const { writeEntries } = useServiceStar();
  const { hold } = useSession();
  const store = useDraftStore();
  const [book] = useState(() => createDraftBook(store, aboutWorkbook(workbook), workbook.entryCells));
  const drafts = useSyncExternalStore(book.subscribe, book.get);
  const [problems, setProblems] = useState<Problems>({});
  const [writing, setWriting] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<EntryFailure | null>(null);
  const [cleared, setCleared] = useState<Cleared | null>(null);
  const latest = useRef(workbook);
  const queue = useRef(Promise.resolve());

  useEffect(() => {
    latest.current = workbook;
    book.settle(aboutWorkbook(workbook));
  }, [workbook, book]);

  const write = useCallback(
    async (clause: string, columns: readonly ScoresheetEntry[]): Promise<void> => {
      const read = latest.current;
      const row = read.entryCells.get(clause);
      if (row === undefined) {
        return;
      }
      const { typed, written } = book.get();
      const wanted = columns.filter((column) => typed[clause]?.[column] !== undefined && fieldState(book.get(), clause, row, column).changedTo === null);
      const texts = Object.fromEntries(wanted.map((column) => [column, typed[clause]?.[column]?.text ?? ""]));
      const cells = cellsWithWritten(row, written[clause]);
      const planning = planEntry({ ...read, entryCells: new Map([[clause, cells]]) }, clause, texts);
      setProblems((before) => ({
        ...before,
        [clause]: [...(before[clause] ?? []).filter(({ column }) => !wanted.includes(column)), ...(planning.ok ? [] : planning.problems)],
      }));
      if (!planning.ok) {
        return;
      }
      const { plan } = planning;
      const result = plan.writes.length === 0 ? { ok: true as const } : await hold(() => writeEntries(plan.writes, plan.holds));
      if (result.ok) {
        book.drop(clause, plan.cleared);
        book.wrote(clause, { ...texts, ...Object.fromEntries(plan.cleared.map((column) => [column, ""])) });
        setFailure((before) => (before?.clause === clause ? null : before));
        if (wanted.includes("verdict")) {
          setCleared(plan.cleared.length === 0 ? null : { clause, columns: plan.cleared });
        }
      } else {
        setFailure({ clause, columns: wanted, failure: result.error });
      }
    },
    [book, hold, writeEntries],
  );

  const commit = useCallback(
    (clause: string, columns: readonly ScoresheetEntry[]) => {
      const keys = columns.map((column) => keyOf(clause, column));
      setWriting((before) => [...before, ...keys]);
      queue.current = queue.current
        .then(() => write(clause, columns))
        .finally(() => setWriting((before) => keys.reduce(withoutOne, before)));
    },
    [write],
  );

  return useMemo(() => {
    const rowOf = (clause: string) => workbook.entryCells.get(clause);
    const field = (clause: string, column: ScoresheetEntry): FieldState => {
      const row = rowOf(clause);
      return row === undefined ? { text: "", isTyped: false, changedTo: null, isFaulty: false } : fieldState(drafts, clause, row, column);
    };
    const type = (clause: string, column: ScoresheetEntry, text: string): void => {
      const row = rowOf(clause);
      if (row !== undefined) {
        book.type(clause, column, text, drafts.written[clause]?.[column] ?? standing(row, column));
        setProblems((before) => ({ ...before, [clause]: (before[clause] ?? []).filter((problem) => problem.column !== column) }));
      }
    };
    return {
      drafts,
      field,
      type,
      commit,
      isWriting: (clause, column) => writing.includes(keyOf(clause, column)),
      problem: (clause, column) => problems[clause]?.find((problem) => problem.column === column) ?? null,
      insist: (clause, column) => {
        book.rebase(clause, column, field(clause, column).changedTo ?? "");
        commit(clause, [column]);
      },
      discard: (clause, column) => book.drop(clause, [column]),
      choose: (clause, verdict) => {
        setCleared(null);
        // The latest choice is the one that is meant, whatever an earlier one has come to.
        book.drop(clause, ["verdict"]);
        type(clause, "verdict", verdict ?? "");
        commit(clause, ["verdict"]);
      },
      failure,
      dismissFailure: () => setFailure(null),
      cleared,
    };
  }, [workbook, drafts, problems, writing, failure, cleared, book, commit]);
}

function keyOf(clause: string, column: ScoresheetEntry): string {
  return `${clause}/${column}`;
}

/** An action on the same field may be under way more than once. */
function withoutOne(keys: readonly string[], key: string): readonly string[] {
  const at = keys.indexOf(key);
  return keys.filter((_, place) => place !== at);
}
