import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { random } from "../support/seeded";

const program = join(__dirname, "../../bin/servicestar.mjs");
const FILES = 24;
const SEED = 20261126;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-kill-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** One job is a thread of the program itself; two are threads of a process of their own. */
function start(jobs: string, out: string, ...more: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [program, "review", join(folder, "in"), "--out", out, "--jobs", jobs, ...more], { stdio: "ignore", env: { ...process.env, LANG: "en_US.UTF-8", LC_ALL: "" } });
  return { child, ended: new Promise((resolve) => child.on("close", resolve)) };
}

/** How many contents a checkpoint keeps. */
async function kept(checkpoint: string): Promise<number> {
  const text = await readFile(checkpoint, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "").length;
}

it("a run that is killed at random points and resumed gives the register of one that was not", async () => {
  await mkdir(join(folder, "in"));
  for (let index = 0; index < FILES; index += 1) {
    const name = `company ${String(index % 20)}`;
    const bytes = bytesOf(planOfDraft({ ...SAMPLE_DRAFT, company: { ...SAMPLE_DRAFT.company, name } }));
    await writeFile(join(folder, "in", `${String(index)}.xlsx`), index === 7 ? bytes.slice(0, 5000) : bytes);
  }
  const [plain, out] = [join(folder, "plain.xlsx"), join(folder, "killed.xlsx")];
  const checkpoint = `${out}.checkpoint`;
  expect(await start("1", plain).ended).toBe(1);

  const next = random(SEED);
  for (let kill = 0; kill < 3; kill += 1) {
    const before = await kept(checkpoint);
    const after = before + 1 + next(5);
    const { child, ended } = start(kill === 0 ? "1" : "2", out, ...(kill === 0 ? [] : ["--resume"]));
    while ((await kept(checkpoint)) < after) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    child.kill("SIGKILL");
    await ended;
    expect(child.signalCode).toBe("SIGKILL");
    expect((await readdir(folder)).filter((name) => name.startsWith("killed"))).toEqual(["killed.xlsx.checkpoint"]);
    // A crash of the machine may cut the last line short.
    const { length } = await readFile(checkpoint);
    await truncate(checkpoint, length - next(200));
  }

  expect(await start("2", out, "--resume").ended).toBe(1);
  expect((await readFile(out)).equals(await readFile(plain))).toBe(true);
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining(["killed.xlsx.checkpoint"]));
}, 300_000);

it("a run that a terminal interrupts with all its processes keeps what is done, and is resumed", async () => {
  await mkdir(join(folder, "in"));
  for (let index = 0; index < FILES; index += 1) {
    await writeFile(join(folder, "in", `${String(index)}.xlsx`), bytesOf(planOfDraft({ ...SAMPLE_DRAFT, company: { ...SAMPLE_DRAFT.company, name: `company ${String(index)}` } })));
  }
  const out = join(folder, "interrupted.xlsx");
  const child = spawn(process.execPath, [program, "review", join(folder, "in"), "--out", out, "--jobs", "2"], { detached: true, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LANG: "en_US.UTF-8", LC_ALL: "" } });
  let told = "";
  child.stderr.on("data", (piece: Buffer) => {
    told += piece.toString("utf8");
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  while ((await kept(`${out}.checkpoint`)) === 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  process.kill(-(child.pid ?? 0), "SIGINT");
  expect([await ended, told.includes("--resume")]).toEqual([1, true]);
  expect(await kept(`${out}.checkpoint`)).toBeGreaterThan(0);
  expect(await start("2", out, "--resume").ended).toBe(0);
}, 300_000);
