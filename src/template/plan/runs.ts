/** Neighbouring rows, or columns, that share a key, as first and last. */
export interface Run<Key> {
  readonly key: Key;
  readonly first: number;
  readonly last: number;
}

/** Joins rows that follow one another and share a key; `null` keys belong to no run. Rows come in rising order. */
export function runsOf<Item>(items: readonly Item[], rowOf: (item: Item) => number, keyOf: (item: Item) => string | null): readonly Run<string>[] {
  const runs: Run<string>[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const row = rowOf(item);
    const previous = runs.at(-1);
    if (key === null) {
      continue;
    }
    if (previous !== undefined && previous.key === key && previous.last === row - 1) {
      runs[runs.length - 1] = { ...previous, last: row };
    } else {
      runs.push({ key, first: row, last: row });
    }
  }
  return runs;
}
