import { wordingOf } from "../checks";
import type { ComparedFile, TextPrint } from "./reviewedFile";
import { hashesOf, isSketchedAlike, prefixLength } from "./sketch";

/** A text that stands in other companies' sheets too, in the same or nearly the same words. */
export interface CopiedText {
  readonly print: TextPrint;
  /** the first of the other companies' files, by path */
  readonly other: ComparedFile;
  /** other companies that have it */
  readonly companies: number;
}

/** One wording, with every sheet in which it stands, ascending. A run over thousands of files has hundreds of thousands: they hold nothing that can be asked for again. */
interface Wording {
  readonly print: TextPrint;
  readonly sheets: number[];
}

/** Wordings that tell the same as another in nearly the same words; most have none. */
type Alike = ReadonlyMap<Wording, ReadonlySet<Wording>>;

const NONE: ReadonlySet<Wording> = new Set();

/** A wording that ten companies and a tenth of all have is the body's own way of saying it. */
const STANDING = { companies: 10, share: 10 } as const;

/**
 * Which texts of each sheet other companies have as well. Every two wordings that are alike are found: of two sketches that share
 * three quarters, one has one of its rarest hashes among the rarest of the other. Sheets of one company are never held against each other.
 */
export function copiedTexts(files: readonly ComparedFile[]): ReadonlyMap<ComparedFile, readonly CopiedText[]> {
  const rows = worded(files);
  const alike = alikeOf(new Set(rows.flatMap(({ texts }) => texts.map(({ wording }) => wording))));
  const companies = files.map(({ sheet }) => companyOf(sheet));
  const all = new Set(companies).size;
  return new Map(
    rows.map(({ file, texts }, own) => [
      file,
      texts.flatMap(({ print, wording }) => {
        const others = [wording, ...(alike.get(wording) ?? NONE)].flatMap(({ sheets }) => sheets).filter((other) => companies[other] !== companies[own]);
        const count = new Set(others.map((other) => companies[other])).size;
        const first = files[Math.min(...others)];
        return first === undefined || isStanding(count + 1, all) ? [] : [{ print, other: first, companies: count }];
      }),
    ]),
  );
}

/** One company under one key: by its code, else by its name; a sheet that names none is a company of its own. */
export function companyOf({ creditCode, company, content }: ComparedFile["sheet"]): string {
  const code = wordingOf(creditCode);
  return code !== "" ? `code ${code}` : wordingOf(company) === "" ? `sheet ${content}` : `name ${wordingOf(company)}`;
}

function isStanding(companies: number, all: number): boolean {
  return companies >= STANDING.companies && companies * STANDING.share > all;
}

/** Every file with its longer texts, one wording for all that have the same fingerprint. */
function worded(files: readonly ComparedFile[]): readonly { readonly file: ComparedFile; readonly texts: readonly { readonly print: TextPrint; readonly wording: Wording }[] }[] {
  const wordings = new Map<string, Wording>();
  return files.map((file, index) => ({
    file,
    texts: file.sheet.prints.map((print) => {
      const key = `${print.figures} ${print.sketch}`;
      const wording = wordings.get(key) ?? { print, sheets: [] };
      if (wording.sheets.at(-1) !== index) {
        wording.sheets.push(index);
      }
      wordings.set(key, wording);
      return { print, wording };
    }),
  }));
}

/** Every two wordings that tell the same figures in nearly the same words, under both. */
function alikeOf(wordings: ReadonlySet<Wording>): Alike {
  const groups = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const group = groups.get(wording.print.figures) ?? [];
    group.push(wording);
    groups.set(wording.print.figures, group);
  }
  const alike = new Map<Wording, Set<Wording>>();
  // Most texts name figures that no other one names; they need no comparison at all.
  for (const group of groups.values()) {
    if (group.length > 1) {
      joinWithin(group.map((wording) => ({ wording, hashes: hashesOf(wording.print) })), alike);
    }
  }
  return alike;
}

interface HashedWording {
  readonly wording: Wording;
  readonly hashes: readonly number[];
}

function joinWithin(group: readonly HashedWording[], alike: Map<Wording, Set<Wording>>): void {
  const frequency = new Map<number, number>();
  const timesOf = (hash: number): number => frequency.get(hash) ?? 0;
  for (const { hashes } of group) {
    for (const hash of hashes) {
      frequency.set(hash, timesOf(hash) + 1);
    }
  }
  const join = (one: Wording, other: Wording): void => {
    alike.set(one, (alike.get(one) ?? new Set()).add(other));
  };
  const seen = new Map<number, HashedWording[]>();
  for (const hashed of group) {
    const { wording, hashes } = hashed;
    const rarest = [...hashes].sort((a, b) => timesOf(a) - timesOf(b) || a - b).slice(0, prefixLength(hashes.length));
    for (const hash of rarest.filter((one) => timesOf(one) > 1)) {
      const bucket = seen.get(hash) ?? [];
      for (const other of bucket) {
        if (alike.get(wording)?.has(other.wording) !== true && isSketchedAlike(hashes, other.hashes)) {
          join(wording, other.wording);
          join(other.wording, wording);
        }
      }
      bucket.push(hashed);
      seen.set(hash, bucket);
    }
  }
}
