import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inflateNode } from "../../src/files/inflateNode";
import { deflateNode } from "../../src/files/deflateNode";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { HOSTILE_ROWS } from "../hostile/rows";
import { documentOf, featureDocument, sheetOf } from "../xlsx/support/documents";

/** A file that changes begin with. */
export interface Seed {
  readonly name: string;
  /** made when it is first asked for; null where it is too large to be worth it */
  readonly bytes: () => Uint8Array | null;
  /** read before any change */
  readonly isRead: boolean;
  /** a scoring workbook: what it holds is also read as an assessment */
  readonly isScoring: boolean;
}

/** Larger files tell nothing new and take the time of many small ones. */
const LARGEST = 40 * 1024;

function seed(name: string, make: () => Uint8Array, isRead: boolean, isScoring = false): Seed {
  let made: Uint8Array | null | undefined;
  return {
    name,
    isRead,
    isScoring,
    bytes: () => {
      if (made === undefined) {
        const bytes = make();
        made = bytes.length > LARGEST ? null : bytes;
      }
      return made;
    },
  };
}

/** The project's own workbooks, the files of the hostile table, and the public workbooks of a folder where there is one. */
export function seedsOf(corpus: string | null): readonly Seed[] {
  return [...OWN_SEEDS, ...hostileSeeds(), ...(corpus === null ? [] : corpusSeeds(corpus))];
}

const CELLS = documentOf([
  sheetOf({
    name: "评分",
    blocks: [{ at: "A1", cells: [[{ kind: "text", text: "得分" }, { kind: "number", value: 60 }, { kind: "boolean", value: true }, { kind: "formula", formula: "=B1*2", cached: { kind: "number", value: 120 } }]] }],
  }),
]);

const OWN_SEEDS: readonly Seed[] = [
  seed("own cells", () => writeXlsx(CELLS, { deflate: deflateNode }), true),
  seed("own features", () => writeXlsx(featureDocument(), { deflate: deflateNode }), true),
  seed("own scoresheet", () => bytesOf(planOfDraft()), true, true),
  seed("own scoresheet in English", () => bytesOf(planOfDraft(undefined, "en-US")), true, true),
];

/** What these try is size, of which nothing is left in a file that is small. */
const ROWS_OF_SIZE: ReadonlySet<string> = new Set(["H7", "H14", "H15", "H16", "H17", "H48", "H52", "H54", "H55", "H56", "H59", "H85"]);

/** Rows that need other limits than the real ones are left out too, since they are read with the real ones here. */
function hostileSeeds(): readonly Seed[] {
  return HOSTILE_ROWS.filter(({ id, limits }) => limits === undefined && !ROWS_OF_SIZE.has(id)).map(({ id, what, bytes, outcome }) => seed(`hostile ${id} ${what}`, bytes, "read" in outcome));
}

function corpusSeeds(folder: string): readonly Seed[] {
  return filesIn(folder).map((file) => {
    const bytes = new Uint8Array(readFileSync(file));
    return seed(`corpus ${path.relative(folder, file).replaceAll(path.sep, "/")}`, () => bytes, bytes.length <= LARGEST && isRead(bytes));
  });
}

function isRead(bytes: Uint8Array): boolean {
  return readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) }).ok;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      return statSync(file).isDirectory() ? filesIn(file) : /\.xls[mx]$/.test(name) ? [file] : [];
    });
}
