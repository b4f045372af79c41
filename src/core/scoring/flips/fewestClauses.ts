import type { Option } from "./options";
import { ascending } from "./scale";
import type { Sheet } from "./sheet";
import type { Weights } from "./weights";

interface Best {
  readonly option: Option;
  readonly gain: bigint;
}

/**
 * The least number of clauses that have to change, for given special items; null where all of them together do not bring it about.
 * Gains add up, so that many clauses with the largest gains are a set if any set of that size is; the one thing that ties clauses together
 * is that one of them must be left applicable.
 */
export function fewestClauses(sheet: Sheet, options: readonly (readonly Option[])[], weights: Weights): number | null {
  const bests = options.flatMap((ofRow) => bestOf(ofRow, weights)).sort((a, b) => ascending(b.gain, a.gain));
  const sums = [weights.present];
  for (const { gain } of bests) {
    sums.push((sums.at(-1) as bigint) + gain);
  }
  const bound = sums.findIndex((sum) => weights.enough(sum));
  if (bound < 0) {
    return null;
  }
  for (let count = bound; count <= bests.length; count += 1) {
    const left = bests.slice(0, count).reduce((sum, { option }) => sum + option.counting, sheet.counting);
    if (left > 0 || weights.enough(largestLeavingOne(count, options, bests, sums, weights))) {
      return count;
    }
  }
  return null;
}

function bestOf(options: readonly Option[], weights: Weights): readonly Best[] {
  let best: Best | null = null;
  for (const option of options) {
    const gain = weights.gain(option, option.steps);
    if (gain > (best?.gain ?? 0n)) {
      best = { option, gain };
    }
  }
  return best === null ? [] : [best];
}

/** The largest sum of at most that many changes after which a named clause still counts, over all clauses that can be named. */
function largestLeavingOne(count: number, options: readonly (readonly Option[])[], bests: readonly Best[], sums: readonly bigint[], weights: Weights): bigint {
  let largest = weights.present;
  for (const [row, ofRow] of options.entries()) {
    const rank = bests.findIndex(({ option }) => option.row === row);
    const own = rank < 0 ? 0n : (bests[rank] as Best).gain;
    const others = (changes: number): bigint => {
      const end = Math.min(rank < 0 || changes <= rank ? changes : changes + 1, bests.length);
      return (sums[end] as bigint) - (rank >= 0 && end > rank ? own : 0n);
    };
    const ways = ofRow.filter(({ counting }) => counting >= 0).map((option) => weights.gain(option, option.steps) + others(count - 1));
    const asItIs = ofRow.some(({ counting }) => counting > 0) ? [] : [others(count)];
    for (const sum of [...ways, ...asItIs]) {
      largest = sum > largest ? sum : largest;
    }
  }
  return largest;
}
