import { fraction } from "../../exact";
import type { EntryValue } from "../change";
import type { Row, Sheet } from "./sheet";

export type Direction = "lift" | "drop";

/** One way to change a clause's entry, in one step or in several, each of which moves more than the one before. */
export interface Option {
  /** the clause's place in the sheet */
  readonly row: number;
  /** what the clause adds to the count of clauses that are not excluded */
  readonly counting: -1 | 0 | 1;
  readonly steps: bigint;
  /** what the step (from 1) does to the obtained points */
  readonly obtained: (step: bigint) => bigint;
  /** what any of its steps does to the applicable points */
  readonly applicable: bigint;
  readonly value: (step: bigint) => EntryValue;
  /** the points that the step moves: of the score, or of the whole clause where it comes to count or ceases to */
  readonly moved: (step: bigint) => bigint;
}

/** Every way to change one clause's entry in that direction; those that leave or join the applicable points in both. */
export function optionsOf(sheet: Sheet, row: number, direction: Direction): readonly Option[] {
  const given = sheet.rows[row] as Row;
  const { points } = given;
  if (given.entry.status === "excluded") {
    const counted = { row, counting: 1, steps: 1n, applicable: points, moved: () => points } as const;
    return [
      { ...counted, obtained: () => points, value: () => ({ status: "conforming" }) },
      { ...counted, obtained: () => 0n, value: () => ({ status: "nonconforming" }) },
    ];
  }
  const rescored = rescoring(given, row, sheet, direction);
  const out: Option = {
    row,
    counting: -1,
    steps: 1n,
    obtained: () => -given.score,
    applicable: -points,
    value: () => ({ status: "excluded" }),
    moved: () => points,
  };
  return [...(rescored.steps > 0n ? [rescored] : []), ...(given.clause.excludable ? [out] : [])];
}

function rescoring(given: Row, row: number, sheet: Sheet, direction: Direction): Option {
  const ladder = ladderOf(given, sheet);
  const below = firstIndex(ladder.rungs, (index) => ladder.score(index) >= given.score);
  const above = firstIndex(ladder.rungs, (index) => ladder.score(index) > given.score);
  const rung = (step: bigint): bigint => (direction === "lift" ? above + step - 1n : below - step);
  const change = (step: bigint): bigint => ladder.score(rung(step)) - given.score;
  return {
    row,
    counting: 0,
    steps: direction === "lift" ? ladder.rungs - above : below,
    obtained: change,
    applicable: 0n,
    value: (step) => ladder.value(rung(step)),
    moved: (step) => (direction === "lift" ? change(step) : -change(step)),
  };
}

/** The scores that a clause can have without anything new being looked at, lowest first. */
interface Ladder {
  readonly rungs: bigint;
  readonly score: (rung: bigint) => bigint;
  readonly value: (rung: bigint) => EntryValue;
}

function ladderOf({ clause, entry, points }: Row, { step, scale }: Sheet): Ladder {
  if (entry.status === "sampled") {
    const sampleSize = BigInt(entry.sampleSize);
    return {
      rungs: sampleSize + 1n,
      score: (rung) => (points * rung) / sampleSize,
      value: (rung) => ({ status: "sampled", sampleSize: entry.sampleSize, nonconforming: Number.parseInt(String(sampleSize - rung), 10) }),
    };
  }
  if (clause.method === "judged") {
    const whole = points / step;
    const score = (rung: bigint): bigint => (rung > whole ? points : step * rung);
    return {
      // The clause's full points can be given also where they are off the step.
      rungs: whole + (points % step === 0n ? 1n : 2n),
      score,
      value: (rung) => ({ status: "judged", score: fraction(score(rung), scale) }),
    };
  }
  return {
    rungs: 2n,
    score: (rung) => points * rung,
    value: (rung) => ({ status: rung === 0n ? "nonconforming" : "conforming" }),
  };
}

/** The first index below `count` for which the condition holds, where it holds for every one after it as well; `count` where for none. */
export function firstIndex(count: bigint, holds: (index: bigint) => boolean): bigint {
  let [low, high] = [0n, count];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1n;
    }
  }
  return low;
}
