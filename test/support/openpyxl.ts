import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0);
const RESAVE = "import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";

export const hasOpenpyxl = PROGRAM !== undefined;

/** What openpyxl reads in every cell that holds something: formula or value, number format and style, by `sheet!cell`. */
const CELLS = `import sys, json, openpyxl
found = {}
for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                found[sheet.title + "!" + cell.coordinate] = [str(cell.value), cell.data_type, cell.number_format, repr(cell.font), repr(cell.fill), repr(cell.border), repr(cell.alignment), repr(cell.protection)]
print(json.dumps(found))`;

export function cellsByOpenpyxl(bytes: Uint8Array): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-openpyxl-"));
  try {
    const file = path.join(folder, "workbook.xlsx");
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(PROGRAM ?? "", ["-c", CELLS, file], { encoding: "utf8", maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`openpyxl ended with ${String(status)}: ${stderr}`);
    return JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
