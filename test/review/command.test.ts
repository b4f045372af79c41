import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ReviewControl } from "../../src/application";
import type { ReviewWorld } from "../../src/cli";
import { nodeReviewPool } from "../../src/files";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { callCommandLine, type Answer } from "../support/commandLine";
import { nodeReviewWorld } from "../support/nodeReviewWorld";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { registerRows } from "./readRegister";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-review-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
const company = (name: string): Uint8Array => bytesOf(planOfDraft({ ...SAMPLE_DRAFT, company: { ...SAMPLE_DRAFT.company, name } }));

const call = (args: readonly string[], changed: Partial<ReviewWorld> = {}): Promise<Answer> => callCommandLine([...args, "--locale", "en-US"], { folder, review: nodeReviewWorld(changed) });

/** What is told on the way depends on how fast the machine is. */
const withoutProgress = ({ err }: Answer): readonly string[] => err.filter((line) => !/^[0-9]+\/[0-9]+ /.test(`${line} `));

describe("servicestar review", () => {
  it("writes a register of everything in a folder, and says what it left out", async () => {
    await mkdir(path("in/deep"), { recursive: true });
    await writeFile(path("in/a.xlsx"), company("Acme"));
    await writeFile(path("in/deep/copy.xlsx"), company("Acme"));
    await writeFile(path("in/deep/b.XLSM"), company("Other"));
    await writeFile(path("in/broken.xlsx"), company("Broken").slice(0, 1000));
    await writeFile(path("in/~$a.xlsx"), "lock");
    await writeFile(path("in/notes.txt"), "no workbook");
    await symlink("/etc", path("in/out"));
    const answer = await call(["review", path("in"), "--out", path("r.xlsx")]);
    expect({ ...answer, err: withoutProgress(answer) }).toEqual({
      exit: 1,
      out: ["4 files = 2 scored + 0 incomplete + 1 refused + 1 duplicates; risk: 2 high, 0 medium, 0 low", "r.xlsx: register written"],
      err: [
        "in/out: skipped: a link, which is not followed",
        "in/~$a.xlsx: skipped: a mark that an open file leaves",
        "in/broken.xlsx: zip-truncated: The file is incomplete: its end is missing. The file may have been damaged on its way; ask for it again. (whole file)",
      ],
    });
    expect(answer.err.filter((line) => line.startsWith("4/4"))).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["in", "r.xlsx"]);
    const rows = registerRows(new Uint8Array(await readFile(path("r.xlsx"))));
    expect(rows.Register?.map((row) => [row[0], row[2], row[9], row[13]])).toEqual([
      ["Acme", path("in/a.xlsx"), "96.19", "Five (en)"],
      ["Other", path("in/deep/b.XLSM"), "96.19", "Five (en)"],
    ]);
    expect(rows["Files not scored"]?.map((row) => [row[0], row[3]])).toEqual([[path("in/broken.xlsx"), "zip-truncated"], [path("in/deep/copy.xlsx"), "duplicate"]]);
    expect(rows.Findings?.filter(([, , , , , , sheet = "", cell = ""]) => sheet !== "" && /^[A-Z]+[0-9]+/.test(cell)).length).toBeGreaterThan(0);
  }, 120_000);

  it("prints one JSON line a file, by path, and gives the same register for one worker and for two", async () => {
    await Promise.all(["b", "a", "c"].map((name) => writeFile(path(`${name}.xlsx`), company(name))));
    const inputs = ["c", "a", "b", "missing"].map((name) => path(`${name}.xlsx`));
    const one = await call(["review", ...inputs, "--out", path("one.xlsx"), "--jobs", "1", "--json"]);
    const two = await call(["review", ...[...inputs].reverse(), "--out", path("two.xlsx"), "--jobs", "2", "--json"]);
    expect(one.exit).toBe(1);
    expect(two.out).toEqual(one.out);
    expect((await readFile(path("one.xlsx"))).equals(await readFile(path("two.xlsx")))).toBe(true);
    expect(one.out.map((line) => JSON.parse(line) as Record<string, unknown>).map(({ input, outcome }) => [input, outcome])).toEqual([
      ["a.xlsx", "scored"], ["b.xlsx", "scored"], ["c.xlsx", "scored"], ["missing.xlsx", "refused"],
    ]);
    expect(JSON.parse(one.out[0] ?? "")).toMatchObject({
      format: "servicestar.review/1", total: { exact: "9330/97", display: "96.19" }, grade: "five", claimed: { total: "96.19", grade: "Five（中）", difference: "0" }, specialDeductions: 1, risk: "high",
    });
    expect(JSON.parse(one.out[3] ?? "")).toEqual({ input: "missing.xlsx", format: "servicestar.review/1", outcome: "refused", hash: null, company: "", issues: [{ code: "file-missing", path: "", params: {} }] });
  }, 120_000);

  it("goes on where a run was interrupted, and never begins over what one has kept", async () => {
    await Promise.all(["a", "b", "c", "d"].map((name) => writeFile(path(`${name}.xlsx`), company(name))));
    const inputs = ["a", "b", "c", "d"].map((name) => path(`${name}.xlsx`));
    let interrupt = (): void => undefined;
    const world = nodeReviewWorld();
    const stopped = await call(["review", ...inputs, "--out", path("r.xlsx"), "--jobs", "1"], {
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => undefined;
      },
      checkpoint: (at, scope, parse) => {
        const file = world.checkpoint(at, scope, parse);
        let kept = 0;
        return { ...file, keep: (hash, content) => {
          kept += 1;
          if (kept === 2) {
            interrupt();
          }
          return file.keep(hash, content);
        } };
      },
    });
    expect({ exit: stopped.exit, out: stopped.out, last: stopped.err.at(-1) }).toEqual({ exit: 1, out: [], last: "stopped: 1 of 4 files have an outcome; go on with --resume" });
    expect(await readdir(folder)).toContain("r.xlsx.checkpoint");
    const again = await call(["review", ...inputs, "--out", path("r.xlsx")]);
    expect(again).toMatchObject({ exit: 2, err: [expect.stringMatching(/^r\.xlsx: checkpoint-there: /)] });
    const resumed = await call(["review", ...inputs, "--out", path("r.xlsx"), "--resume"]);
    expect(resumed.out).toContain("taken over from an earlier run: 2");
    expect(await readdir(folder)).not.toContain("r.xlsx.checkpoint");
    await call(["review", ...inputs, "--out", path("plain.xlsx")]);
    expect((await readFile(path("r.xlsx"))).equals(await readFile(path("plain.xlsx")))).toBe(true);
  }, 120_000);

  it("puts reviews of parts together: what their checkpoints keep is not read again, and the register is that of a run over everything", async () => {
    await Promise.all(["one", "two"].map((part) => mkdir(path(part))));
    await Promise.all([["one/a", "Acme"], ["one/b", "Body"], ["two/c", "Corp"], ["two/a again", "Acme"]].map(([name = "", who = ""]) => writeFile(path(`${name}.xlsx`), company(who))));
    for (const part of ["one", "two"]) {
      const answer = await call(["review", path(part), "--out", path(`${part}.xlsx`), "--keep-checkpoint"]);
      expect(answer.out.slice(-2)).toEqual([`${part}.xlsx: register written`, `${part}.xlsx.checkpoint: checkpoint kept`]);
    }
    const merge = ["--merge", path("one.xlsx.checkpoint"), "--merge", path("two.xlsx.checkpoint")];
    const nobody: Partial<ReviewWorld> = { pool: (jobs, form) => ({ ...nodeReviewWorld().pool(jobs, form), review: () => Promise.reject(new Error("read again")) }) };
    const merged = await call(["review", path("one"), path("two"), "--out", path("all.xlsx"), ...merge], nobody);
    expect(merged.out).toEqual(["4 files = 3 scored + 0 incomplete + 0 refused + 1 duplicates; risk: 3 high, 0 medium, 0 low", "taken over from an earlier run: 4", "all.xlsx: register written"]);
    await call(["review", path("one"), path("two"), "--out", path("plain.xlsx")]);
    expect((await readFile(path("all.xlsx"))).equals(await readFile(path("plain.xlsx")))).toBe(true);
    expect((await readdir(folder)).filter((name) => name.endsWith(".checkpoint"))).toEqual(["one.xlsx.checkpoint", "two.xlsx.checkpoint"]);
  }, 120_000);

  it("takes nothing over from a checkpoint that is none of its own, says where it is wrong, and leaves nothing behind", async () => {
    await writeFile(path("a.xlsx"), company("Acme"));
    await writeFile(path("other.checkpoint"), `${JSON.stringify({ format: "servicestar.review-checkpoint/1", version: "9.9.9", hash: "a".repeat(64), content: {} })}\n`);
    const answer = await call(["review", path("a.xlsx"), "--out", path("r.xlsx"), "--merge", path("other.checkpoint")]);
    expect(answer).toMatchObject({ exit: 2, out: [], err: [expect.stringMatching(/^other\.checkpoint: checkpoint-foreign: Line 1 .*9\.9\.9/)] });
    expect(await readdir(folder)).toEqual(["a.xlsx", "other.checkpoint"]);
  }, 60_000);

  it("writes no register where what was kept cannot be read back, and keeps the checkpoint", async () => {
    await writeFile(path("a.xlsx"), company("Acme"));
    const world = nodeReviewWorld();
    const changed: Partial<ReviewWorld> = {
      checkpoint: (at, scope, parse) => {
        const file = world.checkpoint(at, scope, parse);
        return { ...file, keep: async (hash, content) => {
          await file.keep(hash, content);
          await writeFile(at, "");
        } };
      },
    };
    const answer = await call(["review", path("a.xlsx"), "--out", path("r.xlsx")], changed);
    expect({ exit: answer.exit, out: answer.out, err: withoutProgress(answer) }).toEqual({ exit: 2, out: [], err: [expect.stringMatching(/^r\.xlsx: checkpoint-unreadable: .*CHANGED/)] });
    expect(await readdir(folder)).toEqual(["a.xlsx", "r.xlsx.checkpoint"]);
  }, 60_000);

  it("never writes over a register, and says when there is nothing to review", async () => {
    await writeFile(path("r.xlsx"), "here");
    expect(await call(["review", folder, "--out", path("r.xlsx")])).toMatchObject({ exit: 2, out: [], err: [expect.stringMatching(/^r\.xlsx: file-exists: /)] });
    await mkdir(path("empty"));
    expect(await call(["review", path("empty"), "--out", path("s.xlsx")])).toMatchObject({ exit: 2, err: [expect.stringMatching(/^s\.xlsx: review-no-files: /)] });
    expect(await call(["review", path("r.xlsx"), "--out", path("none/s.xlsx")])).toMatchObject({ exit: 2, err: [expect.stringMatching(/^none\/s\.xlsx: checkpoint-unwritable: /)] });
  }, 60_000);
});

