import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A call as a person types it in `documents/`, and everything that comes back. Lines that are objects are JSON lines. */
interface Case {
  readonly about: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly exit: number;
  readonly stdout: readonly (string | object)[];
  readonly stderr: readonly string[];
}

interface Answer {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = join(__dirname, "../../bin/servicestar.mjs");
const casesFolder = join(__dirname, "cases");

function call(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: join(__dirname, "documents"),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "en_US.UTF-8", ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (exit) => {
      resolve({ exit, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") });
    });
  });
}

function linesOf(text: string): string[] {
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text === "" ? [] : text.slice(0, -1).split("\n");
}

/** A result line without its findings, which the checks' own cases speak for; here only their form is held. */
function withoutFindings(line: object): object {
  const { findings, ...rest } = line as { findings?: readonly object[] };
  for (const finding of findings ?? []) {
    expect(Object.keys(finding)).toEqual(["check", "outcome", "clause", "params"]);
  }
  return rest;
}

describe("servicestar", () => {
  const cases = readdirSync(casesFolder).map((file): [string, Case] => [
    file.replace(".json", ""),
    JSON.parse(readFileSync(join(casesFolder, file), "utf8")) as Case,
  ]);

  it.each(cases)("%s", async (_name, { args, env, exit, stdout, stderr }) => {
    const answer = await call(args, env);
    const lines = linesOf(answer.stdout).map((line) => (args.includes("--json") ? withoutFindings(JSON.parse(line) as object) : line));
    expect({ exit: answer.exit, stdout: lines, stderr: linesOf(answer.stderr) }).toEqual({
      exit,
      stdout: stdout.map((line) => (typeof line === "string" ? line : withoutFindings(line))),
      stderr,
    });
  }, 60_000);

  it("writes the keys of a result in the order of its format, with the input first", async () => {
    const { stdout } = await call(["score", "broken-shape.json", "--json"]);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      "input", "format", "status", "total", "obtained", "applicable", "sections", "specialDeductions", "bonuses", "grade",
      "reasons", "next", "bounds", "issues", "findings",
    ]);
  }, 60_000);

  it("lists what the checks find in a scored assessment", async () => {
    const { stdout, exit } = await call(["score", "open.json", "--catalogue", "demo-catalogue.json", "--profile", "demo-profile.json", "--json"]);
    const { findings } = JSON.parse(stdout) as { findings: readonly { check: string; outcome: string; clause: string | null }[] };
    expect(exit).toBe(1);
    expect(findings).toContainEqual({ check: "SCO001", outcome: "fail", clause: "1.1.3", params: { clause: "1.1.3" } });
    expect(findings.map(({ check, clause }) => [check, clause])).toContainEqual(["SPD005", null]);
  }, 60_000);

  it("scores under the built-in catalogue and says that its points are placeholders", async () => {
    const { stdout, stderr, exit } = await call(["score", "built-in.json", "--locale", "en-US"]);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: "" });
    expect(stdout).toContain("25 of 26 clauses have placeholder points");
    expect(stdout).toContain("the catalogue is a draft and not approved");
  }, 60_000);

  it("explains itself in both languages and knows its version", async () => {
    const [english, chinese, version] = await Promise.all([call(["--help"]), call(["-h", "--locale", "zh-CN"]), call(["--version"])]);
    const { version: expected } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };
    expect(english.stdout).toMatch(/^servicestar: scores/);
    expect(chinese.stdout).toMatch(/^servicestar（服务星评）/);
    expect(version).toEqual({ exit: 0, stdout: `${expected}\n`, stderr: "" });
    expect([english.exit, chinese.exit]).toEqual([0, 0]);
  }, 60_000);
});
