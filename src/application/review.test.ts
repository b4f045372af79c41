import { doneRun } from "../../test/support/pane/fakeReview";
import { memoryReview } from "../../test/support/memoryReview";
import { HostError } from "./ports";
import { ReviewControl } from "./reviewControl";
import { reviewService, type TriagedRun } from "./review";
import type { ClosableReviewPool, RegisterPort, ReviewWorkPort } from "./reviewPorts";

const NEVER = new AbortController().signal;

function triaged(found?: number): TriagedRun {
  const outcome = doneRun(found);
  if (!outcome.ok || outcome.value.kind !== "done") {
    throw new Error("not a run that is done");
  }
  return { run: outcome.value, sheets: [] };
}

function register(changed: Partial<RegisterPort> = {}) {
  const asked: string[] = [];
  const port: RegisterPort = {
    read: () => Promise.resolve({ kind: "none", isBlank: true }),
    build: () => Promise.resolve(void asked.push("build")),
    refresh: () => Promise.resolve(void asked.push("refresh")),
    ...changed,
  };
  return { port, asked };
}

const write = (port: RegisterPort, run: TriagedRun) => reviewService(memoryReview(), port).write(run, "en-US", () => undefined, NEVER);

it("writes nothing where the totals do not add up, and nothing into a scoring workbook", async () => {
  const { port, asked } = register();
  expect(await write(port, triaged(4))).toEqual({ ok: true, value: { kind: "faulty" } });
  expect(await write({ ...port, read: () => Promise.resolve({ kind: "scoring" }) }, triaged())).toEqual({ ok: true, value: { kind: "scoring" } });
  expect(asked).toEqual([]);
  expect(await write(port, triaged())).toEqual({ ok: true, value: { kind: "written", rows: 0 } });
  expect(asked).toEqual(["build"]);
});

it("gives the host's failure as data", async () => {
  const { port } = register({ build: () => Promise.reject(new HostError("busy")) });
  expect(await write(port, triaged())).toEqual({ ok: false, error: { code: "busy", params: {} } });
});

it("closes the pool when a run ends, however it ends", async () => {
  let closed = 0;
  const pool: ClosableReviewPool = {
    jobs: 1,
    digest: () => Promise.reject(new HostError("lost")),
    review: () => Promise.reject(new HostError("lost")),
    close: () => Promise.resolve(void (closed += 1)),
  };
  const work: ReviewWorkPort = { ...memoryReview(), pool: () => pool };
  const service = reviewService(work, register().port);
  const file = { path: "a", size: 0, file: new Blob([]) };
  expect(await service.run([file], new ReviewControl(), () => undefined)).toEqual({ ok: false, error: { code: "lost", params: {} } });
  expect(await service.run([], new ReviewControl(), () => undefined)).toMatchObject({ ok: true, value: { kind: "done" } });
  expect(closed).toBe(2);
});