describe("workers", () => {
  const worker = (program: string): URL => pathToFileURL(path(program));
  const limits = { jobs: 1, secondsPerFile: 60, megabytesPerWorker: 64, form: null };

  /** Answers every file but those whose name says how it ends. */
  const PROGRAM = `
    import { parentPort } from "node:worker_threads";
    const content = { kind: "refused", company: "", issues: [] };
    parentPort.on("message", ({ path }) => {
      if (path === "hang") { for (;;); }
      if (path.includes("crash")) { throw new Error("crash"); }
      if (path.includes("exit")) { process.exit(3); }
      if (path.includes("memory")) { const all = []; for (;;) { all.push(new Array(1000).fill(all.length)); } }
      parentPort.postMessage({ hash: path, content });
    });
    parentPort.postMessage("ready");`;

  it("that hang, crash, end or take too much memory refuse their file and are replaced", async () => {
    await writeFile(path("worker.mjs"), PROGRAM);
    const pools = [nodeReviewPool({ ...limits, worker: worker("worker.mjs"), secondsPerFile: 5 }), nodeReviewPool({ ...limits, worker: worker("worker.mjs") })] as const;
    const { signal } = new ReviewControl();
    const codes: string[] = [];
    for (const name of ["hang", "good after hang", "crash", "good", "exit", "good", "memory", "good"]) {
      const pool = pools[name.endsWith("hang") ? 0 : 1];
      const { hash, content, isLasting } = await pool.review(name, signal);
      codes.push(content.kind === "refused" && content.issues[0] !== undefined ? `${content.issues[0].code} ${String(isLasting)}` : hash);
    }
    await Promise.all(pools.map((pool) => pool.close()));
    expect(codes).toEqual(["review-time-limit false", "good after hang", "review-failed false", "good", "review-failed false", "good", "review-memory-limit false", "good"]);
  }, 120_000);

  it("lose none of the files that were asked for together with one in which they end", async () => {
    await writeFile(path("worker.mjs"), PROGRAM);
    const pool = nodeReviewPool({ ...limits, worker: worker("worker.mjs") });
    const { signal } = new ReviewControl();
    const names = ["good 1", "crash 2", "good 3", "exit 4", "good 5", "memory 6", "good 7"];
    const reviews = await Promise.all(names.map((name) => pool.review(name, signal)));
    await pool.close();
    expect(reviews.map(({ hash, content }) => (content.kind === "refused" && content.issues[0] !== undefined ? content.issues[0].code : hash))).toEqual(["good 1", "review-failed", "good 3", "review-failed", "good 5", "review-memory-limit", "good 7"]);
  }, 120_000);

  it("that do not start are a failure of the program and no fault of a file", async () => {
    await writeFile(path("worker.mjs"), "throw new Error('no start');");
    const pool = nodeReviewPool({ ...limits, worker: worker("worker.mjs") });
    await expect(pool.review("good", new ReviewControl().signal)).rejects.toThrow("does not start");
    await pool.close();
  }, 60_000);

  it("end at once when the run is cancelled", async () => {
    await writeFile(path("worker.mjs"), PROGRAM);
    const pool = nodeReviewPool({ ...limits, worker: worker("worker.mjs") });
    const control = new ReviewControl();
    const hanging = pool.review("hang", control.signal);
    control.cancel();
    expect((await hanging).isLasting).toBe(false);
    expect((await pool.review("good", control.signal)).isLasting).toBe(false);
    await pool.close();
  }, 60_000);
});
