import { fraction } from "../exact";
import type { Rational } from "../exact";

/** Of `all` sheets `lost` lost points; one person has `own` of them, as if drawn by lot. */
export interface Lot {
  readonly all: number;
  readonly lost: number;
  readonly own: number;
}

/** The exact chance that at least `count` of the person's own sheets are among those that lost points. */
export function chanceOfAtLeast(count: number, lot: Lot): Rational {
  return chanceOf(lot, count, Math.min(lot.own, lot.lost));
}

/** The exact chance that at most `count` of them are. */
export function chanceOfAtMost(count: number, lot: Lot): Rational {
  return chanceOf(lot, Math.max(0, lot.own + lot.lost - lot.all), count);
}

/** The hypergeometric distribution summed over these counts, all of which can come up. */
function chanceOf({ all, lost, own }: Lot, from: number, to: number): Rational {
  let taken = waysToTake(lost, from);
  let rest = waysToTake(all - lost, own - from);
  let ways = 0n;
  for (let count = from; count <= to; count += 1) {
    ways += taken * rest;
    taken = (taken * BigInt(lost - count)) / BigInt(count + 1);
    rest = (rest * BigInt(own - count)) / BigInt(all - lost - own + count + 1);
  }
  return fraction(ways, waysToTake(all, own));
}

/** How many ways there are to take `some` of `all`. */
function waysToTake(all: number, some: number): bigint {
  let ways = 1n;
  for (let index = 1; index <= some; index += 1) {
    ways = (ways * BigInt(all - some + index)) / BigInt(index);
  }
  return ways;
}
