import type { SaveState } from "../statusBar";
import type { DocumentStore, KeptDocument } from "./documentStore";
import { Keeper } from "./keeper";

let written: unknown[];
let cleared: number;
let failure: Error | null;
let told: SaveState["kind"][];
let version: number;
let keeper: Keeper;

beforeEach(() => {
  jest.useFakeTimers();
  [written, cleared, failure, told, version] = [[], 0, null, [], 0];
  const store = {
    write: (document: KeptDocument) => {
      if (failure) return Promise.reject(failure);
      written.push(document.engine);
      return Promise.resolve();
    },
    clear: () => Promise.resolve(void (cleared += 1)),
  } as unknown as DocumentStore;
  keeper = new Keeper(store, () => ({ engine: version, side: null }), (state) => told.push(state.kind));
});
afterEach(() => jest.useRealTimers());

const change = (): void => {
  version += 1;
  keeper.touch();
};

test("several changes in a row are saved once, as they are at last", async () => {
  change();
  jest.advanceTimersByTime(500);
  change();
  await jest.advanceTimersByTimeAsync(699);
  expect(written).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(written).toEqual([2]);
  expect(told).toEqual(["unsaved", "unsaved", "saving", "saved"]);
});

test("nothing is saved when nothing has changed", async () => {
  await keeper.flush();
  expect(written).toEqual([]);
});

test("a save that fails is told, and tried again with the next change", async () => {
  failure = new Error("no room");
  change();
  await keeper.flush();
  expect(told.at(-1)).toBe("unsavable");
  failure = null;
  await keeper.flush();
  expect(written).toEqual([1]);
});

test("once stopped, what was open is saved and nothing more", async () => {
  change();
  await keeper.stop();
  change();
  await jest.runAllTimersAsync();
  expect(written).toEqual([1]);
});

test("a discarded workbook is removed and does not come back", async () => {
  change();
  await keeper.discard();
  await jest.runAllTimersAsync();
  expect([written, cleared]).toEqual([[], 1]);
});

test("another workbook takes the place of the open one, after what was changed there; later changes are not kept over it", async () => {
  change();
  await keeper.replace({ engine: "other", side: null });
  change();
  await jest.runAllTimersAsync();
  expect(written).toEqual([1, "other"]);
});

test("where it cannot be kept the open one goes on as before", async () => {
  failure = new Error("no room");
  await expect(keeper.replace({ engine: "other", side: null })).rejects.toThrow("no room");
  failure = null;
  change();
  await keeper.flush();
  expect(written).toEqual([1]);
});
