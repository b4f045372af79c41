import { getEventListeners } from "node:events";
import type { FileSource } from "../../application";
import type { ReviewedContent } from "../../core";
import { browserReviewPool } from "./browserReviewPool";
import type { BrowserReviewRequest } from "./reviewMessages";
import { serveBrowserReviews, type WorkerScope } from "./serveBrowserReviews";

const content = (company: string): ReviewedContent => ({ kind: "refused", company, issues: [] });
const source = (text: string): FileSource => new Blob([text]);
const NEVER = new AbortController().signal;

/** A worker of the page that serves in the same thread; `review` is its program. */
class ServedWorker {
  static all: ServedWorker[] = [];
  onmessage: ((event: MessageEvent<unknown>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isEnded = false;
  private readonly scope: WorkerScope;

  constructor(review: (text: string) => Promise<ReviewedContent>) {
    ServedWorker.all.push(this);
    this.scope = { onmessage: null, postMessage: (data) => queueMicrotask(() => this.tell(data)) };
    serveBrowserReviews(this.scope, {
      hashOf: (bytes) => Promise.resolve(`hash of ${new TextDecoder().decode(bytes)}`),
      review: (bytes) => review(new TextDecoder().decode(bytes)),
      fail: (error) => this.onerror?.({ message: String(error), preventDefault: () => undefined } as ErrorEvent),
    });
  }
  private tell(data: unknown): void {
    if (!this.isEnded) {
      this.onmessage?.({ data } as MessageEvent<unknown>);
    }
  }
  postMessage(data: BrowserReviewRequest): void {
    this.scope.onmessage?.({ data } as MessageEvent<BrowserReviewRequest>);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  ServedWorker.all = [];
});

function poolOver(files: Readonly<Record<string, FileSource>>, review: (text: string) => Promise<ReviewedContent>, secondsPerFile = 60) {
  return browserReviewPool({
    start: () => new ServedWorker(review) as unknown as Worker,
    files: new Map(Object.entries(files)),
    form: null,
    hash: async (file) => {
      const bytes = await file.slice(0, file.size).arrayBuffer().catch(() => null);
      return bytes === null ? { ok: false, reason: "unreadable" } : { ok: true, hash: `hash of ${new TextDecoder().decode(bytes)}`, size: file.size };
    },
    jobs: 1,
    secondsPerFile,
  });
}

it("reviews file after file in one worker, which ends with the pool", async () => {
  const pool = poolOver({ a: source("A"), b: source("B") }, (text) => Promise.resolve(content(text)));
  expect(await pool.review("a", NEVER)).toEqual({ hash: "hash of A", content: content("A"), isLasting: true });
  expect(await pool.review("b", NEVER)).toEqual({ hash: "hash of B", content: content("B"), isLasting: true });
  await pool.close();
  expect(ServedWorker.all.map(({ isEnded }) => isEnded)).toEqual([true]);
});

it("leaves nothing with the signal of a run, however many files that has", async () => {
  const pool = poolOver({ a: source("A") }, (text) => Promise.resolve(content(text)));
  const { signal } = new AbortController();
  for (let file = 0; file < 20; file += 1) {
    await pool.review("a", signal);
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

it("refuses the one file in which a worker fails, and reads the next in another one", async () => {
  const pool = poolOver({ a: source("A"), b: source("B") }, (text) => (text === "A" ? Promise.reject(new Error("bug")) : Promise.resolve(content(text))));
  expect(await pool.review("a", NEVER)).toEqual({ hash: "", isLasting: false, content: { kind: "refused", company: "", issues: [{ code: "review-failed", path: "", params: { reason: "Error: bug" } }] } });
  expect(await pool.review("b", NEVER)).toMatchObject({ content: content("B") });
  expect(ServedWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

it("ends a worker that takes longer than a file may, and one that is cancelled at once", async () => {
  const hangs = (): Promise<ReviewedContent> => new Promise(() => undefined);
  expect(await poolOver({ a: source("A") }, hangs, 0).review("a", NEVER)).toMatchObject({ isLasting: false, content: { issues: [{ code: "review-time-limit", params: { seconds: 0 } }] } });
  const abort = new AbortController();
  const reviewing = poolOver({ a: source("A") }, hangs).review("a", abort.signal);
  abort.abort();
  expect(await reviewing).toMatchObject({ isLasting: false });
  expect(ServedWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, true]);
});

it("hands a file over as it is, and refuses what is too large or cannot be read", async () => {
  const moved: FileSource = { size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new Error("moved")) }) };
  const large: FileSource = { size: 21 * 1024 * 1024, slice: () => ({ arrayBuffer: () => Promise.reject(new Error("never read")) }) };
  const pool = poolOver({ moved, large, a: source("A") }, (text) => Promise.resolve(content(text)));
  expect(await pool.digest("a")).toMatchObject({ ok: true, hash: "hash of A" });
  expect(await pool.digest("large")).toEqual({ ok: false, issue: { code: "file-over-limit", path: "", params: { limit: 20 } } });
  expect(await pool.digest("moved")).toEqual({ ok: false, issue: { code: "file-unreadable", path: "", params: { reason: "NotReadable" } } });
  expect(await pool.review("moved", NEVER)).toMatchObject({ hash: "", isLasting: false, content: { issues: [{ code: "file-unreadable" }] } });
  await expect(pool.digest("never given")).rejects.toThrow("not a file of this run");
});

it("rejects where the worker's own program does not start: that is no fault of any file", async () => {
  const pool = browserReviewPool({
    start: () => {
      const worker = { onmessage: null, onerror: null as ((event: ErrorEvent) => void) | null, onmessageerror: null, postMessage: () => undefined, terminate: () => undefined };
      queueMicrotask(() => worker.onerror?.({ message: "blocked", preventDefault: () => undefined } as ErrorEvent));
      return worker as unknown as Worker;
    },
    files: new Map([["a", source("A")]]),
    form: null,
    hash: () => Promise.resolve({ ok: false, reason: "unreadable" }),
    jobs: 1,
    secondsPerFile: 60,
  });
  await expect(pool.review("a", NEVER)).rejects.toThrow("does not start");
});
