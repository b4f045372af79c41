import { bankEntryIssues, entryDocument, indexBank, wordingOf } from "../core";
import type { Bank, BankEntry, BankIndex, BankLoss, Issue, JsonValue, Result } from "../core";
import { parseBankEntry } from "../schema";
import { outcomeOf } from "./outcome";
import type { BankPort, FileWorkPort, HashPort } from "./ports";
import type { Outcome } from "./serviceStar";

/** The findings bank of this browser. */
export interface KeptBank {
  readonly index: BankIndex;
  /** false: the storage is blocked or full, and what was changed lives until the pane closes */
  readonly isKept: boolean;
  /** so many kept entries could not be read; they are left where they are */
  readonly unreadable: number;
}

/** A finding that is to be kept. */
export interface NewFinding {
  readonly catalogue: string;
  readonly clause: string;
  readonly text: string;
  readonly loss: BankLoss | null;
}

/** An entry that was kept, or every rule that it breaks. */
export type Keeping = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The findings bank: read once, changed entry by entry. Nothing of it ever rejects. */
export interface BankService {
  readonly read: () => Promise<KeptBank>;
  /** reads the storage anew: another pane may have changed it */
  readonly refresh: () => Promise<KeptBank>;
  /** Keeps a finding under an id that is made from its clause and wording; the same finding keeps its entry. */
  readonly keep: (finding: NewFinding) => Promise<Keeping>;
  /** Puts entries in the place of those of their ids, and takes others out; what breaks a rule is refused whole. */
  readonly change: (put: readonly BankEntry[], remove: readonly string[]) => Promise<readonly Issue[]>;
  /** Counts one use of an entry on a clause of a workbook, which is counted once whatever happens. */
  readonly countUse: (id: string, workbook: string, clause: string) => Promise<void>;
  /** Reads a file of `servicestar.bank/1`. An abort gives the failure `cancelled`. */
  readonly parse: (source: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<Outcome<Result<Bank>>>;
  /** Calls the listener after each change; the returned function stops it. */
  readonly watch: (listener: (bank: KeptBank) => void) => () => void;
}

/** The findings bank over the given ports; files are read by `readBank`. */
export function bankService(port: BankPort, hash: HashPort, { readBank }: Pick<FileWorkPort, "readBank">): BankService {
  let kept: Promise<KeptBank> | null = null;
  const reserved = new Set<string>();
  const listeners = new Set<(bank: KeptBank) => void>();
  const read = (): Promise<KeptBank> => (kept ??= load(port, reserved));
  const become = async (next: (before: KeptBank) => KeptBank): Promise<void> => {
    kept = read().then(next);
    const bank = await kept;
    for (const listener of listeners) {
      listener(bank);
    }
  };
  const change = async (put: readonly BankEntry[], remove: readonly string[]): Promise<readonly Issue[]> => {
    const issues = put.flatMap((entry) => bankEntryIssues(entry).map((issue) => ({ ...issue, path: `${entry.id}/${issue.path}` })));
    if (issues.length > 0) {
      return issues;
    }
    const isKept = await port.change([], () => ({ put: documentsOf(put), remove }));
    await become((before) => ({ ...before, index: indexBank(changed(before.index.entries, put, new Set(remove))), isKept: before.isKept && isKept }));
    return [];
  };
  return {
    read,
    refresh: async () => {
      kept = null;
      await become((bank) => bank);
      return read();
    },
    keep: async (finding) => {
      const { index } = await read();
      const [same] = index.sameWording(finding.catalogue, finding.clause, finding.text);
      if (same !== undefined) {
        return { ok: true, id: same.id };
      }
      const taken = new Set([...reserved, ...index.entries.map(({ id }) => id)]);
      const id = await freeId(finding, taken, hash);
      const entry: BankEntry = { id, catalogue: finding.catalogue, clause: finding.clause, text: { any: finding.text.trim(), "zh-CN": "", "en-US": "" }, loss: finding.loss, note: "", used: 0 };
      const issues = await change([entry], []);
      return issues.length > 0 ? { ok: false, issues } : { ok: true, id };
    },
    change,
    countUse: async (id, workbook, clause) => {
      const mark = await hash.sha256([workbook, clause, id].join("\n"));
      if (!(await port.mark(mark))) {
        return;
      }
      let counted: BankEntry | null = null;
      await port.change([id], (documents) => {
        const result = parseBankEntry(documents.get(id) as JsonValue);
        counted = result.ok ? { ...result.value, used: result.value.used + 1 } : null;
        return { put: new Map(counted === null ? [] : [[id, entryDocument(counted)]]), remove: [] };
      });
      await become((before) => ({ ...before, index: counted === null ? before.index : indexBank(changed(before.index.entries, [counted], new Set())) }));
    },
    parse: (source, signal) => outcomeOf(() => readBank(source, signal)),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function load(port: BankPort, reserved: Set<string>): Promise<KeptBank> {
  const entries: BankEntry[] = [];
  reserved.clear();
  const isKept = await port.read((batch) => {
    for (const [id, document] of batch) {
      const result = parseBankEntry(document as JsonValue);
      if (result.ok && result.value.id === id) {
        entries.push(result.value);
      } else {
        reserved.add(id);
      }
    }
  });
  return { index: indexBank(entries), isKept, unreadable: reserved.size };
}

/** One by one, as the storage takes them. */
function* documentsOf(entries: readonly BankEntry[]): Generator<readonly [string, JsonValue]> {
  for (const entry of entries) {
    yield [entry.id, entryDocument(entry)];
  }
}

/** The entries in their order, new ones at the end. */
function changed(before: readonly BankEntry[], put: readonly BankEntry[], removed: ReadonlySet<string>): readonly BankEntry[] {
  const entries = new Map(before.filter(({ id }) => !removed.has(id)).map((entry) => [entry.id, entry]));
  for (const entry of put) {
    entries.set(entry.id, entry);
  }
  return [...entries.values()];
}

/** An id that is made from what is said of which clause, so that two people who keep the same finding have the same entry. */
async function freeId({ catalogue, clause, text }: NewFinding, taken: ReadonlySet<string>, hash: HashPort): Promise<string> {
  const made = `${clause}-${(await hash.sha256([catalogue, clause, wordingOf(text)].join("\n"))).slice(0, 12)}`;
  let id = made;
  for (let number = 2; taken.has(id); number += 1) {
    id = `${made}-${String(number)}`;
  }
  return id;
}
