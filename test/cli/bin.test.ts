import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(__dirname, "../..");

/** A package with the real starter and a bundle and sources that only say which of them ran. */
describe("bin/servicestar.mjs", () => {
  let root = "";
  const put = (path: string, text: string, time?: Date): void => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
    if (time !== undefined) {
      utimesSync(join(root, path), time, time);
    }
  };
  const start = (): string => execFileSync(process.execPath, [join(root, "bin/servicestar.mjs")], { encoding: "utf8" });
  const [older, newer] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-01-02T00:00:00Z")];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "servicestar-bin-"));
    mkdirSync(join(root, "bin"));
    cpSync(join(project, "bin/servicestar.mjs"), join(root, "bin/servicestar.mjs"));
    symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
    put("package.json", '{ "type": "module" }');
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const source = (): void => {
    put("src/entry/cli.ts", 'const said: string = "sources";\nprocess.stdout.write(said);\n', older);
  };
  const bundle = (time: Date): void => {
    put("dist/cli/servicestar.mjs", 'process.stdout.write("bundle");\n', time);
  };

  it("runs the sources where nothing was built", () => {
    source();
    expect(start()).toBe("sources");
  }, 60_000);

  it("runs the bundle that is as new as the sources", () => {
    source();
    bundle(older);
    expect(start()).toBe("bundle");
  }, 60_000);

  it("runs the sources where a file of theirs is newer, however deep", () => {
    source();
    put("src/core/scoring/total.ts", "", newer);
    bundle(older);
    expect(start()).toBe("sources");
  }, 60_000);

  it("runs the bundle where there are no sources", () => {
    bundle(older);
    expect(start()).toBe("bundle");
  }, 60_000);
});
