import type { Locale } from "../catalogue";
import { compareIds } from "../catalogue";
import { compare, equals, exactText, ZERO } from "../exact";
import type { Rational } from "../exact";
import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import type { JsonValue } from "../json";

/**
 * What a finding costs. `points`: so many, as an assessor takes them off a judged clause; `all`: every point of the clause;
 * `share`: the nonconforming share of the sample, whatever the sample says.
 */
export type BankLoss = { readonly kind: "points"; readonly points: Rational } | { readonly kind: "all" } | { readonly kind: "share" };

/** A finding's text: in a language, or in the one that the body writes in (`any`). "" where there is none; one of them is there. */
export type BankText = Readonly<Record<Locale | "any", string>>;

/** 扣分用语: a text that findings are written with, bound to a clause of a catalogue of any version. */
export interface BankEntry {
  /** permanent; by it an entry is found again in another file */
  readonly id: string;
  /** the catalogue's id */
  readonly catalogue: string;
  readonly clause: string;
  readonly text: BankText;
  /** null: the bank does not say */
  readonly loss: BankLoss | null;
  readonly note: string;
  /** how many clauses it was used on, each once a workbook */
  readonly used: number;
}

/** 扣分用语库: `servicestar.bank/1` after every rule of its format held. */
export interface Bank {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly BankEntry[];
}

/** The languages of a bank's text, in the order of the format. */
export const BANK_TEXTS = ["any", "zh-CN", "en-US"] as const satisfies readonly (keyof BankText)[];

/** As much as a cell of a workbook takes, in UTF-16 code units. */
export const MAX_BANK_TEXT = 32_767;

/** The text as it is shown in that language: its own, else the body's, else the other language's. */
export function bankText({ text }: Pick<BankEntry, "text">, locale: Locale): string {
  return [text[locale], text.any, text[locale === "zh-CN" ? "en-US" : "zh-CN"]].find(isSaid) ?? "";
}

/** Whether both cost the same, told by what they say and not by the clause's points. */
export function isSameLoss(one: BankLoss | null, other: BankLoss | null): boolean {
  return one?.kind === "points" && other?.kind === "points" ? equals(one.points, other.points) : one?.kind === other?.kind;
}

/** Whether both say the same of the same clause; how often they were used does not count. */
export function isSameEntry(one: BankEntry, other: BankEntry): boolean {
  return (
    one.id === other.id &&
    one.catalogue === other.catalogue &&
    one.clause === other.clause &&
    one.note === other.note &&
    BANK_TEXTS.every((language) => one.text[language] === other.text[language]) &&
    isSameLoss(one.loss, other.loss)
  );
}

/** By catalogue, clause and id: the order in which a bank is written out. */
export function inBankOrder(entries: readonly BankEntry[]): readonly BankEntry[] {
  // A bank names few clauses: they are compared once, and not for every two entries.
  const places = new Map<string, number>();
  for (const clause of [...new Set(entries.map((entry) => entry.clause))].sort(compareIds)) {
    places.set(clause, places.size);
  }
  const placeOf = (clause: string): number => places.get(clause) as number;
  return [...entries].sort((a, b) => compareTexts(a.catalogue, b.catalogue) || placeOf(a.clause) - placeOf(b.clause) || compareTexts(a.id, b.id));
}

/** The bank as a `servicestar.bank/1` document, its entries in order and decimals in their shortest form: equal banks give equal bytes. */
export function bankDocument({ id, title, entries }: Bank): JsonValue {
  return { format: "servicestar.bank/1", id, title, entries: inBankOrder(entries).map(entryDocument) };
}

/** One entry as it stands in the document. */
export function entryDocument({ id, catalogue, clause, text, loss, note, used }: BankEntry): JsonValue {
  const texts = BANK_TEXTS.flatMap((language): [string, string][] => (text[language] === "" ? [] : [[language, text[language]]]));
  const cost: JsonValue = loss?.kind === "points" ? { kind: "points", points: exactText(loss.points) } : loss === null ? null : { kind: loss.kind };
  return { id, catalogue, clause, text: Object.fromEntries(texts), loss: cost, note, used };
}

/** Every rule of the bank format that its shape alone does not hold, broken ones with their path; [] where all hold. */
export function bankIssues({ entries }: Pick<Bank, "entries">): Issue[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const path = `entries/${String(index)}`;
    const isSecond = seen.has(entry.id);
    seen.add(entry.id);
    return [...(isSecond ? [coreIssue("id-duplicate", `${path}/id`, { id: entry.id })] : []), ...entryRules(entry, `${path}/`)];
  });
}

/** The rules that one entry breaks by itself; paths are relative to the entry ("text/any"). */
export function bankEntryIssues(entry: BankEntry): Issue[] {
  return entryRules(entry, "");
}

const ENTRY_ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const CLAUSE_ID = /^(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){0,9}$/;
const SHOWN = 80;

function entryRules({ id, catalogue, clause, text, loss, note, used }: BankEntry, path: string): Issue[] {
  return [
    ...(ENTRY_ID.test(id) ? [] : [coreIssue("bank-id-malformed", `${path}id`, { id: id.slice(0, SHOWN) })]),
    ...(isSaid(catalogue) ? [] : [coreIssue("text-missing", `${path}catalogue`)]),
    ...(CLAUSE_ID.test(clause) ? [] : [coreIssue("id-malformed", `${path}clause`, { id: clause.slice(0, SHOWN) })]),
    ...(BANK_TEXTS.some((language) => isSaid(text[language])) ? [] : [coreIssue("text-missing", `${path}text`)]),
    ...BANK_TEXTS.flatMap((language) => textIssues(text[language], `${path}text/${language}`)),
    ...(loss?.kind === "points" && compare(loss.points, ZERO) < 0 ? [coreIssue("loss-negative", `${path}loss/points`, { points: exactText(loss.points) })] : []),
    ...textIssues(note, `${path}note`),
    ...(Number.isSafeInteger(used) && used >= 0 ? [] : [coreIssue("count-out-of-range", `${path}used`, { value: used, min: 0, max: "" })]),
  ];
}

function textIssues(text: string, path: string): Issue[] {
  return [
    ...(text.length > MAX_BANK_TEXT ? [coreIssue("text-too-long", path, { length: text.length, max: MAX_BANK_TEXT })] : []),
    ...(/[^\P{Cc}\t\n\r]/u.test(text) ? [coreIssue("text-control-character", path)] : []),
  ];
}

function isSaid(text: string): boolean {
  return text.trim() !== "";
}

/** By code units, so that every computer sorts alike. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
