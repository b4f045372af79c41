import type { HostContext, Json, PaneEvent, PaneMessage, PaneRequest, RequestBody, ResponseBody } from "../wire";
import { ERROR_CODES, OfficeError } from "./error";

/** The way to the page that holds the workbook. */
export interface Channel {
  /** the client's first word: what host this is; from then on events are sent */
  readonly context: () => Promise<HostContext>;
  readonly execute: (body: RequestBody) => Promise<ResponseBody>;
  readonly saveSettings: (settings: Readonly<Record<string, Json>>) => Promise<void>;
  readonly commandCompleted: (commandId: string) => Promise<void>;
  readonly showPane: (visible: boolean) => Promise<void>;
  readonly onEvent: (listener: (event: PaneEvent) => void) => void;
}

/** A request without what the channel adds to it. */
type Question = PaneRequest extends infer R ? (R extends PaneRequest ? Omit<R, "servicestar" | "id"> : never) : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Talks to the page around the pane by window messages; only the parent of the same origin is heard. */
export function connectToParent(own: Window): Channel {
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: PaneEvent) => void)[] = [];
  const { origin } = own.location;
  let nextId = 1;

  own.addEventListener("message", (message: MessageEvent) => {
    if (message.source !== own.parent || message.origin !== origin || !isPaneMessage(message.data)) return;
    const data = message.data;
    if (data.servicestar === "event") for (const listener of listeners) listener(data);
    if (data.servicestar !== "response") return;
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) request?.resolve(data.value);
    else request?.reject(new OfficeError(ERROR_CODES.generalException, data.error, {}, 500));
  });

  const ask = <T>(question: Question): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      const request = { servicestar: "request", id, ...question } as PaneRequest;
      own.parent.postMessage(request, origin);
    });

  return {
    context: () => ask({ kind: "context" }),
    execute: (body) => ask({ kind: "execute", body }),
    saveSettings: (settings) => ask({ kind: "save-settings", settings }),
    commandCompleted: (commandId) => ask({ kind: "command-completed", commandId }),
    showPane: (visible) => ask({ kind: "show-pane", visible }),
    onEvent: (listener) => void listeners.push(listener),
  };
}

function isPaneMessage(data: unknown): data is PaneMessage {
  return typeof data === "object" && data !== null && "servicestar" in data;
}
