import type { SchemeProfile } from "../../profile";
import type { Direction } from "./options";
import type { Sheet } from "./sheet";
import type { SpecialCounts } from "./weights";

/** So many special deductions fewer and bonuses more for a lift, or the other way round for a drop. */
export interface SpecialMoves {
  readonly deductions: number;
  readonly bonuses: number;
}

/** Which special moves a set may hold. */
export interface SpecialRoom {
  /** fewer than these leave the company failed by their number alone; 0 for a drop */
  readonly leastDeductions: number;
  /** more than these there are not; for a drop, more than these fail the company by their number alone */
  readonly mostDeductions: number;
  readonly mostBonuses: number;
}

export function specialRoom({ specialDeductions, bonuses }: Sheet, { specialDeduction, bonus }: SchemeProfile, direction: Direction): SpecialRoom {
  const toFailing = specialDeduction.failAt - specialDeductions;
  return direction === "lift"
    ? { leastDeductions: Math.max(0, 1 - toFailing), mostDeductions: specialDeductions, mostBonuses: bonus.max - bonuses }
    : { leastDeductions: 0, mostDeductions: toFailing - 1, mostBonuses: bonuses };
}

/** Of all ways to make that many special moves, the one that moves the total most, whatever clauses do; at most as many as there are. */
export function strongestMoves(count: number, room: SpecialRoom, { deductionPoints, bonusPoints }: Sheet): SpecialMoves {
  const free = count - room.leastDeductions;
  const freeDeductions = room.mostDeductions - room.leastDeductions;
  const deductions = deductionPoints >= bonusPoints ? Math.min(free, freeDeductions) : Math.max(0, Math.min(free - room.mostBonuses, freeDeductions));
  return { deductions: room.leastDeductions + deductions, bonuses: Math.min(free - deductions, room.mostBonuses) };
}

/** The special items once the moves are made. */
export function countsAfter({ specialDeductions, bonuses }: Sheet, moves: SpecialMoves, direction: Direction): SpecialCounts {
  const sign = direction === "lift" ? 1 : -1;
  return { specialDeductions: specialDeductions - sign * moves.deductions, bonuses: bonuses + sign * moves.bonuses };
}
