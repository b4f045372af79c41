import { boxOf, cellAt } from "../plan/address";
import type { PlanContent, PlanSheet } from "../plan/plan";

/** The contents of a planned sheet by address. */
export function plannedCells(sheet: PlanSheet): ReadonlyMap<string, NonNullable<PlanContent>> {
  return new Map(
    sheet.blocks.flatMap(({ at, cells }) => {
      const { column, row } = boxOf(at);
      return cells.flatMap((contents, down) =>
        contents.flatMap((content, across): [string, NonNullable<PlanContent>][] => (content === null ? [] : [[cellAt(column + across, row + down), content]])),
      );
    }),
  );
}
