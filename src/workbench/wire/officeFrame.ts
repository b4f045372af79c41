import type { Json } from "../model";
import type { Host } from "./host";
import type { HostMessage, RequestBody } from "./protocol";

/** What names one pane in the conversation that Microsoft's office.js holds with the page around it. */
export interface OfficeFrameOptions {
  /** any text that no other pane bears */
  readonly conversation: string;
  /** the add-in's id from the manifest */
  readonly addinId: string;
  /** origin of the page, https */
  readonly origin: string;
  readonly documentUrl?: string;
}

/** Address of the pane's page as Excel on the web opens it; `locale` is the interface's language. */
export function officeFrameUrl(page: string, locale: string): string {
  const info = ["Excel", "Web", "16.01", locale, "telemetry", "", "", "3"].join("$");
  return `${page}${page.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(info)}`;
}

/** The frame's name; it has to be there when the frame is made. */
export function officeFrameName(options: OfficeFrameOptions, locale: string): string {
  return JSON.stringify({
    hostInfo: ["Excel", "Web", "16.01", locale, "telemetry", "", "", "3"].join("$"),
    xdmInfo: `${options.conversation}|${options.addinId}|${options.origin}`,
    serializerVersion: 1,
  });
}

/** One message of the conversation, as JSON text in a window message. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: Json;
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const UNREGISTER = 2;
/** `executeMethod` by number: requests of the object model, settings, the end of a ribbon command. */
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const EXCEL_ON_THE_WEB = 16;
const NOT_SUPPORTED = 5000;

/** The page's side of the conversation with Microsoft's office.js, free of any window: texts come in and go out. */
export interface OfficeConversation {
  /** takes the `data` of a window message; what belongs to another conversation is left alone */
  readonly receive: (data: unknown) => void;
  readonly end: () => void;
}

/** Answers office.js for a host; `post` sends a text to the pane's window. */
export function holdOfficeConversation(host: Host, options: OfficeFrameOptions, post: (text: string) => void): OfficeConversation {
  const events = new Set<string>();
  let eventNumber = 1;

  const respond = (request: Envelope, data: Json, responseType = 0, actionName = request._actionName): void =>
    post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: actionName,
        _conversationId: options.conversation,
        _correlationId: request._correlationId,
        _origin: options.origin,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  const fire = (event: string, data: Json): void => {
    if (!events.has(event)) return;
    respond({ _messageType: RESPONSE, _actionName: event, _conversationId: options.conversation, _correlationId: eventNumber }, data, 1);
    eventNumber += 1;
  };

  const ends = [
    host.onMessages((entries) => fire("richApiMessage", { ArrayData: entries.map(entryOf) })),
    host.onCommand(({ commandId, functionName, controlId }) =>
      fire("appCommandInvoked", [commandId, functionName, JSON.stringify({ source: { id: controlId } })]),
    ),
    host.onSelectionChanged(() => fire("documentSelectionChanged", {})),
  ];

  const answer = async (request: Envelope): Promise<void> => {
    if (request._actionType === REGISTER || request._actionType === UNREGISTER) {
      if (request._actionType === REGISTER) events.add(request._actionName);
      else events.delete(request._actionName);
      respond(request, { Error: 0, Version: 1 });
      return;
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") respond(request, appContext(host, options));
    else if (request._actionName === "executeMethod") respond(request, await execute(host, request._data ?? null));
    else respond(request, null);
  };

  return {
    receive: (data) => {
      const request = envelopeOf(data);
      if (request?._conversationId === options.conversation && request._messageType === REQUEST) void answer(request);
    },
    end: () => {
      for (const end of ends) end();
      host.functions.runtimeGone();
    },
  };
}

/** Holds the conversation over the window of a frame, of the page's own origin; the answer ends it. */
export function connectOfficeFrame(host: Host, frame: HTMLIFrameElement, options: OfficeFrameOptions): () => void {
  const conversation = holdOfficeConversation(host, options, (text) => frame.contentWindow?.postMessage(text, options.origin));
  const listen = (message: MessageEvent<unknown>): void => {
    if (message.source === frame.contentWindow && message.origin === options.origin) conversation.receive(message.data);
  };
  window.addEventListener("message", listen);
  return () => {
    window.removeEventListener("message", listen);
    conversation.end();
  };
}

function envelopeOf(data: unknown): Envelope | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  try {
    return JSON.parse(data) as Envelope;
  } catch {
    // Other scripts of a page may post texts of their own.
    return null;
  }
}

function entryOf(message: HostMessage): Json {
  return [message.messageCategory, message.messageType, message.targetId, message.message, message.id, false];
}

function appContext(host: Host, options: OfficeFrameOptions): Json {
  const context = host.context();
  return {
    _id: options.addinId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.01",
    _appUILocale: context.displayLanguage,
    _dataLocale: context.contentLanguage,
    _docUrl: options.documentUrl ?? `${options.origin}/Workbook.xlsx`,
    _clientMode: 0,
    _settings: Object.entries(context.settings).map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: 1,
    _osfControlType: 0,
    _eToken: "",
    _requirementMatrix: JSON.stringify(context.requirements),
  };
}

async function execute(host: Host, data: Json): Promise<Json> {
  const call = record(data);
  switch (record(call["DdaMethod"] ?? null)["DispatchId"]) {
    case METHOD.richApi: {
      const parts = call["ArrayData"];
      const body = Array.isArray(parts) ? (parts as readonly Json[])[4] : null;
      const response = await host.execute(JSON.parse(typeof body === "string" ? body : "") as RequestBody);
      return { Error: 0, Version: 1, Data: [200, ["Content-Type", "application/json"], JSON.stringify(response)] };
    }
    case METHOD.saveSettings: {
      host.saveSettings(settingsOf(record(call["DdaSettingsMethod"] ?? null)["Properties"] ?? null));
      return { Error: 0, Version: 1 };
    }
    case METHOD.loadSettings: {
      const settings = Object.entries(host.context().settings).map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
      return { Error: 0, Version: 1, Properties: { Settings: settings } };
    }
    case METHOD.commandCompleted:
      if (typeof call["0"] === "string") host.commandCompleted(call["0"]);
      return { Error: 0, Version: 1 };
    default:
      return { Error: NOT_SUPPORTED, Version: 1 };
  }
}

function settingsOf(pairs: Json): Record<string, Json> {
  const settings: Record<string, Json> = {};
  for (const pair of Array.isArray(pairs) ? (pairs as readonly Json[]) : []) {
    const [key, text] = pair as readonly Json[];
    if (typeof key === "string" && typeof text === "string") settings[key] = JSON.parse(text) as Json;
  }
  return settings;
}

function record(value: Json): Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, Json>>) : {};
}
