import { defineType, ModelObject, type AnyType } from "../model";

/** The service by which a client in a page tells that its ribbon functions can be called. */
export const ACTION_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** The object behind the service's name. */
export class ActionService extends ModelObject {
  readonly typeName = "ActionService";
}

/** The workbench sends a command when its button is pressed and waits for its end: nothing has to be prepared. */
export const actionServiceType: AnyType = defineType<ActionService>({
  name: "ActionService",
  methods: { notifyActionHandlerReady: () => null },
});
