import type { EvidenceRecord } from "./records";

/** A number of a piece of evidence stands in square brackets in one of these: [E3], 【E3】, and in full width. */
const BRACKETED = /[[【〔][^[【〔\]】〕]*[\]】〕]/g;

/** "E12" by itself: no part of a longer word or code; after a hyphen only where that closes a range of such numbers. */
const NUMBER = /(?<![A-Za-z0-9_]|(?<!(?<![A-Za-z0-9_])E\d{1,4})-)E0*[1-9]\d{0,3}(?![A-Za-z0-9_])/g;

/** Longer ones without brackets are rather codes of orders and products. */
const LONGEST_BARE = "E999".length;

/** The number as it is written: "E12" for " e012 "; null for anything that is not one of ours, such as a body's own "A-3". */
export function evidenceNumber(text: string): string | null {
  const number = text.normalize("NFKC").trim().toUpperCase();
  return /^E0*[1-9]\d{0,3}$/.test(number) ? plain(number) : null;
}

/** The numbers that a text names in brackets, each once and in its order: "see [E3] and [E1, E3]" gives E3, E1. */
export function bracketedEvidence(text: string): readonly string[] {
  const parts = [...text.normalize("NFKC").matchAll(BRACKETED)];
  return [...new Set(parts.flatMap(([part]) => numbersIn(part)))];
}

/** The numbers that a text about evidence names, in brackets or not, each once and in its order. */
export function namedEvidence(text: string): readonly string[] {
  return [...new Set([...numbersIn(text.normalize("NFKC")).filter((number) => number.length <= LONGEST_BARE), ...bracketedEvidence(text)])];
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => plain(number));
}

function plain(number: string): string {
  return number.replace(/^E0*/, "E");
}

/** Whether nothing is left of a piece but its number: it was taken out, and the number is not given to another one. */
export function isWithdrawn({ clause, kind, title, location, part, hash, size }: EvidenceRecord): boolean {
  return [clause, kind, title, location, part, hash].every((text) => text === "") && size === null;
}

/** What is left of a piece that is taken out; `remark` says that it was. */
export function withdrawn({ number, addedBy, addedOn }: EvidenceRecord, remark: string): EvidenceRecord {
  return { number, clause: "", kind: "", title: "", location: "", part: "", hash: "", size: null, addedBy, addedOn, remark };
}

/** The pieces that are registered: every one that was not taken out. */
export function registered<Piece extends EvidenceRecord>(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece) => !isWithdrawn(piece));
}

/**
 * The first `count` numbers above every one that a piece has or had, or that a text names in brackets: none is given a second time.
 * Without brackets it may be a building or a model, which must not make the numbers jump.
 */
export function nextEvidenceNumbers(pieces: readonly EvidenceRecord[], texts: readonly string[], count: number): readonly string[] {
  const taken = [...pieces.flatMap(({ number }) => evidenceNumber(number) ?? []), ...texts.flatMap(bracketedEvidence)];
  const highest = taken.reduce((most, number) => Math.max(most, Number.parseInt(number.slice(1), 10)), 0);
  return Array.from({ length: count }, (_, index) => `E${String(highest + 1 + index)}`);
}
