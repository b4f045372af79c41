import type { CheckOutcome, Outcome } from "../../application";
import { createCheckLoop, RETRY_MILLISECONDS, type Snapshot } from "./checkLoop";

const BLANK: CheckOutcome = { kind: "none", state: { kind: "none", blank: true } };
const UNFINISHED: CheckOutcome = { kind: "none", state: { kind: "unfinished", template: "t 1" } };
const read = (value: CheckOutcome): Outcome<CheckOutcome> => ({ ok: true, value });
const failed = (code: "busy" | "cell-edit" | "lost"): Outcome<CheckOutcome> => ({ ok: false, error: { code, params: {} } });

/** A loop over a check whose answers the test gives one by one. */
function setUp() {
  const pending: ((answer: Outcome<CheckOutcome>) => void)[] = [];
  const shown: Snapshot[] = [];
  let snapshot: Snapshot = { outcome: null, failure: null };
  const loop = createCheckLoop(
    () => new Promise((resolve) => pending.push(resolve)),
    (change) => {
      snapshot = change(snapshot);
      shown.push(snapshot);
    },
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.resolve();
    }
  };
  const answer = async (value: Outcome<CheckOutcome>): Promise<void> => {
    pending.shift()?.(value);
    await settle();
  };
  return { loop, pending, shown, answer, settle };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("requests during a reading become one further reading", async () => {
  const { loop, pending, shown, answer } = setUp();
  loop.request();
  loop.request();
  loop.request();
  expect(pending).toHaveLength(1);
  await answer(read(BLANK));
  expect(pending).toHaveLength(1);
  await answer(read(UNFINISHED));
  expect(pending).toHaveLength(0);
  expect(shown.map(({ outcome }) => outcome)).toEqual([BLANK, UNFINISHED]);
});

test("a failure keeps what was read before, and a success clears the failure", async () => {
  const { loop, shown, answer } = setUp();
  loop.request();
  await answer(read(BLANK));
  loop.request();
  await answer(failed("lost"));
  expect(shown.at(-1)).toEqual({ outcome: BLANK, failure: { code: "lost", params: {} } });
  loop.request();
  await answer(read(UNFINISHED));
  expect(shown.at(-1)).toEqual({ outcome: UNFINISHED, failure: null });
});

test.each(["busy", "cell-edit"] as const)("%s is tried again by itself", async (code) => {
  const { loop, pending, answer } = setUp();
  loop.request();
  await answer(failed(code));
  expect(pending).toHaveLength(0);
  jest.advanceTimersByTime(RETRY_MILLISECONDS);
  expect(pending).toHaveLength(1);
});

test("a lost connection is not tried again by itself", async () => {
  const { loop, pending, answer } = setUp();
  loop.request();
  await answer(failed("lost"));
  jest.advanceTimersByTime(RETRY_MILLISECONDS * 10);
  expect(pending).toHaveLength(0);
});

test("nothing is read while the workbook is written, and once afterwards", async () => {
  const { loop, pending, answer, shown, settle } = setUp();
  let finish = (): void => undefined;
  const held = loop.hold(() => new Promise<void>((resolve) => { finish = resolve; }));
  loop.request();
  loop.request();
  expect(pending).toHaveLength(0);
  finish();
  await held;
  await settle();
  expect(pending).toHaveLength(1);
  await answer(read(BLANK));
  expect(shown).toHaveLength(1);
  expect(pending).toHaveLength(0);
});

test("a reading that a write overtook is thrown away", async () => {
  const { loop, pending, answer, shown } = setUp();
  loop.request();
  await loop.hold(() => Promise.resolve());
  await answer(read(UNFINISHED));
  expect(shown).toHaveLength(0);
  expect(pending).toHaveLength(1);
  await answer(read(BLANK));
  expect(shown.map(({ outcome }) => outcome)).toEqual([BLANK]);
});

test("work that throws still lets the loop go on", async () => {
  const { loop, pending } = setUp();
  await expect(loop.hold(() => Promise.reject(new Error("bug")))).rejects.toThrow("bug");
  expect(pending).toHaveLength(1);
});

test("a check that throws shows as unexpected", async () => {
  const shown: Snapshot[] = [];
  const loop = createCheckLoop(() => Promise.reject(new Error("bug")), (change) => shown.push(change({ outcome: BLANK, failure: null })));
  loop.request();
  await Promise.resolve();
  await Promise.resolve();
  expect(shown).toEqual([{ outcome: BLANK, failure: { code: "unexpected", params: {} } }]);
});

test("after stop nothing is published and nothing tried again", async () => {
  const { loop, pending, answer, shown } = setUp();
  loop.request();
  loop.stop();
  await answer(failed("busy"));
  jest.advanceTimersByTime(RETRY_MILLISECONDS);
  expect(shown).toEqual([]);
  expect(pending).toEqual([]);
});
