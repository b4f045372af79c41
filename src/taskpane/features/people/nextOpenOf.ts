import { clausesOf } from "../../../core";
import { peopleOf, type CheckedWorkbook } from "../../../application";

/** The next open clause of a person after the given one, from the start again at the end; null where none is open. */
export function nextOpenOf(workbook: CheckedWorkbook, name: string, after: string | null): string | null {
  const open = peopleOf(workbook).people.find((person) => person.name === name)?.open ?? [];
  const order = clausesOf(workbook.catalogue).map(({ id }) => id);
  const at = after === null ? -1 : order.indexOf(after);
  return open.find((id) => order.indexOf(id) > at) ?? open[0] ?? null;
}
