import type { SchemeProfile } from "../../profile";
import type { GradeGoal } from "../gradeGoal";
import { fewestClauses } from "./fewestClauses";
import { optionsOf } from "./options";
import type { Direction, Option } from "./options";
import type { Sheet } from "./sheet";
import { countsAfter, specialRoom, strongestMoves } from "./specials";
import type { SpecialMoves, SpecialRoom } from "./specials";
import { weightsOf } from "./weights";
import type { Weights } from "./weights";

/** What is looked for: sets of changes that bring the total of a sheet to the wanted side of a grade's threshold. */
export interface Search {
  readonly sheet: Sheet;
  readonly direction: Direction;
  readonly room: SpecialRoom;
  /** by clause, in the catalogue's order */
  readonly options: readonly (readonly Option[])[];
  /** so many special deductions more fail the company whatever its total; null for a lift */
  readonly failing: number | null;
  /** null where no total reaches the wanted side; `free` where every total lies on it */
  readonly weights: ((moves: SpecialMoves) => Weights) | "free" | null;
}

/** A search for one grade. */
export function searchOf(sheet: Sheet, goal: GradeGoal, profile: SchemeProfile, direction: Direction): Search {
  const lift = direction === "lift";
  return {
    sheet,
    direction,
    room: specialRoom(sheet, profile, direction),
    options: sheet.rows.map((_, row) => optionsOf(sheet, row, direction)),
    failing: lift ? null : profile.specialDeduction.failAt - sheet.specialDeductions,
    weights:
      goal.kind === "from"
        ? (moves) => weightsOf(sheet, countsAfter(sheet, moves, direction), goal, profile, direction)
        : lift && goal.kind === "always" ? "free" : null,
  };
}

/** How many single changes the smallest sets have; null where there are none. Exact, with exclusions and special items. */
export function fewestChanges({ sheet, room, options, failing, weights }: Search): number | null {
  if (weights === "free") {
    return room.leastDeductions;
  }
  let fewest = failing;
  if (weights === null) {
    return fewest;
  }
  const most = room.mostDeductions + room.mostBonuses;
  for (let special = room.leastDeductions; special <= most && (fewest === null || special < fewest); special += 1) {
    const clauses = fewestClauses(sheet, options, weights(strongestMoves(special, room, sheet)));
    if (clauses !== null && (fewest === null || special + clauses < fewest)) {
      fewest = special + clauses;
    }
  }
  return fewest;
}
