import type { EntryCell, ScoresheetEntry } from "../../../application";
import type { ClauseCells, VerdictKey } from "../../../application";
import type { DraftStore } from "../../session";

/** What was typed into a field and is not in its cell yet. */
export interface Draft {
  /** for the verdict its key */
  readonly text: string;
  /** what stood there when typing began */
  readonly base: string;
}

type ByColumn<Value> = Readonly<Partial<Record<ScoresheetEntry, Value>>>;
type ByClause<Value> = Readonly<Record<string, ByColumn<Value>>>;

/** Two layers over the cells as last read: what was typed, and below it what was written but not read back yet. */
export interface Drafts {
  readonly typed: ByClause<Draft>;
  readonly written: ByClause<string>;
}

export const NO_DRAFTS: Drafts = { typed: {}, written: {} };

/** A field of a clause as a person sees it. */
export interface FieldState {
  readonly text: string;
  readonly isTyped: boolean;
  /** what stands in the cell instead of what stood there when typing began; null where nothing came between */
  readonly changedTo: string | null;
  /** the cell holds something that is no entry; false once something else is typed */
  readonly isFaulty: boolean;
}

/** What stands in a column's cell: its text, for the verdict the key of its word where it is one. */
export function standing(cells: ClauseCells, column: ScoresheetEntry): string {
  return (column === "verdict" ? cells.verdict : null) ?? cells.cells.get(column)?.text ?? "";
}

/** The field as it is to be shown. */
export function fieldState(drafts: Drafts, clause: string, cells: ClauseCells, column: ScoresheetEntry): FieldState {
  const written = drafts.written[clause]?.[column];
  const stands = written ?? standing(cells, column);
  const typed = drafts.typed[clause]?.[column];
  const fault = written === undefined && (cells.cells.get(column)?.fault ?? null) !== null && standing(cells, column) !== "";
  if (typed === undefined) {
    return { text: stands, isTyped: false, changedTo: null, isFaulty: fault };
  }
  const changed = typed.base !== stands && typed.text !== stands;
  return { text: typed.text, isTyped: true, changedTo: changed ? stands : null, isFaulty: fault && typed.text === stands };
}

/** The row as it will be read once everything that was written has been read back. */
export function cellsWithWritten(cells: ClauseCells, written: ByColumn<string> | undefined): ClauseCells {
  if (written === undefined) {
    return cells;
  }
  const overlaid = [...cells.cells].map(([column, cell]): [ScoresheetEntry, EntryCell] => {
    const text = written[column];
    return [column, text === undefined ? cell : { ...cell, text, fault: null }];
  });
  const verdict = written.verdict === undefined ? cells.verdict : written.verdict === "" ? null : (written.verdict as VerdictKey);
  return { ...cells, verdict, cells: new Map(overlaid) };
}

/** The clauses that have something typed. */
export function clausesWithDrafts({ typed }: Drafts): readonly string[] {
  return Object.keys(typed);
}

/** Holds the drafts of the open workbook and keeps what was typed in the store. */
export interface DraftBook {
  readonly get: () => Drafts;
  readonly subscribe: (listener: () => void) => () => void;
  /** `base` is what stood in the field before, and stays that of the first key */
  readonly type: (clause: string, column: ScoresheetEntry, text: string, base: string) => void;
  /** takes the newer content of the cell as the base: what is typed is meant to replace it */
  readonly rebase: (clause: string, column: ScoresheetEntry, base: string) => void;
  readonly drop: (clause: string, columns: readonly ScoresheetEntry[]) => void;
  /** so much is in the cells now; a draft that was typed on meanwhile stays, over the new base */
  readonly wrote: (clause: string, texts: ByColumn<string>) => void;
  /** everything that was written has been read back; from now on the drafts belong to the workbook of this name */
  readonly settle: (workbook: string) => void;
}

/**
 * `workbook` names the open one: what was kept for another is not taken, since the browser may keep both under one address.
 * `rows` are its entries as first read: what stands in its cell already was written, only the pane went before it could note that.
 */
