import { keepPreferences, readPreferences } from "./preferences";

function storage(kept: string | null): Storage {
  const items = new Map<string, string>(kept === null ? [] : [["servicestar-workbench-preferences", kept]]);
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value) } as Storage;
}

test("what was kept is read again", () => {
  const kept = storage(null);
  const preferences = { locale: "en-US", dark: true, paneOpen: false, paneWidth: 410 } as const;
  keepPreferences(kept, preferences);
  expect(readPreferences(kept, ["zh-CN"], false)).toEqual(preferences);
});

test.each([null, "", "null", "[]", "{\"locale\":\"fr\",\"dark\":1,\"paneOpen\":\"no\",\"paneWidth\":\"wide\"}"])("%j falls back to the browser's ways", (kept) => {
  expect(readPreferences(storage(kept), ["zh-TW"], true)).toEqual({ locale: "zh-CN", dark: true, paneOpen: true, paneWidth: 380 });
  expect(readPreferences(storage(kept), ["en-GB"], false).locale).toBe("en-US");
});

test.each([
  [100, 320],
  [4000, 600],
])("a pane %d pixels wide is %d", (kept, shown) => {
  expect(readPreferences(storage(JSON.stringify({ paneWidth: kept })), [], false).paneWidth).toBe(shown);
});
