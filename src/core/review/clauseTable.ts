import { wordingOf } from "../checks";
import { bySheet } from "./groups";
import type { ReviewedSheet, SheetFile } from "./reviewedFile";

/** What a clause cost a company. */
export type ClauseLoss = "nothing" | "something" | "everything";

/** One clause of one catalogue, as every sheet under that catalogue has it. */
export interface ClauseRow {
  readonly file: SheetFile;
  readonly loss: ClauseLoss;
  /** who assessed it, by the wording of the name; "" where nobody is named */
  readonly person: string;
  readonly name: string;
}

/** One clause with a row for every sheet in which it has a score. */
export interface ClauseTable {
  readonly clause: string;
  readonly rows: readonly ClauseRow[];
}

interface SplitSheet {
  readonly file: SheetFile;
  readonly points: readonly string[];
  readonly lost: readonly string[];
  readonly assessors: readonly string[];
  readonly people: readonly { readonly name: string; readonly person: string }[];
}

const NOBODY = { name: "", person: "" };

/** Hands over the clauses of every catalogue one after the other; sheets are compared only where they carry the same catalogue to the letter. */
export function eachClause(files: readonly SheetFile[], take: (table: ClauseTable) => void): void {
  const ofCatalogue = bySheet(files, ({ catalogue }) => catalogue.hash);
  for (const file of files) {
    const group = ofCatalogue(file);
    if (group[0] === file) {
      const sheets = group.map(split);
      file.sheet.clauses.ids.split(" ").forEach((clause, index) => take({ clause, rows: sheets.flatMap((sheet) => rowAt(sheet, index)) }));
    }
  }
}

function split(file: SheetFile): SplitSheet {
  const { clauses, people }: ReviewedSheet = file.sheet;
  return {
    file,
    points: clauses.points.split(" "),
    lost: clauses.lost.split(" "),
    assessors: clauses.assessors.split(" "),
    people: people.map((name) => ({ name, person: wordingOf(name) })),
  };
}

function rowAt({ file, points, lost, assessors, people }: SplitSheet, index: number): readonly ClauseRow[] {
  const [cost, who] = [lost[index], assessors[index]];
  if (cost === "x" || cost === "-") {
    return [];
  }
  const loss = cost === "0" ? "nothing" : cost === points[index] ? "everything" : "something";
  return [{ file, loss, ...(people[Number.parseInt(String(who), 10)] ?? NOBODY) }];
}
