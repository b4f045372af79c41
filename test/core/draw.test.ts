import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { drawSample, type DrawRequest } from "../../src/core";
import { Random } from "../fuzz/random";

/** The guide gives reviewers these two: what the draw is in Python, and draws to compare with. */
const GUIDE = path.join(__dirname, "../../docs/guide/sampling");

interface Vector extends DrawRequest {
  readonly numbers: readonly number[];
}

const VECTORS = JSON.parse(readFileSync(path.join(GUIDE, "vectors.json"), "utf8")) as readonly Vector[];

const RUN = `
import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from draw import draw
print(json.dumps([draw(one["population"], one["size"], one["seed"]) for one in json.load(sys.stdin)]))
`;

const python = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0);

function byPython(requests: readonly DrawRequest[]): unknown {
  const { status, stdout, stderr } = spawnSync(python ?? "", ["-c", RUN, GUIDE], { input: JSON.stringify(requests), encoding: "utf8", env: { ...process.env, PYTHONIOENCODING: "utf-8" } });
  if (status !== 0) {
    throw new Error(`python ended with ${String(status)}: ${stderr}`);
  }
  return JSON.parse(stdout);
}

function drawn(request: DrawRequest): readonly number[] {
  const result = drawSample(request);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.issues));
  }
  return result.value;
}

/** Requests of every size, with seeds as people type them and as nobody would. */
function requests(count: number): readonly DrawRequest[] {
  const random = new Random(27922);
  const seeds = ["007", "2026-11-20", "维修工单", "Ärger e\u0301", "𠮷野家 ", "\u3000全角\u3000", "a\tb", "👩‍🔧", "\"'\\", "Ω"] as const;
  return Array.from({ length: count }, () => {
    const population = 1 + random.below(random.pick([5, 50, 1000, 1_000_000, 1_000_000_000]));
    const size = 1 + random.below(Math.min(population, 300, random.pick([5, 40, 300])));
    return { population, size, seed: `${random.pick(seeds)}${String(random.below(1000))}${random.pick(["", " ", "\u3000", "e\u0301"])}` };
  });
}

test("draws are those that were published, for good", () => {
  expect(VECTORS.length).toBeGreaterThanOrEqual(12);
  expect(VECTORS.map(drawn)).toEqual(VECTORS.map(({ numbers }) => numbers));
});

(python === undefined ? describe.skip : describe)("the guide's Python", () => {
  test("gives the published draws", () => {
    expect(byPython(VECTORS)).toEqual(VECTORS.map(({ numbers }) => numbers));
  });

  test("draws the same as we do, 600 times", () => {
    const all = requests(600);
    expect(byPython(all)).toEqual(all.map(drawn));
  });

  test("says so on the command line", () => {
    const [vector] = VECTORS;
    const { stdout } = spawnSync(python ?? "", ["-B", path.join(GUIDE, "draw.py"), String(vector?.population), String(vector?.size), vector?.seed ?? ""], { encoding: "utf8" });
    expect(stdout.trim()).toBe(vector?.numbers.join(" "));
  });
});

test("the guide shows the rule in the words of the file beside it, in both languages", () => {
  const source = readFileSync(path.join(GUIDE, "draw.py"), "utf8").trim();
  for (const page of ["zh-CN.md", "en-US.md"]) {
    expect(readFileSync(path.join(GUIDE, page), "utf8")).toContain(source);
  }
});
