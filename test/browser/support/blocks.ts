import type { Stretch } from "./entries";

/** What one paste brings: a cell, and the text of the block whose corner it is. */
export interface Block {
  readonly address: string;
  readonly text: string;
}

/** The columns that are pasted side by side; between them stand cells that are locked on some row. */
const RUNS = ["BCDEFGHIJKL", "F", "GH", "I", "LM", "N", "O"] as const;

interface Row {
  readonly sheet: string;
  readonly run: string;
  readonly row: number;
  readonly cells: readonly string[];
}

/** Gathers stretches that stand below each other into blocks. */
export function blocksOf(stretches: readonly Stretch[]): readonly Block[] {
  const rows = stretches.flatMap(rowsOf);
  const after = ({ sheet, run, row }: Row, distance: number): Row | undefined =>
    rows.find((other) => other.sheet === sheet && other.run === run && other.row === row + distance);
  return rows
    .filter((row) => after(row, -1) === undefined)
    .map((first) => {
      const block: Row[] = [];
      for (let next: Row | undefined = first; next; next = after(first, block.length)) block.push(next);
      const width = Math.max(...block.map(({ cells }) => cells.length - [...cells].reverse().findIndex((text) => text !== "")));
      return { address: `${first.sheet}!${first.run[0]}${first.row}`, text: block.map(({ cells }) => cells.slice(0, width).join("\t")).join("\n") };
    });
}

/** A stretch parted by the runs that it fills. */
function rowsOf({ address, texts }: Stretch): readonly Row[] {
  const { sheet = "", column = "", row = "" } = /^(?<sheet>.+)!(?<column>[A-Z])(?<row>\d+)$/.exec(address)?.groups ?? {};
  const textOf = (letter: string): string => texts[letter.charCodeAt(0) - column.charCodeAt(0)] ?? "";
  const runs = column === "B" ? RUNS.slice(0, 1) : RUNS.slice(1);
  return runs
    .map((run) => ({ sheet, run, row: Number(row), cells: [...run].map(textOf) }))
    .filter(({ cells }) => cells.some((text) => text !== ""));
}
