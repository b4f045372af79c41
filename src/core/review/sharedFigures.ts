import type { TextPrint } from "./reviewedFile";
import { hashOf } from "./sketch";

const FIRST_ROOM = 1024;

/**
 * Finds out which texts of a run have to be compared at all. Two texts are alike only where they name the same figures, and most name figures
 * that no other sheet names: of these four bytes are remembered, and nothing else needs to be at hand.
 */
export class SharedFigures {
  private figures = new Uint32Array(FIRST_ROOM);
  private size = 0;
  /** where the figures of each sheet begin */
  private readonly starts: number[] = [];

  /** Takes the texts of one more sheet. */
  add(prints: readonly TextPrint[]): void {
    this.starts.push(this.size);
    // Within one sheet nothing is compared.
    for (const figures of new Set(prints.map(keyOf))) {
      if (this.size === this.figures.length) {
        const larger = new Uint32Array(2 * this.size);
        larger.set(this.figures);
        this.figures = larger;
      }
      this.figures[this.size] = figures;
      this.size += 1;
    }
  }

  /** The sheets that have texts to compare, by when they were taken, and which texts these are. A text too many may be among them, none is missing. */
  shared(): { readonly sheets: ReadonlySet<number>; readonly isShared: (print: TextPrint) => boolean } {
    const all = this.figures.subarray(0, this.size);
    const sorted = all.slice().sort();
    const several = new Set(sorted.filter((figures, index) => figures === sorted[index - 1]));
    const sheets = this.starts.flatMap((start, sheet) => (all.subarray(start, this.starts[sheet + 1]).some((figures) => several.has(figures)) ? [sheet] : []));
    return { sheets: new Set(sheets), isShared: (print) => several.has(keyOf(print)) };
  }
}

function keyOf({ figures }: TextPrint): number {
  return hashOf(figures);
}
