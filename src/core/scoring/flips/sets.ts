import type { Effort } from "./effort";
import type { Option } from "./options";
import { ascending } from "./scale";
import type { Search } from "./search";
import type { SpecialMoves } from "./specials";
import { trimmed } from "./trim";
import type { Pick } from "./trim";
import type { Weights } from "./weights";

/** One set of changes that brings it about. */
export interface FoundSet {
  readonly special: SpecialMoves;
  readonly picks: readonly Pick[];
  /** the points that its changes move, in the sheet's units */
  readonly moved: bigint;
}

/**
 * Sets of exactly that many single changes, which must be the fewest; those that move the fewest points first, at most `limit`.
 * Where the effort runs out, the best ones found so far.
 */
export function setsOf(search: Search, size: number, limit: number, effort: Effort): readonly FoundSet[] {
  const { room, failing, weights } = search;
  const shelf = new Shelf(limit);
  const put = (special: SpecialMoves, picks: readonly Pick[]): void => shelf.put({ special, picks, moved: movedBy(search, special, picks) });
  if (failing === size) {
    put({ deductions: failing, bonuses: 0 }, []);
  }
  if (weights === "free") {
    put({ deductions: size, bonuses: 0 }, []);
  } else if (weights !== null) {
    for (let deductions = room.leastDeductions; deductions <= Math.min(room.mostDeductions, size); deductions += 1) {
      for (let bonuses = 0; bonuses <= Math.min(room.mostBonuses, size - deductions); bonuses += 1) {
        const special = { deductions, bonuses };
        const own = weights(special);
        pickClauses(search, own, size - deductions - bonuses, shelf, movedBy(search, special, []), effort, (options) => {
          put(special, trimmed(options, own, effort));
        });
      }
    }
  }
  return [...shelf.sets].sort(inOrder);
}

/** Fewest points moved first; of those that move as many, re-scored clauses before clauses that leave or join, special items last, then in the catalogue's order. */
function inOrder(a: FoundSet, b: FoundSet): number {
  const crossing = ({ picks }: FoundSet): number => picks.filter(({ option }) => option.counting !== 0).length;
  const rows = ({ picks }: FoundSet): readonly number[] => picks.map(({ option }) => option.row).sort((x, y) => x - y);
  const [left, right] = [rows(a), rows(b)];
  const firstDifferent = left.findIndex((row, index) => row !== right[index]);
  return (
    ascending(a.moved, b.moved) ||
    crossing(a) - crossing(b) ||
    b.picks.length - a.picks.length ||
    (firstDifferent < 0 ? 0 : (left[firstDifferent] as number) - (right[firstDifferent] as number))
  );
}

function movedBy({ sheet }: Search, { deductions, bonuses }: SpecialMoves, picks: readonly Pick[]): bigint {
  const special = BigInt(deductions) * sheet.deductionPoints + BigInt(bonuses) * sheet.bonusPoints;
  return picks.reduce((sum, { option, step }) => sum + option.moved(step), special);
}

/** The best sets so far, in order. */
class Shelf {
  #sets: readonly FoundSet[] = [];

  constructor(private readonly limit: number) {}

  get sets(): readonly FoundSet[] {
    return this.#sets;
  }

  /** Whether a set that moves at least so much would still get a place. */
  takes(moved: bigint): boolean {
    const last = this.#sets[this.limit - 1];
    return last === undefined || moved < last.moved;
  }

  put(set: FoundSet): void {
    const after = this.#sets.findIndex(({ moved }) => set.moved < moved);
    const place = after < 0 ? this.#sets.length : after;
    this.#sets = [...this.#sets.slice(0, place), set, ...this.#sets.slice(place)].slice(0, this.limit);
  }
}

/** Goes through the sets of `count` clauses whose gains are enough, larger gains first, and leaves out what cannot get onto the shelf. */
function pickClauses(
  { options, sheet }: Search,
  weights: Weights,
  count: number,
  shelf: Shelf,
  alreadyMoved: bigint,
  effort: Effort,
  found: (options: readonly Option[]) => void,
): void {
  const rows = options.flatMap((ofRow) => candidateOf(ofRow, weights)).sort((a, b) => ascending(b.gain, a.gain));
  const sums = [0n];
  for (const { gain } of rows) {
    sums.push((sums.at(-1) as bigint) + gain);
  }
  const chosen: Option[] = [];
  const go = (start: number, sum: bigint, moved: bigint): void => {
    const left = count - chosen.length;
    if (left === 0) {
      if (weights.enough(sum) && chosen.reduce((counting, option) => counting + option.counting, sheet.counting) > 0) {
        found([...chosen]);
      }
      return;
    }
    for (let index = start; index + left <= rows.length; index += 1) {
      // The next clauses have the largest gains that are left.
      const following = (sums[index + left] as bigint) - (sums[index + 1] as bigint);
      const { ways, gain: largest } = rows[index] as Candidate;
      if (!weights.enough(sum + following + largest)) {
        return;
      }
      for (const { option, gain, least } of ways) {
        if (!weights.enough(sum + following + gain) || !shelf.takes(moved + least)) {
          continue;
        }
        // A set of the fewest changes is there: the first one is always found.
        if (!effort.spend() && shelf.sets.length > 0) {
          return;
        }
        chosen.push(option);
        go(index + 1, sum + gain, moved + least);
        chosen.pop();
      }
    }
  };
  go(0, weights.present, alreadyMoved);
}

interface Way {
  readonly option: Option;
  readonly gain: bigint;
  /** the points that its first step moves */
  readonly least: bigint;
}

/** A clause that can help. */
interface Candidate {
  readonly ways: readonly Way[];
  /** of the way that helps most */
  readonly gain: bigint;
}

function candidateOf(options: readonly Option[], weights: Weights): readonly Candidate[] {
  const ways = options
    .map((option) => ({ option, gain: weights.gain(option, option.steps), least: option.moved(1n) }))
    .filter(({ gain }) => gain > 0n)
    .sort((a, b) => ascending(b.gain, a.gain));
  const [best] = ways;
  return best === undefined ? [] : [{ ways, gain: best.gain }];
}
