import { bankText, exactText, findClause, subtract, wordingOf, type BankEntry, type BankIndex, type BankLoss, type Clause } from "../core";
import { planEntry, type EntryChange } from "./planEntry";
import type { CheckedWorkbook } from "./serviceStar";

/** A bank text that fits what is being typed. */
export interface Suggestion {
  readonly entry: BankEntry;
  /** in the workbook's language */
  readonly text: string;
  /** bound to the clause itself, and not to another one of its indicator */
  readonly isOwn: boolean;
  /** clauses of the open workbook whose finding it is */
  readonly here: number;
}

/** The best of them, and how many there are besides. */
export interface Suggestions {
  readonly shown: readonly Suggestion[];
  readonly more: number;
}

/**
 * The texts of the clause, then those of its indicator's other clauses, that hold every word typed; the most used first. Case and
 * width make no difference. What is typed already is not suggested.
 */
export function suggestions(workbook: CheckedWorkbook, bank: BankIndex, clause: string, typed: string, limit: number): Suggestions {
  const wanted = plain(typed).split(/\s+/u).filter((word) => word !== "");
  const here = usesHere(workbook);
  const found = siblingsOf(workbook, clause)
    .flatMap((id) => bank.ofClause(workbook.catalogue.id, id))
    .map((entry): Suggestion => {
      const text = bankText(entry, workbook.locale);
      return { entry, text, isOwn: entry.clause === clause, here: here.get(wordingOf(text)) ?? 0 };
    })
    .filter(({ text }) => {
      const sought = plain(text);
      return wanted.every((word) => sought.includes(word)) && text !== typed.trim();
    })
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.entry.used - a.entry.used || b.here - a.here);
  return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit) };
}

/** On how many clauses of the workbook each wording is the finding. */
export function usesHere({ draft }: CheckedWorkbook): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { finding } of draft.clauses.values()) {
    const wording = wordingOf(finding);
    uses.set(wording, (uses.get(wording) ?? 0) + 1);
  }
  return uses;
}

/** What a bank's loss asks of a clause's entry. */
export type LossProposal =
  /** the bank says nothing, or the entry says it already */
  | { readonly kind: "none" }
  /** the clause or its step does not take this loss */
  | { readonly kind: "unfit" }
  | { readonly kind: "proposed"; readonly change: EntryChange };

/** What would have to be entered besides the text, as far as the clause takes it. Nothing is written. */
export function proposeLoss(workbook: CheckedWorkbook, id: string, loss: BankLoss | null): LossProposal {
  const clause = findClause(workbook.catalogue, id);
  if (clause === null || loss === null) {
    return { kind: "none" };
  }
  const change = changeFor(clause, loss);
  const planning = change === null ? null : planEntry(workbook, id, change);
  if (change === null || planning?.ok !== true) {
    return { kind: "unfit" };
  }
  return planning.plan.writes.length === 0 ? { kind: "none" } : { kind: "proposed", change };
}

function changeFor(clause: Clause, loss: BankLoss): EntryChange | null {
  switch (loss.kind) {
    case "all":
      return { verdict: "nonconforming" };
    case "share":
      return clause.method === "proportional" ? { verdict: "sampled" } : null;
    case "points": {
      const left = exactText(subtract(clause.points, loss.points));
      return clause.method === "judged" ? { verdict: "judged", givenScore: left } : left === "0" ? { verdict: "nonconforming" } : null;
    }
  }
}

/** The clause first, then the other clauses of its indicator. */
function siblingsOf({ catalogue }: CheckedWorkbook, clause: string): readonly string[] {
  const indicator = catalogue.sections.flatMap(({ indicators }) => indicators).find(({ clauses }) => clauses.some(({ id }) => id === clause));
  return [clause, ...(indicator?.clauses ?? []).map(({ id }) => id).filter((id) => id !== clause)];
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
