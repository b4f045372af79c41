import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { isSetSupported } from "../../../src/workbench/client/requirements";
import type { HostMessage, RequestBody } from "../../../src/workbench/wire";
import type { HarnessHost, OfficeUnderTest } from "./host";

/** Kinds of message of the native bridge. */
const BRIDGE = { request: 1, hostMessages: 3 } as const;

interface Bridge {
  sendMessageToHost: (text: string) => void;
  /** set by office.js */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body?: RequestBody | string };
}

let script: vm.Script | null = null;

/**
 * Microsoft's own office.js, unmodified, in a context of its own, with a host behind its native bridge. API beyond the
 * host's requirement sets is refused by office.js itself. Used by tests alone: it is never shipped.
 */
export function loadMicrosoftOffice(host: HarnessHost): OfficeUnderTest {
  const sent: RequestBody[] = [];
  const bridge: Bridge = { sendMessageToHost: (text) => void answer(JSON.parse(text) as BridgeRequest) };
  const global = browserGlobals(bridge);
  vm.createContext(global);
  script ??= new vm.Script(readFileSync(createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
  script.runInContext(global);
  const office = global as unknown as OfficeGlobals;
  requireSeams(office, bridge);
  offerRequirements(office, host);
  host.onMessages((entries) => sendToClient({ type: BRIDGE.hostMessages, message: { entries: entries.map(wireEntry) } }));

  async function answer(request: BridgeRequest): Promise<void> {
    const { body } = request.message;
    const parsed = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    if (request.type !== BRIDGE.request || parsed === undefined) throw new Error(`office.js sent an unknown message: ${JSON.stringify(request)}`);
    sent.push(parsed);
    const response = await host.execute(parsed);
    sendToClient({ id: request.id, type: request.type, message: { statusCode: 200, headers: {}, body: JSON.stringify(response) } });
  }

  function sendToClient(message: object): void {
    if (bridge.onMessageFromHost === undefined) throw new Error("office.js has not taken the native bridge.");
    bridge.onMessageFromHost(JSON.stringify(message));
  }

  return {
    label: "Microsoft's office.js",
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    CustomFunctions: office.CustomFunctions,
    startCustomFunctions: async () => {
      await host.execute(READY);
    },
    sent,
  };
}

/** What the custom-functions runtime says at its start in a browser; by the bridge it starts silently. */
const READY: RequestBody = {
  Actions: [
    { Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 },
    { Id: 2, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
  ],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
};

interface OfficeGlobals {
  Office: object;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & { readonly CommonUtility?: { _doApiNotSupportedCheck?: boolean } };
  readonly CustomFunctions: typeof CustomFunctions;
}

/** The names that the harness leans on are internal to office.js; a version without them must be noticed here. */
function requireSeams(office: OfficeGlobals, bridge: Bridge): void {
  const missing = [
    ["Excel.run", typeof office.Excel?.run === "function"],
    ["OfficeExtension.Error", typeof office.OfficeExtension?.Error === "function"],
    ["OfficeExtension.CommonUtility._doApiNotSupportedCheck", office.OfficeExtension?.CommonUtility?._doApiNotSupportedCheck === false],
    ["_richApiNativeBridge.onMessageFromHost", typeof bridge.onMessageFromHost === "function"],
    ["CustomFunctions.Error", typeof office.CustomFunctions?.Error === "function"],
  ].filter(([, there]) => there !== true);
  if (missing.length > 0) throw new Error(`This office.js lacks what the harness uses: ${missing.map(([name]) => String(name)).join(", ")}`);
}

function offerRequirements(office: OfficeGlobals, host: HarnessHost): void {
  // The internal set without which the runtime would answer custom functions in an older form.
  const offered = { CustomFunctions: "1.7", ...host.context().requirements };
  const requirements = { isSetSupported: (name: string, version?: string | number) => isSetSupported(offered, name, version) };
  office.Office = Object.create(office.Office, { context: { value: { requirements } } }) as object;
  const { CommonUtility } = office.OfficeExtension;
  if (CommonUtility) CommonUtility._doApiNotSupportedCheck = true;
}

function wireEntry({ messageCategory, messageType, targetId, message, id }: HostMessage): unknown[] {
  return [messageCategory, messageType, targetId, message, id, false];
}

const FASTER = 50;

/** The little of a browser that office.js asks for while it loads, and the table of functions that its loader keeps. */
function browserGlobals(bridge: Bridge): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const association = {
    mappings: {} as Record<string, unknown>,
    listeners: [] as (() => void)[],
    onchange: (listener: () => void): void => void association.listeners.push(listener),
  };
  const global: Record<string, unknown> = {
    console,
    // Its requests are gathered for 50 ms and custom functions' answers for 500 ms; its clock runs faster here, and what comes first stays first.
    setTimeout: (task: () => void, milliseconds = 0, ...rest: unknown[]) => setTimeout(task, milliseconds / FASTER, ...rest),
    clearTimeout,
    setInterval,
    clearInterval,
    URL,
    addEventListener: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", search: "", hash: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined }),
      cookie: "",
      domain: "localhost",
      URL: "http://localhost/",
      location: {},
    },
    CustomFunctions: {
      _association: association,
      associate: (id: string, run: unknown): void => {
        association.mappings[id.toUpperCase()] = run;
        for (const listener of association.listeners) listener();
      },
    },
    _richApiNativeBridge: bridge,
  };
  global["window"] = global;
  global["self"] = global;
  return global;
}
