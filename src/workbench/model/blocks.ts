import type { Area } from "./area";

/**
 * Parts a matrix into rectangles of equal keys, so that a write of many equal cells is few writes.
 * A null key is left out. Areas are relative to the matrix.
 */
export function uniformBlocks<Key extends string | number | boolean>(
  keys: readonly (readonly (Key | null)[])[],
): readonly { readonly key: Key; readonly area: Area }[] {
  const blocks: { key: Key; area: Area }[] = [];
  let open: { key: Key; area: Area }[] = [];
  keys.forEach((line, row) => {
    const next: { key: Key; area: Area }[] = [];
    for (const run of runsOf(line)) {
      const above = open.find((block) => block.key === run.key && block.area.column === run.column && block.area.columns === run.columns);
      if (above) {
        above.area = { ...above.area, rows: above.area.rows + 1 };
        next.push(above);
      } else {
        const block = { key: run.key, area: { row, column: run.column, rows: 1, columns: run.columns } };
        blocks.push(block);
        next.push(block);
      }
    }
    open = next;
  });
  return blocks;
}

function runsOf<Key>(line: readonly (Key | null)[]): { key: Key; column: number; columns: number }[] {
  const runs: { key: Key; column: number; columns: number }[] = [];
  line.forEach((key, column) => {
    if (key === null) return;
    const last = runs.at(-1);
    if (last && last.key === key && last.column + last.columns === column) last.columns += 1;
    else runs.push({ key, column, columns: 1 });
  });
  return runs;
}
