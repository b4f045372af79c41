import { SCORING_TABLES, TABLES, WORKBOOK_NAMES } from "../template";
import type { XlsxName, XlsxRange, XlsxStructure } from "../xlsx";
import type { FileRefusal } from "./fileRefusal";
import { fileRefusal } from "./fileRefusal";
import { redefinesFunction } from "./functionNames";
import { shortened } from "./shortened";

/** A table or a defined name of the scoring workbook, and the one range where it stands. */
export interface ScoringArea {
  /** as the template writes it */
  readonly name: string;
  readonly sheet: string;
  readonly range: XlsxRange;
}

export interface ScoringAreas {
  readonly tables: readonly ScoringArea[];
  readonly names: readonly ScoringArea[];
  /** names of ours whose cells were deleted */
  readonly dangling: readonly string[];
  readonly refusals: readonly FileRefusal[];
}

/** Far more than the largest catalogue needs, and little enough to hold as cells. */
const LARGEST_AREA = 200_000;

/**
 * Finds the tables and names of the scoring workbook by what they are called, in any case, and never by where they stand.
 * What could mean two things is refused: a name that is no single range, one that a sheet has for itself, an area without end, and a
 * name that answers in place of a function of ours.
 */
export function scoringAreas(structure: XlsxStructure): ScoringAreas {
  const refusals: FileRefusal[] = [];
  const tables = structure.tables.flatMap((table): ScoringArea[] => {
    const name = known(TABLE_NAMES, table.name);
    return name === null ? [] : [{ name, sheet: table.sheet, range: table.range }];
  });
  const names = structure.names.flatMap((found): ScoringArea[] => {
    const name = known(NAMES, found.name);
    if (name === null || isDangling(found)) {
      return [];
    }
    if (found.scope !== null || found.target === null) {
      refusals.push(fileRefusal("workbook-name-ambiguous", found.scope ?? "", null, { name, refersTo: shortened(found.refersTo) }));
      return [];
    }
    return [{ name, ...found.target }];
  });
  if (!tables.some(({ name }) => SCORED.has(name)) && !names.some(({ name }) => name === "SS_Template")) {
    return { tables: [], names: [], dangling: [], refusals: [fileRefusal("workbook-not-scoring", "", null, {})] };
  }
  for (const { name, scope, refersTo } of structure.names.filter((found) => redefinesFunction(found.name, found.refersTo))) {
    refusals.push(fileRefusal("workbook-function-redefined", scope ?? "", null, { name: shortened(name), refersTo: shortened(refersTo) }));
  }
  for (const { name, sheet, range } of [...tables, ...names]) {
    if ((range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) > LARGEST_AREA) {
      refusals.push(fileRefusal("workbook-area-too-large", sheet, range, { name, limit: LARGEST_AREA }));
    }
  }
  const dangling = structure.names.filter(isDangling).flatMap(({ name }) => known(NAMES, name) ?? []);
  return { tables, names, dangling, refusals };
}

/** Whether a table of this name is one that scoring reads. */
export function isScoringTable(name: string): boolean {
  return known(TABLE_NAMES, name) !== null;
}

const TABLE_NAMES = byFoldedName(Object.values(TABLES));
/** Names of the others are words that a table of anybody's may have. */
const SCORED: ReadonlySet<string> = new Set(SCORING_TABLES);
const NAMES = byFoldedName(WORKBOOK_NAMES);

function byFoldedName(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

function known(names: ReadonlyMap<string, string>, found: string): string | null {
  return names.get(found.toLowerCase()) ?? null;
}

/** What it named was deleted: it is as good as gone. */
function isDangling({ target, refersTo }: XlsxName): boolean {
  return target === null && refersTo.includes("#REF!");
}
