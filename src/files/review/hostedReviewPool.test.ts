import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hostedReviewPool } from "..";
import type { ClosableReviewPool } from "../../application";

const FROM_SOURCES = pathToFileURL(join(__dirname, "../../../bin/reviewHost.mjs"));
const NEVER = new AbortController().signal;

let folder = "";
let pool: ClosableReviewPool | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-host-"));
});
afterEach(async () => {
  // Resolved once the other process has ended.
  await pool?.close();
  pool = null;
  await rm(folder, { recursive: true });
});

function begin(host: URL): ClosableReviewPool {
  pool = hostedReviewPool({ host, jobs: 2, secondsPerFile: 60, megabytesPerWorker: 512, form: null });
  return pool;
}

/** A process that holds no pool and does this with a message. */
async function hostThat(does: string): Promise<URL> {
  const path = join(folder, "host.mjs");
  await writeFile(path, `process.on("message", (message) => { ${does} }); process.on("disconnect", () => process.exit());`);
  return pathToFileURL(path);
}

describe("a pool in a process of its own", () => {
  it("gives of several files at once what came of each", async () => {
    const paths = ["a.xlsx", "b.xlsx"].map((name) => join(folder, name));
    await Promise.all(paths.map((path, index) => writeFile(path, `no workbook ${String(index)}`)));
    const { review, digest } = begin(FROM_SOURCES);
    const reviews = await Promise.all([...paths, join(folder, "missing.xlsx")].map((path) => review(path, NEVER)));
    const digests = await Promise.all(paths.map(digest));
    expect(reviews.map(({ hash, isLasting, content }) => [hash, isLasting, content.kind === "refused" && content.issues.map(({ code }) => code)])).toEqual([
      ...digests.map((one) => [one.ok && one.hash, true, ["file-text"]]),
      ["", false, ["file-missing"]],
    ]);
  });

  it("collects garbage without helpers and compiles later", async () => {
    const host = await hostThat('if ("id" in message) process.send({ id: message.id, failure: process.execArgv.join(" ") })');
    await expect(begin(host).review("a.xlsx", NEVER)).rejects.toThrow("--single-threaded-gc --interrupt-budget=540672");
  });

  it("rejects where the pool fails, and reviews on", async () => {
    const host = await hostThat('if ("id" in message) process.send(message.path === "a.xlsx" ? { id: message.id, failure: "no worker" } : { id: message.id, review: message.path })');
    const { review } = begin(host);
    await expect(review("a.xlsx", NEVER)).rejects.toThrow("no worker");
    expect(await review("b.xlsx", NEVER)).toBe("b.xlsx");
  });

  it("rejects what is asked of a process that ended, before and after", async () => {
    const { review } = begin(await hostThat('if ("id" in message) process.exit(3)'));
    await expect(Promise.all([review("a.xlsx", NEVER), review("b.xlsx", NEVER)])).rejects.toThrow(expect.objectContaining({ message: "the process of the review ended", cause: 3 }));
    await expect(review("c.xlsx", NEVER)).rejects.toThrow("the process of the review ended");
  });

  it("ends a review at once when it is cancelled, asked or not", async () => {
    const { review } = begin(await hostThat(""));
    const control = new AbortController();
    const asked = review("a.xlsx", control.signal);
    control.abort();
    expect(await asked).toMatchObject({ hash: "", isLasting: false });
    expect(await review("b.xlsx", control.signal)).toMatchObject({ hash: "", isLasting: false });
  });
});

it("the process of a pool goes on when a terminal interrupts it, and ends when nobody listens any more", async () => {
  const child = fork(FROM_SOURCES, [], { serialization: "advanced" });
  const ended = once(child, "exit");
  const answerTo = async (message: object): Promise<unknown> => {
    const answer = once(child, "message");
    child.send(message);
    const [given] = (await Promise.race([answer, ended])) as unknown[];
    return given;
  };
  child.send({ limits: { jobs: 1, secondsPerFile: 60, megabytesPerWorker: 512, form: null } });
  expect(await answerTo({ id: 1, path: join(folder, "a.xlsx") })).toMatchObject({ id: 1 });
  child.kill("SIGINT");
  expect(await answerTo({ id: 2, path: join(folder, "b.xlsx") })).toMatchObject({ id: 2 });
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});
