import { spawnSync } from "node:child_process";
import { join } from "node:path";

it("docs/checks says what the registry, the texts and the cases say", () => {
  const root = join(__dirname, "../..");
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/checkPages.ts", "--check"], { cwd: root, encoding: "utf8" });
  expect({ stderr: run.stderr, status: run.status }).toEqual({ stderr: "", status: 0 });
});
