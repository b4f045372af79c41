import { BANK_TEXTS } from "./bank";
import type { BankEntry } from "./bank";
import { wordingOf } from "./wording";

/** A bank's entries, found by clause and by wording without looking through all of them. */
export interface BankIndex {
  readonly entries: readonly BankEntry[];
  /** the entries of a clause of that catalogue, in the order of `entries` */
  readonly ofClause: (catalogue: string, clause: string) => readonly BankEntry[];
  /** those among them whose text, in any language, has this text's wording; none where the text says nothing */
  readonly sameWording: (catalogue: string, clause: string, text: string) => readonly BankEntry[];
}

/** Looks at the texts of a clause when they are first asked for, and once. */
export function indexBank(entries: readonly BankEntry[]): BankIndex {
  const clauses = new Map<string, BankEntry[]>();
  const wordings = new Map<string, ReadonlyMap<string, readonly BankEntry[]>>();
  for (const entry of entries) {
    put(clauses, keyOf(entry.catalogue, entry.clause), entry);
  }
  return {
    entries,
    ofClause: (catalogue, clause) => clauses.get(keyOf(catalogue, clause)) ?? [],
    sameWording: (catalogue, clause, text) => {
      const key = keyOf(catalogue, clause);
      const own = clauses.get(key);
      const wording = own === undefined ? "" : wordingOf(text);
      if (own === undefined || wording === "") {
        return [];
      }
      const there = wordings.get(key) ?? byWording(own);
      wordings.set(key, there);
      return there.get(wording) ?? [];
    },
  };
}

function byWording(entries: readonly BankEntry[]): ReadonlyMap<string, readonly BankEntry[]> {
  const wordings = new Map<string, BankEntry[]>();
  for (const entry of entries) {
    for (const wording of new Set(BANK_TEXTS.map((language) => wordingOf(entry.text[language])))) {
      put(wordings, wording, entry);
    }
  }
  return wordings;
}

function put(groups: Map<string, BankEntry[]>, key: string, entry: BankEntry): void {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, [entry]);
  } else {
    group.push(entry);
  }
}

/** No id holds a line break. */
function keyOf(one: string, other: string): string {
  return `${one}\n${other}`;
}
