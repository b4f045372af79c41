import { EVIDENCE_KIND_WORDS, type CheckedWorkbook } from "../../../application";
import { evidenceNumber, registered, type Clause, type EvidenceRecord, type Locale, type Place } from "../../../core";

/** A registered piece with its place in the register. */
export interface ListedPiece extends EvidenceRecord {
  /** index in `DeskRecords.evidence` */
  readonly at: number;
  /** whether its number is its own, so that the pane can find its row again */
  readonly isFindable: boolean;
}

/** Every registered piece, in the order of the sheet. */
export function listedPieces({ records }: Pick<CheckedWorkbook, "records">): readonly ListedPiece[] {
  const counts = new Map<string, number>();
  for (const { number } of records.evidence) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const all = records.evidence.map((piece, at): ListedPiece => ({ ...piece, at, isFindable: piece.number !== "" && counts.get(piece.number) === 1 }));
  return registered(all);
}

/** The piece as the register holds it, without what the list knows of it. */
export function recordOf({ at: _, isFindable: __, ...piece }: ListedPiece): EvidenceRecord {
  return piece;
}

/** How a piece is called: its title, else the last part of where it is. */
export function nameOf({ title, location, number }: EvidenceRecord): string {
  return title !== "" ? title : location !== "" ? lastPart(location) : number;
}

/** What a text has to name to mean this piece. */
export function mentionOf({ number }: EvidenceRecord): string {
  return evidenceNumber(number) ?? number;
}

export function kindText({ kind }: EvidenceRecord, locale: Locale): string {
  return kind === "" ? "" : EVIDENCE_KIND_WORDS[kind][locale];
}

/** Where the row of a piece begins. */
export function placeOf({ recordPlaces }: CheckedWorkbook, { at }: ListedPiece): Place | null {
  return recordPlaces.get(`evidence:${String(at)}`) ?? null;
}

/** Whether it may be offered as an address: of the web, and of nothing else that a browser would run or open. */
export function isWebAddress(location: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(location.trim()).protocol);
  } catch {
    return false;
  }
}

export function lastPart(path: string): string {
  return path.split(/[\\/]/).filter((part) => part !== "").at(-1) ?? path;
}

/** A file's name without its ending, as a title to begin with. */
export function titleOfFile(name: string): string {
  return name.replace(/(?<=.)\.[^.]{1,8}$/, "");
}

const PICTURES = /\.(png|jpe?g|gif|bmp|webp|tiff?|heic)$/i;

export function kindOfFile({ name, type }: Pick<File, "name" | "type">): "file" | "picture" {
  return type.startsWith("image/") || PICTURES.test(name) ? "picture" : "file";
}

/** The path that the browser tells, without the name of the folder that was picked; else the name alone. */
export function pathOfFile({ name, webkitRelativePath }: Pick<File, "name"> & { readonly webkitRelativePath?: string }): string {
  const [, ...below] = (webkitRelativePath ?? "").split("/");
  return below.length === 0 ? name : below.join("/");
}

/** The day where the person is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A size as people read it: "2.4 MB". Decoration: the register holds the bytes. */
export function sizeText(bytes: number): string {
  const [unit, by] = bytes < 1024 ? ["B", 1] as const : bytes < 1024 * 1024 ? ["KB", 1024] as const : ["MB", 1024 * 1024] as const;
  const tenths = Math.round((bytes / by) * 10);
  return `${String(Math.floor(tenths / 10))}${by === 1 || tenths % 10 === 0 ? "" : `.${String(tenths % 10)}`} ${unit}`;
}

/** Who assessed the clause, else who registered the last piece. */
export function addedBy({ entryCells, records }: CheckedWorkbook, clause: string): string {
  const assessor = entryCells.get(clause)?.cells.get("assessor");
  return (assessor?.fault === null ? assessor.text : "") || (records.evidence.at(-1)?.addedBy ?? "");
}

/** The one clause whose number stands in a path by itself; null where none does, or more than one. */
export function clauseNamedIn(path: string, clauses: readonly Pick<Clause, "id">[]): string | null {
  const numbers = new Set(path.split(/[^0-9.]/).map((part) => part.split(".").filter((digits) => digits !== "").join(".")));
  const named = clauses.filter(({ id }) => numbers.has(id));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
