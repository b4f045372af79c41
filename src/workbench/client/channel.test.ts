import { connectToParent } from "./channel";
import type { Channel } from "./channel";

interface Sent {
  readonly data: { readonly id: number; readonly kind: string };
  readonly origin: string;
}

/** A pane's window with a parent that notes what it is told. */
function pane(): { channel: Channel; sent: Sent[]; parent: object; receive: (data: unknown, from?: { source?: object; origin?: string }) => void } {
  const sent: Sent[] = [];
  const parent = { postMessage: (data: Sent["data"], origin: string) => void sent.push({ data, origin }) };
  let listener: (message: object) => void = () => undefined;
  const own = {
    parent,
    location: { origin: "http://localhost:3000" },
    addEventListener: (_type: string, added: (message: object) => void) => void (listener = added),
  };
  const channel = connectToParent(own as unknown as Window);
  const receive = (data: unknown, from: { source?: object; origin?: string } = {}): void =>
    listener({ data, source: from.source ?? parent, origin: from.origin ?? "http://localhost:3000" });
  return { channel, sent, parent, receive };
}

const CONTEXT = { requirements: {}, displayLanguage: "zh-CN", contentLanguage: "zh-CN", settings: {} };

test("a request goes to the parent's own origin, and its answer comes back by its number", async () => {
  const { channel, sent, receive } = pane();
  const [first, second] = [channel.context(), channel.saveSettings({ a: 1 })];
  expect(sent).toEqual([
    { data: { servicestar: "request", id: 1, kind: "context" }, origin: "http://localhost:3000" },
    { data: { servicestar: "request", id: 2, kind: "save-settings", settings: { a: 1 } }, origin: "http://localhost:3000" },
  ]);
  receive({ servicestar: "response", id: 2, ok: true, value: null });
  receive({ servicestar: "response", id: 1, ok: true, value: CONTEXT });
  expect(await first).toEqual(CONTEXT);
  expect(await second).toBeNull();
});

test("another window, another origin and foreign messages are not heard", async () => {
  const { channel, receive } = pane();
  const events: unknown[] = [];
  channel.onEvent((event) => events.push(event));
  const answer = channel.context();
  receive({ servicestar: "response", id: 1, ok: true, value: "forged" }, { origin: "http://elsewhere" });
  receive({ servicestar: "response", id: 1, ok: true, value: "forged" }, { source: {} });
  receive({ servicestar: "event", kind: "selection-changed" }, { source: {} });
  receive("text");
  receive(null);
  receive({ servicestar: "event", kind: "selection-changed" });
  receive({ servicestar: "response", id: 1, ok: true, value: CONTEXT });
  expect(await answer).toEqual(CONTEXT);
  expect(events).toEqual([{ servicestar: "event", kind: "selection-changed" }]);
});

test("a host that failed is an Office error", async () => {
  const { channel, receive } = pane();
  const answer = channel.execute({ Actions: [], ObjectPaths: {} });
  receive({ servicestar: "response", id: 1, ok: false, error: "The grid is gone." });
  await expect(answer).rejects.toMatchObject({ code: "GeneralException", message: "The grid is gone." });
});
