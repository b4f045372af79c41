import type { Json } from "../model";
import { holdOfficeConversation, officeFrameName, officeFrameUrl, type OfficeConversation } from "./officeFrame";
import { openHost, Request } from "./testing/requests";

const OPTIONS = { conversation: "pane-1", addinId: "addin", origin: "https://localhost:3001" };
let opened: ReturnType<typeof openHost>;
let posted: Record<string, Json>[];
let conversation: OfficeConversation;
let arrived: () => void;

beforeEach(() => {
  opened = openHost();
  posted = [];
  arrived = () => undefined;
  conversation = holdOfficeConversation(opened.host, OPTIONS, (text) => {
    posted.push(JSON.parse(text) as Record<string, Json>);
    arrived();
  });
});
afterEach(() => {
  conversation.end();
  opened.host.dispose();
  opened.engine.dispose();
});

/** Sends a message as office.js does and gives the next one that comes back. */
function send(name: string, data: Json, more: Record<string, Json> = {}): Promise<Record<string, Json>> {
  const message = { _messageType: 0, _actionName: name, _actionType: 0, _conversationId: "pane-1", _correlationId: 7, _origin: "x", _data: data, _serializerVersion: 1, ...more };
  return new Promise((resolve) => {
    arrived = () => resolve(posted.at(-1) ?? {});
    conversation.receive(JSON.stringify(message));
  });
}

test("the app context carries what office.js insists on", async () => {
  const answer = await send("ContextActivationManager_getAppContextAsync", "id");
  const context = answer["_data"] as Record<string, Json>;
  expect(answer).toMatchObject({ _messageType: 1, _responseType: 0, _errorCode: 0, _correlationId: 7, _conversationId: "pane-1" });
  for (const key of ["_id", "_appName", "_appVersion", "_appUILocale", "_dataLocale", "_docUrl", "_clientMode", "_settings", "_reason"]) {
    expect([key, context[key] ?? null]).not.toEqual([key, null]);
  }
  expect(JSON.parse(String(context["_requirementMatrix"]))).toMatchObject({ ExcelApi: "1.14", SharedRuntime: "1.1" });
});

test("a request of the object model is answered with status, headers and body, in this order", async () => {
  const request = new Request();
  const id = request.load(request.sheet(), "name");
  const answer = await send("executeMethod", { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(request.body()), 0, 0] });
  const [status, headers, body] = (answer["_data"] as { Data: [number, Json, string] }).Data;
  expect([status, Array.isArray(headers)]).toEqual([200, true]);
  expect(JSON.parse(body).Results).toContainEqual({ ActionId: id, Value: expect.objectContaining({ Name: "Sheet1" }) as unknown });
});

test("settings are saved as a whole and come back with the next context", async () => {
  await send("executeMethod", { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["lang", '"zh-CN"'], ["n", "3"]] } });
  expect(opened.host.context().settings).toEqual({ lang: "zh-CN", n: 3 });
  const answer = await send("ContextActivationManager_getAppContextAsync", "id");
  expect((answer["_data"] as Record<string, Json>)["_settings"]).toEqual([["lang", '"zh-CN"'], ["n", "3"]]);
});

test("a ribbon command reaches a pane that listens, and is done when its function says so", async () => {
  await send("appCommandInvoked", null, { _actionType: 1 });
  const pressed = opened.host.runCommand("buildWorkbook", "BuildButton");
  const event = posted.at(-1) ?? {};
  expect(event).toMatchObject({ _actionName: "appCommandInvoked", _responseType: 1 });
  const [commandId, functionName, details] = event["_data"] as string[];
  expect([functionName, JSON.parse(details ?? "")]).toEqual(["buildWorkbook", { source: { id: "BuildButton" } }]);
  await send("executeMethod", { DdaMethod: { DispatchId: 94 }, 0: commandId ?? "", 1: 0, 2: "{}" });
  await expect(pressed).resolves.toBeUndefined();
});

test("texts of other conversations and other scripts are left alone", () => {
  conversation.receive("hello");
  conversation.receive("{broken");
  conversation.receive(42);
  conversation.receive(JSON.stringify({ _messageType: 0, _actionName: "executeMethod", _conversationId: "other", _correlationId: 1 }));
  expect(posted).toEqual([]);
});

test("the frame's name and address carry what office.js reads at start", () => {
  expect(JSON.parse(officeFrameName(OPTIONS, "zh-CN"))).toMatchObject({ xdmInfo: "pane-1|addin|https://localhost:3001", serializerVersion: 1 });
  expect(decodeURIComponent(officeFrameUrl("https://localhost:3001/taskpane.html", "zh-CN"))).toBe(
    "https://localhost:3001/taskpane.html?_host_Info=Excel$Web$16.01$zh-CN$telemetry$$$3",
  );
});
