import type { Place } from "../core";
import { watchSelection } from "./watchWorkbook";

const PLACE: Place = { sheet: "S", address: "A1" };

/** A host that the test lets begin, tell and end. */
function host() {
  let tell: (place: Place | null) => void = () => undefined;
  let begun = (): void => undefined;
  let refused = (): void => undefined;
  const ended: string[] = [];
  return {
    ended,
    tell: (place: Place | null) => tell(place),
    begin: () => begun(),
    refuse: () => refused(),
    watchSelection: (listener: (place: Place | null) => void) => {
      tell = listener;
      return new Promise<() => Promise<void>>((resolve, reject) => {
        begun = () => resolve(() => Promise.resolve(void ended.push("ended")));
        refused = () => reject(new Error("no events here"));
      });
    },
  };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) {
    await Promise.resolve();
  }
};

test("the listener hears of the selection until it is stopped", async () => {
  const excel = host();
  const heard: (Place | null)[] = [];
  const stop = watchSelection(excel, (place) => heard.push(place));
  excel.begin();
  excel.tell(PLACE);
  excel.tell(null);
  stop();
  excel.tell(PLACE);
  await settle();
  expect(heard).toEqual([PLACE, null]);
  expect(excel.ended).toEqual(["ended"]);
});

test("stopped while it is still being set up, it ends as soon as it is there", async () => {
  const excel = host();
  const heard: (Place | null)[] = [];
  watchSelection(excel, (place) => heard.push(place))();
  excel.tell(PLACE);
  excel.begin();
  await settle();
  expect(heard).toEqual([]);
  expect(excel.ended).toEqual(["ended"]);
});

test("a host without events costs no more than that", async () => {
  const excel = host();
  const stop = watchSelection(excel, () => undefined);
  excel.refuse();
  await settle();
  expect(stop).not.toThrow();
});
