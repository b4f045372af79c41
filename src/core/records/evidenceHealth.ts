import { isWithdrawn } from "./evidence";
import type { EvidenceRecord } from "./records";

/** A file in the folder that a person gave. */
export interface FoundFile {
  /** within the folder: "2026/photo.jpg" */
  readonly path: string;
  readonly size: number;
  /** SHA-256 in lower-case hex; "" where the file can be none that is registered, or could not be read */
  readonly hash: string;
}

/** What became of a registered file. */
export type PieceHealth = { readonly piece: EvidenceRecord } & (
  /** at its place, and the same */
  | { readonly state: "unchanged"; readonly file: FoundFile }
  /** the same at another place, one that no other file has as good a claim to; `others` have the same content */
  | { readonly state: "moved"; readonly file: FoundFile; readonly others: readonly FoundFile[] }
  /** the same at several places, none of which is more likely than the others */
  | { readonly state: "several"; readonly files: readonly FoundFile[] }
  /** another content at its place; `copies` elsewhere have the registered one */
  | { readonly state: "changed"; readonly file: FoundFile; readonly copies: readonly FoundFile[] }
  /** something is at its place that could not be read */
  | { readonly state: "unread"; readonly file: FoundFile }
  /** registered without a hash, so that nobody can say whether it is the same */
  | { readonly state: "unhashed"; readonly file: FoundFile }
  /** neither its place nor its content is in the folder; `sameName` are files of its name */
  | { readonly state: "missing"; readonly sameName: readonly FoundFile[] }
);

export interface EvidenceHealth {
  /** every registered file, in the order of the register */
  readonly pieces: readonly PieceHealth[];
  /** files that no piece was found to be */
  readonly unregistered: readonly FoundFile[];
}

/** Whether the piece is a file: pages and papers are looked up by people. */
export function isFilePiece(piece: EvidenceRecord): boolean {
  return !isWithdrawn(piece) && (piece.kind === "file" || piece.kind === "picture" || piece.hash !== "");
}

/** Whether a file has to be hashed to be compared: it stands where a piece is said to be, or is as large as one. */
export function mayBeRegistered(pieces: readonly EvidenceRecord[]): (file: Pick<FoundFile, "path" | "size">) => boolean {
  const files = pieces.filter(isFilePiece);
  const places = new Set(files.map(({ location }) => placeOf(location)));
  const sizes = new Set(files.map(({ size }) => size));
  return ({ path, size }) => sizes.has(null) || sizes.has(size) || places.has(placeOf(path));
}

/**
 * Looks every registered file up in a folder: by its place, else by its hash. Where several files have the hash, the one is meant that
 * a renaming of folders explains which explains the most of the others too; where two are as good, none is taken.
 */
export function evidenceHealth(pieces: readonly EvidenceRecord[], files: readonly FoundFile[]): EvidenceHealth {
  const byPlace = new Map(files.map((file) => [placeOf(file.path), file]));
  const byHash = groupedBy(files.filter(({ hash }) => hash !== ""), ({ hash }) => hash);
  const registered = pieces.filter(isFilePiece);
  const hashes = new Set(registered.map(({ hash }) => hash));
  const lookedUp = registered.map((piece): Lookup => {
    const there = byPlace.get(placeOf(piece.location)) ?? null;
    const same = piece.hash === "" ? [] : (byHash.get(piece.hash) ?? []);
    // What stands in its place may be another registered file: then the two were moved, not changed.
    const isTaken = there !== null && there.hash !== piece.hash && hashes.has(there.hash) && same.length > 0;
    return { piece, there: isTaken ? null : there, same };
  });
  const votes = renamings(lookedUp.filter(({ there, same }) => there === null && same.length > 0));
  const byName = groupedBy(files, ({ path }) => nameOf(path));
  const health = lookedUp.map((lookup) => healthOf(lookup, votes, byName));
  const found = new Set(health.flatMap((one) => ("file" in one ? [one.file] : one.state === "several" ? one.files : [])));
  return { pieces: health, unregistered: files.filter((file) => !found.has(file)) };
}

/** The pieces that moved, each with its new place. Nothing that changed is among them. */
export function repairs({ pieces }: EvidenceHealth): readonly EvidenceRecord[] {
  return pieces.flatMap((one) => (one.state === "moved" ? [{ ...one.piece, location: one.file.path }] : []));
}

interface Lookup {
  readonly piece: EvidenceRecord;
  /** the file at its place */
  readonly there: FoundFile | null;
  /** files with its hash */
  readonly same: readonly FoundFile[];
}

function healthOf({ piece, there, same }: Lookup, votes: ReadonlyMap<string, number>, byName: ReadonlyMap<string, readonly FoundFile[]>): PieceHealth {
  if (there !== null) {
    return there.hash === "" || piece.hash === ""
      ? { piece, state: there.hash === "" ? "unread" : "unhashed", file: there }
      : there.hash === piece.hash
        ? { piece, state: "unchanged", file: there }
        : { piece, state: "changed", file: there, copies: same };
  }
  const [best, next] = [...same].map((file) => ({ file, claim: claimOf(piece, file, votes) })).sort((a, b) => b.claim[0] - a.claim[0] || b.claim[1] - a.claim[1]);
  if (best === undefined) {
    const name = nameOf(piece.location);
    return { piece, state: "missing", sameName: name === "" ? [] : (byName.get(name) ?? []) };
  }
  return next?.claim[0] === best.claim[0] && next.claim[1] === best.claim[1]
    ? { piece, state: "several", files: same }
    : { piece, state: "moved", file: best.file, others: same.filter((file) => file !== best.file) };
}

/** How many pieces the renaming explains that would bring this one there, and how much of its path stayed. */
function claimOf(piece: EvidenceRecord, file: FoundFile, votes: ReadonlyMap<string, number>): readonly [explained: number, kept: number] {
  const { renaming, kept } = renamingOf(piece.location, file.path);
  return [votesFor(votes, renaming), kept];
}

/** How many pieces each renaming of a folder explains. */
function renamings(moved: readonly Lookup[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { piece, same } of moved) {
    for (const renaming of new Set(same.map(({ path }) => renamingOf(piece.location, path).renaming))) {
      votes.set(renaming, votesFor(votes, renaming) + 1);
    }
  }
  return votes;
}

function votesFor(votes: ReadonlyMap<string, number>, renaming: string): number {
  return votes.get(renaming) ?? 0;
}

/** What was renamed to what, once the end that two paths share is left away, and how many parts that end has. */
function renamingOf(from: string, to: string): { readonly renaming: string; readonly kept: number } {
  const [old, fresh] = [partsOf(from), partsOf(to)];
  let kept = 0;
  while (kept < old.length && kept < fresh.length && old[old.length - 1 - kept] === fresh[fresh.length - 1 - kept]) {
    kept += 1;
  }
  return { renaming: JSON.stringify([old.slice(0, old.length - kept), fresh.slice(0, fresh.length - kept)]), kept };
}

/** A path as it is compared: whichever way its parts are divided and its letters composed. */
function partsOf(path: string): readonly string[] {
  return path.normalize("NFC").split(/[\\/]/).filter((part) => part !== "" && part !== ".");
}

function placeOf(path: string): string {
  return partsOf(path).join("/");
}

function nameOf(path: string): string {
  return partsOf(path).slice(-1).join("");
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) {
      groups.set(keyOf(item), [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}
