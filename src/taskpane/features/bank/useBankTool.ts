import { useEffect, useMemo, useRef, useState } from "react";
import { BANK_TEXTS, bankText, inBankOrder, mergingBanks, type BankEntry, type Issue, type MergePolicy } from "../../../core";
import { inTasks, nextTask, usePages } from "../../components";
import { useBank, useServiceStar, useTypedForms, type HostFailure, type TypedForms } from "../../session";
import { useWords } from "../../words";
import { download, offer } from "../file/download";
import { textOfBank } from "./bankText";

const LARGEST_MEGABYTES = 20;
/** How long a download may take to begin. */
const DOWNLOAD_BEGINS_MS = 60_000;
const NONE: readonly BankEntry[] = [];

/** What is typed of an entry and not saved, by the entry's id. */
export type EntryForms = TypedForms<(typeof BANK_TEXTS)[number] | "kind" | "points" | "note">;

/** The bank belongs to the browser, not to the workbook. */
const ABOUT = "findings-bank";

/** What was done last; `undo` puts the bank back as it was. */
export interface Told {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** A file that was read, and waits for the person; or was refused. */
export type Taken =
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly failure: HostFailure }
  | { readonly kind: "read"; readonly name: string; readonly entries: readonly BankEntry[] }
  | { readonly kind: "refused"; readonly name: string; readonly issues: readonly Issue[] }
  | { readonly kind: "too-large"; readonly name: string };

/** The list of the bank as it is filtered, and what can be done with it. */
export function useBankTool() {
  const { bank: service } = useServiceStar();
  const bank = useBank();
  const words = useWords();
  const forms: EntryForms = useTypedForms("bank", ABOUT, [...BANK_TEXTS, "kind", "points", "note"]);
  const [sought, setSought] = useState("");
  const [clause, setClause] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);
  useEffect(() => {
    // Another pane of this browser may have changed it.
    void service.refresh();
  }, [service]);

  const entries = bank?.index.entries ?? NONE;
  const ordered = useMemo(() => inBankOrder(entries), [entries]);
  const found = useMemo(() => {
    const wanted = plain(sought).split(/\s+/u).filter((word) => word !== "");
    return ordered.filter((entry) => {
      const text = wanted.length === 0 ? "" : plain([entry.clause, ...BANK_TEXTS.map((language) => entry.text[language]), entry.note].join("\n"));
      return (clause === "" || entry.clause === clause) && wanted.every((word) => text.includes(word));
    });
  }, [ordered, sought, clause]);
  // What was typed and not saved is in sight again after a reload.
  const pages = usePages(found, { isKept: ({ id }) => forms.typed(id) !== null });
  const clauses = useMemo(() => [...new Set(ordered.map((entry) => entry.clause))], [ordered]);

  const remove = async (entry: BankEntry): Promise<void> => {
    forms.close(entry.id);
    await service.change([], [entry.id]);
    const undo = (): void => {
      setTold(null);
      void service.change([entry], []);
    };
    setTold({ text: words.bank("tool.deleted", { text: bankText(entry, words.locale).slice(0, 40) }), undo });
  };
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) {
      return;
    }
    setTold(null);
    if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
      setTaken({ kind: "too-large", name: file.name });
      return;
    }
    reading.current?.abort();
    const mine = new AbortController();
    reading.current = mine;
    const { name } = file;
    setTaken({ kind: "reading", name });
    const outcome = await service.parse(new Uint8Array(await file.arrayBuffer()), mine.signal);
    if (!mine.signal.aborted) {
      const result = outcome.ok ? outcome.value : null;
      setTaken(!outcome.ok ? { kind: "failed", name, failure: outcome.error } : result?.ok === true ? { kind: "read", name, entries: result.value.entries } : { kind: "refused", name, issues: result?.issues ?? [] });
    }
  };
  const run = async (theirs: readonly BankEntry[], policy: MergePolicy): Promise<void> => {
    const before = (await service.refresh()).index.entries;
    // A bank of ten thousand texts takes a moment each time: the pane draws and answers in between.
    const merge = await inTasks(mergingBanks(before, theirs, policy), () => true);
    if (merge === null) {
      return;
    }
    const { entries: merged, steps } = merge;
    const old = new Map(before.map((entry) => [entry.id, entry]));
    const changed = merged.filter((entry) => old.get(entry.id) !== entry);
    await nextTask();
    await service.change(changed, []);
    setTaken(null);
    const count = (what: string): number => steps.filter((step) => step.what === what).length;
    const undo = (): void => {
      setTold(null);
      void service.change(changed.flatMap(({ id }) => old.get(id) ?? []), changed.filter(({ id }) => !old.has(id)).map(({ id }) => id));
    };
    setTold({ text: words.bank("tool.imported", { added: count("added"), updated: count("updated"), kept: count("kept"), same: count("same") }), undo });
  };
  const save = async (): Promise<void> => {
    const text = await textOfBank({ id: "findings-bank", title: words.bank("tool.title"), entries });
    const offered = offer(new TextEncoder().encode(text), "application/json");
    download(offered, `${words.bank("tool.fileName")}.json`);
    setTimeout(offered.release, DOWNLOAD_BEGINS_MS);
    setTold({ text: words.bank("tool.exported", { count: entries.length }), undo: null });
  };
  return {
    bank, entries, clauses, sought, clause, told, taken, forms,
    pages,
    found: found.length,
    limit: LARGEST_MEGABYTES,
    setSought: (text: string) => {
      setSought(text);
      pages.restart();
    },
    setClause: (id: string) => {
      setClause(id);
      pages.restart();
    },
    save: (entry: BankEntry) => service.change([entry], []),
    remove: (entry: BankEntry) => void remove(entry),
    take: (files: readonly File[]) => void take(files),
    run: (theirs: readonly BankEntry[], policy: MergePolicy) => void run(theirs, policy),
    exportBank: () => void save(),
    dismiss: () => {
      reading.current?.abort();
      setTold(null);
      setTaken(null);
    },
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
