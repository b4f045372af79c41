import { wordingOf } from "../checks";
import { bySheet } from "./groups";
import type { ComparedFile, ComparedSheet } from "./reviewedFile";

/** What a clause cost a company. */
export type ClauseLoss = "nothing" | "something" | "everything";

/** One clause of one catalogue, as every sheet under that catalogue has it. */
export interface ClauseRow {
  readonly file: ComparedFile;
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
  readonly file: ComparedFile;
  readonly points: readonly string[];
  readonly lost: readonly string[];
  readonly assessors: readonly string[];
  readonly people: readonly { readonly name: string; readonly person: string }[];
}

const NOBODY = { name: "", person: "" };

/** Hands over the clauses of every catalogue one after the other; sheets are compared only where they carry the same catalogue to the letter. */
export function eachClause(files: readonly ComparedFile[], take: (table: ClauseTable) => void): void {
  const ofCatalogue = bySheet(files, ({ catalogue }) => catalogue.hash);
  for (const file of files) {
    const group = ofCatalogue(file);
    if (group[0] === file) {
      const sheets = group.map(splitter());
      file.sheet.clauses.ids.split(" ").forEach((clause, index) => take({ clause, rows: sheets.flatMap((sheet) => rowAt(sheet, index)) }));
    }
  }
}

/** Texts that thousands of sheets share are split once. */
function splitter(): (file: ComparedFile) => SplitSheet {
  const words = once((text) => text.split(" "));
  const peopleOf = once((people) => (JSON.parse(people) as string[]).map((name) => ({ name, person: wordingOf(name) })));
  return (file) => {
    const { clauses, people }: ComparedSheet = file.sheet;
    return { file, points: words(clauses.points), lost: clauses.lost.split(" "), assessors: words(clauses.assessors), people: peopleOf(JSON.stringify(people)) };
  };
}

function once<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const value = made.get(text) ?? make(text);
    made.set(text, value);
    return value;
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
