import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HOSTILE_ROWS } from "./rows";

/** What one process may take for all of them, the program itself and its compiler included. */
const LIMIT_MB = 300;

test("no file of the hostile table takes more memory than a browser's worker has to spare", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-hostile-"));
  try {
    HOSTILE_ROWS.forEach(({ bytes }, index) => writeFileSync(path.join(folder, `${String(index).padStart(4, "0")}.xlsx`), bytes()));
    const run = spawnSync(process.execPath, ["--import", "tsx", path.join(__dirname, "readFolder.mts"), folder], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    const { read, refused, megabytes } = JSON.parse(run.stdout) as Record<"read" | "refused" | "megabytes", number>;
    expect(read + refused).toBe(HOSTILE_ROWS.length);
    expect(read).toBeGreaterThan(100);
    expect(megabytes).toBeLessThan(LIMIT_MB);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
