import type { CellWrite } from "../cellWrite";
import type { Change } from "./gridsOfPlan";

/** Texts and numbers by address ("抽样!A6"), as `gridsOfPlan` takes them. */
export function typed(cells: Readonly<Record<string, string | number>>): readonly (readonly [string, Change])[] {
  return Object.entries(cells).map(([address, content]) => [address, typeof content === "number" ? { kind: "number", value: content } : { kind: "text", text: content }]);
}

/** What the cells hold after these writes. */
export function afterWrites(writes: readonly CellWrite[]): readonly (readonly [string, Change])[] {
  return writes.map(({ sheet, address, value }) => [
    `${sheet}!${address}`,
    value === null ? { kind: "blank" } : typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value },
  ]);
}
