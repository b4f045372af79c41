import type { Arguments } from "./arguments";
import type { ModelObject } from "./modelObject";
import type { ModelEvent, Session } from "./session";

/** The irregular names by which an add-in asks for an event ("onChanged" is "DataChangedEvent"). */
export const SHEET_EVENTS: Readonly<Record<string, ModelEvent["kind"]>> = {
  ActivatedEvent: "activated",
  CalculatedEvent: "calculated",
  DataChangedEvent: "changed",
  DeactivatedEvent: "deactivated",
  FormatChangedEvent: "format-changed",
  ProtectionChangedEvent: "protection-changed",
  RowHiddenChangedEvent: "row-hidden-changed",
  SelectionChangedEvent: "selection",
  EventNameChanged: "name-changed",
  EventVisibilityChanged: "visibility-changed",
};

/** The events of all sheets together. */
export const SHEET_COLLECTION_EVENTS: Readonly<Record<string, ModelEvent["kind"]>> = {
  ...SHEET_EVENTS,
  AddedEvent: "added",
  DeletedEvent: "deleted",
  EventMoved: "moved",
};

/** The events of one table. */
export const TABLE_EVENTS: Readonly<Record<string, ModelEvent["kind"]>> = {
  DataChangedEvent: "table-changed",
  SelectionChangedEvent: "table-selection",
};

/** The events of all tables together. */
export const TABLE_COLLECTION_EVENTS: Readonly<Record<string, ModelEvent["kind"]>> = {
  DataChangedEvent: "table-changed",
  AddedEvent: "table-added",
  DeletedEvent: "table-deleted",
};

/** The register and unregister methods of a class, for the target that an object of it stands for. */
export function eventMethods<T extends ModelObject>(
  events: Readonly<Record<string, ModelEvent["kind"]>>,
  place: (self: T) => { readonly session: Session; readonly target: string },
): Readonly<Record<string, (self: T, args: Arguments) => void>> {
  const methods: Record<string, (self: T) => void> = {};
  for (const [name, kind] of Object.entries(events)) {
    methods[`_Register${name}`] = (self) => {
      const { session, target } = place(self);
      session.listen(kind, target);
    };
    methods[`_Unregister${name}`] = (self) => {
      const { session, target } = place(self);
      session.unlisten(kind, target);
    };
  }
  return methods;
}
