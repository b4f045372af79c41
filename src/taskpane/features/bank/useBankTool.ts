import { useEffect, useMemo, useState } from "react";
import { bankDocument, BANK_TEXTS, bankText, inBankOrder, mergeBanks, type BankEntry, type Issue, type MergePolicy } from "../../../core";
import { useBank, useServiceStar, useTypedForms, type TypedForms } from "../../session";
import { useWords } from "../../words";
import { download, offer } from "../file/download";

const LARGEST_MEGABYTES = 20;
const PAGE = 50;
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
  const [pages, setPages] = useState(1);
  const [told, setTold] = useState<Told | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => {
    // Another pane of this browser may have changed it.
    void service.refresh();
  }, [service]);

  const entries = bank?.index.entries ?? NONE;
  const ordered = useMemo(() => inBankOrder(entries), [entries]);
  const found = useMemo(() => {
    const wanted = plain(sought).split(/\s+/u).filter((word) => word !== "");
    return ordered.filter((entry) => {
      const text = plain([entry.clause, ...BANK_TEXTS.map((language) => entry.text[language]), entry.note].join("\n"));
      return (clause === "" || entry.clause === clause) && wanted.every((word) => text.includes(word));
    });
  }, [ordered, sought, clause]);
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
    const read = service.parse(new Uint8Array(await file.arrayBuffer()));
    setTaken(read.ok ? { kind: "read", name: file.name, entries: read.value.entries } : { kind: "refused", name: file.name, issues: read.issues });
  };
  const run = async (theirs: readonly BankEntry[], policy: MergePolicy): Promise<void> => {
    const before = (await service.refresh()).index.entries;
    const { entries: merged, steps } = mergeBanks(before, theirs, policy);
    const old = new Map(before.map((entry) => [entry.id, entry]));
    const changed = merged.filter((entry) => old.get(entry.id) !== entry);
    await service.change(changed, []);
    setTaken(null);
    const count = (what: string): number => steps.filter((step) => step.what === what).length;
    const undo = (): void => {
      setTold(null);
      void service.change(changed.flatMap(({ id }) => old.get(id) ?? []), changed.filter(({ id }) => !old.has(id)).map(({ id }) => id));
    };
    setTold({ text: words.bank("tool.imported", { added: count("added"), updated: count("updated"), kept: count("kept"), same: count("same") }), undo });
  };
  const save = (): void => {
    const document = bankDocument({ id: "findings-bank", title: words.bank("tool.title"), entries });
    const offered = offer(new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`), "application/json");
    download(offered, `${words.bank("tool.fileName")}.json`);
    setTimeout(offered.release, DOWNLOAD_BEGINS_MS);
    setTold({ text: words.bank("tool.exported", { count: entries.length }), undo: null });
  };
  return {
    bank, entries, clauses, sought, clause, told, taken, forms,
    // What was typed and not saved is in sight again after a reload.
    shown: found.filter(({ id }, place) => place < pages * PAGE || forms.typed(id) !== null),
    found: found.length,
    limit: LARGEST_MEGABYTES,
    next: Math.min(PAGE, Math.max(0, found.length - pages * PAGE)),
    showMore: () => setPages(pages + 1),
    setSought: (text: string) => {
      setSought(text);
      setPages(1);
    },
    setClause: (id: string) => {
      setClause(id);
      setPages(1);
    },
    save: (entry: BankEntry) => service.change([entry], []),
    remove: (entry: BankEntry) => void remove(entry),
    take: (files: readonly File[]) => void take(files),
    run: (theirs: readonly BankEntry[], policy: MergePolicy) => void run(theirs, policy),
    exportBank: save,
    dismiss: () => {
      setTold(null);
      setTaken(null);
    },
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
