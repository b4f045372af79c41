import type { ModelEvent } from "../model";
import { CATEGORY, type HostMessage } from "./protocol";

/** The number by which a client tells events apart. */
const EVENT_TYPES: Readonly<Record<ModelEvent["kind"], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  "format-changed": 18,
  "row-hidden-changed": 22,
  "protection-changed": 24,
  "name-changed": 25,
  "visibility-changed": 26,
  moved: 27,
  "table-selection": 100,
  "table-changed": 101,
  "table-added": 102,
  "table-deleted": 103,
};

/** What all sheets and tables together are called as the target of an event. */
export const WORKBOOK_TARGET = "Workbook";

/** The messages that tell an event: to those who listen to the one object, and to those who listen to all of them. */
export function eventMessages(event: ModelEvent, isWanted: (kind: ModelEvent["kind"], target: string) => boolean): readonly HostMessage[] {
  return targetsOf(event)
    .filter((target) => isWanted(event.kind, target))
    .map((target) => ({
      messageCategory: CATEGORY.event,
      messageType: EVENT_TYPES[event.kind],
      targetId: target,
      message: JSON.stringify(event.payload),
      id: 0,
    }));
}

function targetsOf(event: ModelEvent): readonly string[] {
  const sheetId = event.payload["worksheetId"];
  const targets = [event.target, WORKBOOK_TARGET];
  // All tables of one sheet can be listened to as well.
  if (event.kind.startsWith("table-") && typeof sheetId === "string") targets.push(sheetId);
  return [...new Set(targets)];
}
