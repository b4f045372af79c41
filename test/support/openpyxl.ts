import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0);
const RESAVE = "import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";

export const hasOpenpyxl = PROGRAM !== undefined;

/** Opens a workbook in openpyxl and saves it again. */
export function resavedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-openpyxl-"));
  try {
    const [before, after] = [path.join(folder, "before.xlsx"), path.join(folder, "after.xlsx")];
    writeFileSync(before, bytes);
    const { status, stderr } = spawnSync(PROGRAM ?? "", ["-c", RESAVE, before, after], { encoding: "utf8" });
    if (status !== 0) throw new Error(`openpyxl ended with ${String(status)}: ${stderr}`);
    return new Uint8Array(readFileSync(after));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
