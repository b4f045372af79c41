import type { HostContext, Json, PaneEvent } from "../wire";
import type { Channel } from "./channel";
import { createClient } from "./client";

const CONTEXT: HostContext = {
  requirements: { ExcelApi: "1.14", SharedRuntime: "1.1" },
  displayLanguage: "zh-CN",
  contentLanguage: "en-US",
  settings: { saved: 1 },
};

const silent = (): void => undefined;

function page(): { channel: Channel; emit: (event: PaneEvent) => void; log: unknown[]; saved: () => Readonly<Record<string, Json>> } {
  const log: unknown[] = [];
  let emit: (event: PaneEvent) => void = () => undefined;
  let settings = CONTEXT.settings;
  const channel: Channel = {
    context: () => Promise.resolve({ ...CONTEXT, settings }),
    execute: (body) => {
      log.push(body.Actions.map((action) => action.Name).filter((name) => name !== ""));
      return Promise.resolve({ Results: [] });
    },
    saveSettings: (given) => Promise.resolve(void (settings = given)),
    commandCompleted: (commandId) => Promise.resolve(void log.push(`completed ${commandId}`)),
    showPane: (visible) => Promise.resolve(void log.push(`visible ${visible}`)),
    onEvent: (listener) => void (emit = listener),
  };
  return { channel, emit: (event) => emit(event), log, saved: () => settings };
}

test("onReady tells host and platform, and from then on there is a context", async () => {
  const { Office } = createClient(page().channel, silent);
  expect(Office.context).toBeUndefined();
  const callback = jest.fn();
  expect(await Office.onReady(callback)).toEqual({ host: "Excel", platform: "OfficeOnline" });
  expect(callback).toHaveBeenCalledWith({ host: Office.HostType.Excel, platform: Office.PlatformType.OfficeOnline });
  expect(Office.context).toMatchObject({ displayLanguage: "zh-CN", contentLanguage: "en-US", host: "Excel" });
  expect(Office.context?.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context?.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
});

test("the older initialize is called too", async () => {
  const { Office } = createClient(page().channel, silent);
  const initialize = jest.fn();
  Office.initialize = initialize;
  await Office.onReady();
  expect(initialize).toHaveBeenCalledTimes(1);
});

test("a page that does not answer rejects onReady", async () => {
  const { channel } = page();
  const { Office } = createClient({ ...channel, context: () => Promise.reject(new Error("no page")) }, silent);
  await expect(Office.onReady()).rejects.toThrow("no page");
});

test("settings are kept in the pane until they are saved", async () => {
  const { channel, saved } = page();
  const { Office } = createClient(channel, silent);
  await Office.onReady();
  const settings = Office.context?.document.settings;
  if (!settings) throw new Error("no settings");
  expect([settings.get("saved"), settings.get("none")]).toEqual([1, null]);
  const value = { step: 0.5 };
  settings.set("profile", value);
  value.step = 1;
  settings.remove("saved");
  expect(saved()).toEqual({ saved: 1 });
  const result = await new Promise((resolve) => settings.saveAsync({}, resolve));
  expect(result).toMatchObject({ status: "succeeded" });
  expect(saved()).toEqual({ profile: { step: 0.5 } });
  settings.set("profile", null);
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect(settings.get("profile")).toEqual({ step: 0.5 });
});

test("a save that fails says so", async () => {
  const { channel } = page();
  const { Office } = createClient({ ...channel, saveSettings: () => Promise.reject(new Error("full")) }, silent);
  await Office.onReady();
  const result = await new Promise((resolve) => Office.context?.document.settings.saveAsync(resolve));
  expect(result).toMatchObject({ status: "failed", error: { message: "full" } });
});

test("a ribbon button runs its function and hears when it is done", async () => {
  const { channel, emit, log } = page();
  const { Office } = createClient(channel, silent);
  await Office.onReady();
  Office.actions.associate("buildWorkbook", (event) => {
    log.push(event.source.id);
    event.completed();
  });
  emit({ servicestar: "event", kind: "command", commandId: "c1", functionName: "buildWorkbook", controlId: "Build" });
  expect(log).toEqual(["Build", "completed c1"]);
});

test("a button without a function is not left hanging", () => {
  const { channel, emit, log } = page();
  const report = jest.fn();
  createClient(channel, report);
  emit({ servicestar: "event", kind: "command", commandId: "c2", functionName: "nothing", controlId: "B" });
  expect(log).toEqual(["completed c2"]);
  expect(report).toHaveBeenCalledWith(expect.stringContaining("nothing"));
});

test("the pane is shown and hidden, and whoever listens hears it", async () => {
  const { channel, log } = page();
  const { Office } = createClient(channel, silent);
  const modes: string[] = [];
  const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await remove();
  await Office.addin.hide();
  expect(log).toEqual(["visible false", "visible true", "visible false"]);
  expect(modes).toEqual([Office.VisibilityMode.hidden, Office.VisibilityMode.taskpane]);
});

test("the startup behaviour is remembered", async () => {
  const { Office } = createClient(page().channel, silent);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.none);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
});

test("what the workbench does not offer says so by name", async () => {
  const { Office, Excel } = createClient(page().channel, silent);
  await Office.onReady();
  const refusal = (member: string): Error => expect.objectContaining({ code: "NotImplemented", message: expect.stringContaining(member) as string }) as Error;
  expect(() => Office.ribbon.requestUpdate()).toThrow(refusal("Office.ribbon.requestUpdate"));
  expect(() => Office.context?.ui.displayDialogAsync()).toThrow(refusal("displayDialogAsync"));
  expect(() => (Excel["createWorkbook"] as () => void)()).toThrow(refusal("Excel.createWorkbook"));
});

test("custom functions are announced once Office is ready", async () => {
  const { channel, log } = page();
  await createClient(channel, silent).startCustomFunctions();
  expect(log).toEqual([["_SetOsfControlContainerReadyForCustomFunctions"]]);
});
