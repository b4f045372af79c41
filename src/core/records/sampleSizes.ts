import type { SampleSize } from "./records";

/** What is wrong with a row of the body's table of sample sizes; `item` is its place in the list. */
export interface SampleSizeProblem {
  readonly kind:
    /** its population or its size is not there */
    | "incomplete"
    /** its population does not lie above that of the rows before it */
    | "out-of-order"
    /** it asks for fewer than the rows before it */
    | "smaller";
  readonly item: number;
}

/** Every row in which the table has a gap or runs backwards; none for a table that can be used. */
export function sampleSizeProblems(table: readonly SampleSize[]): readonly SampleSizeProblem[] {
  return table.flatMap(({ from, size }, item): SampleSizeProblem[] => {
    if (from === null || size === null) {
      return [{ kind: "incomplete", item }];
    }
    const before = table.slice(0, item);
    if (before.some((row) => row.from !== null && row.from >= from)) {
      return [{ kind: "out-of-order", item }];
    }
    return before.some((row) => row.size !== null && row.size > size) ? [{ kind: "smaller", item }] : [];
  });
}

/** How many the body's table asks for. */
export type TableSize =
  /** the whole population where the table asks for more than there are */
  | { readonly kind: "size"; readonly size: number }
  /** the body has filled in nothing */
  | { readonly kind: "no-table" }
  /** no size is taken from a table that has a gap or runs backwards */
  | { readonly kind: "unusable"; readonly problems: readonly SampleSizeProblem[] }
  /** the table begins at a larger population */
  | { readonly kind: "below-table"; readonly from: number };

/** The size in the last row whose population is not above this one. */
export function tableSize(table: readonly SampleSize[], population: number): TableSize {
  const problems = sampleSizeProblems(table);
  const rows = table.flatMap(({ from, size }) => (from === null || size === null ? [] : [{ from, size }]));
  const [first] = rows;
  if (problems.length > 0) {
    return { kind: "unusable", problems };
  }
  if (first === undefined) {
    return { kind: "no-table" };
  }
  const size = rows.reduce<number | null>((found, row) => (row.from <= population ? row.size : found), null);
  return size === null ? { kind: "below-table", from: first.from } : { kind: "size", size: Math.min(size, population) };
}
