import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { evaluate } from "./nodeProgram";

let folder: string;

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

/** Calls a function of one of the set-up scripts and returns its result. */
const call = (script: string, name: string, ...args: readonly unknown[]): unknown =>
  evaluate(`
    import { ${name} } from "./scripts/${script}.mjs";
    console.log(JSON.stringify((await ${name}(...${JSON.stringify(args)})) ?? null));
  `);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "servicestar-setup-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("whether the packages are installed", () => {
  const one = { version: "1.0.0", integrity: "sha512-a" };
  const lock = (packages: object): void => write("package-lock.json", JSON.stringify({ packages: { "": {}, ...packages } }));
  const there = (packages: object): void => write("node_modules/.package-lock.json", JSON.stringify({ packages }));
  const isInstalled = (): unknown => call("setup/install", "isInstalled", folder);

  test("no, on a fresh clone", () => {
    lock({ "node_modules/a": one });
    expect(isInstalled()).toBe(false);
  });

  test("yes, when everything locked is there", () => {
    lock({ "node_modules/a": one });
    there({ "node_modules/a": one });
    expect(isInstalled()).toBe(true);
  });

  test.each([
    ["a package is missing", {}],
    ["a package has another version", { "node_modules/a": { ...one, version: "1.0.1" } }],
    ["a package has other content", { "node_modules/a": { ...one, integrity: "sha512-b" } }],
  ])("no, when %s", (_name, packages) => {
    lock({ "node_modules/a": one });
    there(packages);
    expect(isInstalled()).toBe(false);
  });

  test("yes, when only a package for another platform is missing", () => {
    lock({ "node_modules/a": one, "node_modules/b": { ...one, optional: true } });
    there({ "node_modules/a": one });
    expect(isInstalled()).toBe(true);
  });
});

describe("whether the bundles are built", () => {
  const isBuilt = (settings: readonly string[] = []): unknown => call("setup/freshness", "isBuilt", folder, settings);

  beforeEach(() => {
    write("src/a.ts", "export const a = 1;");
    write("manifest.xml", "<a/>");
  });

  test("no, before the first build", () => {
    expect(isBuilt()).toBe(false);
  });

  test("yes, after it", () => {
    call("setup/freshness", "markBuilt", folder, []);
    expect(isBuilt()).toBe(true);
  });

  test("yes, when files have a new time but the same content, or a test changed", () => {
    call("setup/freshness", "markBuilt", folder, []);
    utimesSync(path.join(folder, "src", "a.ts"), new Date(0), new Date(0));
    write("src/a.test.ts", "test");
    expect(isBuilt()).toBe(true);
  });

  test.each([
    ["a source changed", () => write("src/a.ts", "export const a = 2;")],
    ["a source is new", () => write("src/b.ts", "")],
    ["a source is gone", () => rmSync(path.join(folder, "src", "a.ts"))],
    ["the manifest changed", () => write("manifest.xml", "<b/>")],
    ["the packages changed", () => write("package-lock.json", "{}")],
  ])("no, when %s", (_name, change) => {
    call("setup/freshness", "markBuilt", folder, []);
    change();
    expect(isBuilt()).toBe(false);
  });

  test("no, when it was built for another address", () => {
    call("setup/freshness", "markBuilt", folder, ["base=https://stars.example/"]);
    expect(isBuilt()).toBe(false);
  });

  test("the workbench takes a build for another address, but none of other sources", () => {
    const isCurrent = (): unknown => call("setup/freshness", "isCurrent", folder);
    expect(isCurrent()).toBe(false);
    call("setup/freshness", "markBuilt", folder, ["base=https://stars.example/", "cloud=china"]);
    expect(isCurrent()).toBe(true);
    write("src/a.ts", "export const a = 2;");
    expect(isCurrent()).toBe(false);
  });
});

describe("what a test run came to", () => {
  const report = { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1, testResults: [{ assertionResults: [{ status: "pending", fullName: "a skipped one" }, { status: "passed", fullName: "b" }] }] };
  const counts = (content: object | null, status: number): unknown => {
    if (content !== null) write("report.json", JSON.stringify(content));
    return call("test/counts", "jestCounts", path.join(folder, "report.json"), status);
  };

  test("a file that could not be loaded is a failed test, and a skipped one is named", () => {
    expect(counts(report, 1)).toEqual({ passed: 3, failed: 2, skipped: ["a skipped one"], missing: null });
  });

  test("a run without a failed test that still fails counts as a failure", () => {
    expect(counts({ ...report, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test("a run without a report is a failure", () => {
    expect(counts(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
