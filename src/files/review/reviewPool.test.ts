import { getEventListeners } from "node:events";
import type { ClosableReviewPool, FileReview } from "../../application";
import type { ReviewedContent } from "../../core";
import type { WorkerEvents } from "./reviewLane";
import { READY } from "./reviewMessages";
import { reviewPool } from "./reviewPool";

const NEVER = new AbortController().signal;
const content: ReviewedContent = { kind: "refused", company: "", issues: [] };

/** A worker that does what the test tells it to. */
class Worker {
  static all: Worker[] = [];
  readonly asked: string[] = [];
  isEnded = false;

  constructor(private readonly events: WorkerEvents) {
    Worker.all.push(this);
  }
  isReady(): this {
    this.events.onMessage(READY);
    return this;
  }
  answers(): void {
    this.events.onMessage({ hash: `hash ${this.asked.shift() ?? ""}`, content });
  }
  isLost(): void {
    this.events.onLost({ code: "review-memory-limit", params: { megabytes: 1 }, cause: null });
  }
}

beforeEach(() => {
  Worker.all = [];
});

function poolOf(workers: number, secondsPerFile = 60): ClosableReviewPool {
  return reviewPool<string>({
    start: (events) => {
      const worker = new Worker(events);
      return { ask: (request) => worker.asked.push(request), end: () => Promise.resolve(void (worker.isEnded = true)) };
    },
    requestOf: (path) => path,
    digest: () => Promise.reject(new Error("not asked for")),
    workers,
    jobs: 2 * workers,
    secondsPerFile,
  });
}

const asked = (): readonly (readonly string[])[] => Worker.all.map((worker) => [...worker.asked]);
const code = ({ hash, content: { kind, ...rest } }: FileReview): string => (hash !== "" ? hash : kind === "refused" && "issues" in rest ? (rest.issues[0]?.code ?? "") : kind);
const worker = (index: number): Worker => Worker.all[index] ?? fail(`no worker ${String(index)}`);
function fail(what: string): never {
  throw new Error(what);
}

it("gives every worker its next file before it is done with the one at hand, and never begins more workers than there may be", async () => {
  const pool = poolOf(2);
  const reviews = ["a", "b", "c", "d"].map((path) => pool.review(path, NEVER));
  expect(asked()).toEqual([[], []]);
  Worker.all.forEach((one) => one.isReady());
  expect(asked()).toEqual([["a", "c"], ["b", "d"]]);
  worker(1).answers();
  reviews.push(pool.review("e", NEVER));
  expect(asked()).toEqual([["a", "c"], ["d", "e"]]);
  [0, 0, 1, 1].forEach((index) => worker(index).answers());
  expect((await Promise.all(reviews)).map(code)).toEqual(["hash a", "hash b", "hash c", "hash d", "hash e"]);
});

it("refuses the file in which a worker is lost and no other: those behind it are asked of another worker", async () => {
  const pool = poolOf(1);
  const reviews = ["a", "b", "c"].map((path) => pool.review(path, NEVER));
  worker(0).isReady().answers();
  worker(0).isLost();
  expect(Worker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  worker(1).isReady().answers();
  expect((await Promise.all(reviews)).map(code)).toEqual(["hash a", "review-memory-limit", "hash c"]);
});

it("takes a worker that was lost between two files for none", async () => {
  const pool = poolOf(1);
  const first = pool.review("a", NEVER);
  worker(0).isReady().answers();
  worker(0).isLost();
  const second = pool.review("b", NEVER);
  worker(1).isReady().answers();
  expect((await Promise.all([first, second])).map(code)).toEqual(["hash a", "hash b"]);
});

it("rejects for all who wait where a worker does not start", async () => {
  const pool = poolOf(1);
  const reviews = ["a", "b"].map((path) => pool.review(path, NEVER));
  worker(0).isLost();
  await expect(reviews[0]).rejects.toThrow("does not start");
  await expect(reviews[1]).rejects.toThrow("does not start");
});

it("tells everybody at once when the run is cancelled, and begins no worker for those who waited", async () => {
  const pool = poolOf(2);
  const control = new AbortController();
  const reviews = ["a", "b", "c", "d"].map((path) => pool.review(path, control.signal));
  worker(0).isReady();
  control.abort();
  expect((await Promise.all(reviews)).map(code)).toEqual(Array(4).fill("review-failed"));
  expect(Worker.all.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect(getEventListeners(control.signal, "abort")).toEqual([]);
});

describe("the time of a file", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("begins when it is that file's turn, and not before its worker is ready", async () => {
    const pool = poolOf(1);
    const reviews = ["a", "b", "c"].map((path) => pool.review(path, NEVER));
    jest.advanceTimersByTime(90_000);
    worker(0).isReady();
    jest.advanceTimersByTime(59_000);
    worker(0).answers();
    jest.advanceTimersByTime(59_999);
    expect(Worker.all).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(Worker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    // What the ended worker still says is nobody's answer.
    worker(0).answers();
    worker(1).isReady().answers();
    expect((await Promise.all(reviews)).map(code)).toEqual(["hash a", "review-time-limit", "hash c"]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("runs as well for one that a waiting worker is asked for", async () => {
    const pool = poolOf(1);
    const first = pool.review("a", NEVER);
    worker(0).isReady().answers();
    jest.advanceTimersByTime(90_000);
    const second = pool.review("b", NEVER);
    jest.advanceTimersByTime(60_000);
    expect((await Promise.all([first, second])).map(code)).toEqual(["hash a", "review-time-limit"]);
  });
});
