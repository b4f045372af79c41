import type { Action, HostMessage, Json, ObjectPath, RequestBody, ResponseBody } from "../../../src/workbench/wire";
import type { HarnessHost } from "./host";

export interface CannedHost extends HarnessHost {
  readonly send: (entries: readonly HostMessage[]) => void;
}

/** A host without a workbook: it answers each action by a rule, so that a client's own behaviour can be looked at alone. */
export function createCannedHost(answer: (action: Action, path: ObjectPath | undefined) => Json | Error): CannedHost {
  const listeners: ((entries: readonly HostMessage[]) => void)[] = [];
  return {
    context: () => ({
      requirements: { ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" },
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      settings: {},
    }),
    execute: (body) => Promise.resolve(respond(body, answer)),
    onMessages: (listener) => void listeners.push(listener),
    send: (entries) => {
      for (const listener of listeners) listener(entries);
    },
  };
}

function respond(body: RequestBody, answer: (action: Action, path: ObjectPath | undefined) => Json | Error): ResponseBody {
  const Results: { ActionId: number; Value: Json }[] = [];
  for (const [ActionIndex, action] of body.Actions.entries()) {
    const value = answer(action, body.ObjectPaths[action.ObjectPathId]);
    if (value instanceof Error) {
      const Location = `${value.name}`;
      return { Results, Error: { Code: value.message, Message: `The host says ${value.message}.`, HttpStatusCode: 400, Location, ActionIndex } };
    }
    Results.push({ ActionId: action.Id, Value: value });
  }
  return { Results };
}