export function createDraftBook(store: DraftStore, workbook: string, rows: ReadonlyMap<string, ClauseCells> = new Map()): DraftBook {
  let name = workbook;
  let drafts: Drafts = { ...NO_DRAFTS, typed: unwritten(restored(store.read(), workbook), rows) };
  const listeners = new Set<() => void>();
  const keep = (): void => store.write(Object.keys(drafts.typed).length === 0 ? null : JSON.stringify({ workbook: name, typed: drafts.typed }));
  const set = (next: Drafts): void => {
    const changed = next.typed !== drafts.typed;
    drafts = next;
    if (changed) {
      keep();
    }
    for (const listener of listeners) {
      listener();
    }
  };
  const put = (clause: string, column: ScoresheetEntry, draft: Draft): void =>
    set({ ...drafts, typed: { ...drafts.typed, [clause]: { ...drafts.typed[clause], [column]: draft } } });
  return {
    get: () => drafts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (clause, column, text, base) => put(clause, column, { text, base: drafts.typed[clause]?.[column]?.base ?? base }),
    rebase: (clause, column, base) => {
      const draft = drafts.typed[clause]?.[column];
      if (draft !== undefined) {
        put(clause, column, { ...draft, base });
      }
    },
    drop: (clause, columns) => set({ ...drafts, typed: without(drafts.typed, clause, columns) }),
    wrote: (clause, texts) => {
      const columns = Object.keys(texts) as ScoresheetEntry[];
      const done = columns.filter((column) => drafts.typed[clause]?.[column]?.text === texts[column]);
      const typed = without(drafts.typed, clause, done);
      const ahead = typed[clause];
      const rebased = ahead === undefined ? typed : { ...typed, [clause]: overNewBase(ahead, texts) };
      set({ typed: rebased, written: { ...drafts.written, [clause]: { ...drafts.written[clause], ...texts } } });
    },
    settle: (now) => {
      if (now !== name) {
        name = now;
        keep();
      }
      if (Object.keys(drafts.written).length > 0) {
        set({ ...drafts, written: {} });
      }
    },
  };
}

function overNewBase(typed: ByColumn<Draft>, texts: ByColumn<string>): ByColumn<Draft> {
  const entries = Object.entries(typed) as [ScoresheetEntry, Draft][];
  return Object.fromEntries(entries.map(([column, draft]) => [column, { ...draft, base: texts[column] ?? draft.base }]));
}

function without<Value>(layer: ByClause<Value>, clause: string, columns: readonly ScoresheetEntry[]): ByClause<Value> {
  const before = layer[clause];
  if (before === undefined || !columns.some((column) => Object.hasOwn(before, column))) {
    return layer;
  }
  const { [clause]: _, ...others } = layer;
  const left = Object.fromEntries(Object.entries(before).filter(([column]) => !columns.includes(column as ScoresheetEntry)));
  return Object.keys(left).length === 0 ? others : { ...others, [clause]: left };
}

function unwritten(typed: ByClause<Draft>, rows: ReadonlyMap<string, ClauseCells>): ByClause<Draft> {
  return [...rows].reduce((layer, [clause, cells]) => {
    const columns = Object.entries(layer[clause] ?? {}) as [ScoresheetEntry, Draft][];
    return without(layer, clause, columns.filter(([column, { text }]) => text === standing(cells, column)).map(([column]) => column));
  }, typed);
}

const COLUMNS: ReadonlySet<string> = new Set<ScoresheetEntry>(["verdict", "sampleSize", "nonconforming", "givenScore", "evidence", "finding", "reason", "assessor", "remark"]);

/** What the browser kept, as far as it is what we keep there; anything else is forgotten. */
function restored(kept: string | null, workbook: string): ByClause<Draft> {
  try {
    const { workbook: of, typed } = record(JSON.parse(kept ?? "{}"));
    const clauses = Object.entries(of === workbook ? record(typed) : {}).map(([clause, columns]) => {
      const drafts = Object.entries(record(columns)).flatMap(([column, value]): [string, Draft][] => {
        const { text, base } = record(value);
        return COLUMNS.has(column) && typeof text === "string" && typeof base === "string" ? [[column, { text, base }]] : [];
      });
      return [clause, Object.fromEntries(drafts)] as const;
    });
    return Object.fromEntries(clauses.filter(([, drafts]) => Object.keys(drafts).length > 0));
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
