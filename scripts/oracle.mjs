/**
 * `npm run oracle [-- --workbooks 2000 --seed 27922]`
 * Generates scoring workbooks at and beside the thresholds and holds their native formulas, counted by LibreOffice, against the core.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { obtainLibreOffice } from "./setup/libreOffice.mjs";

const root = path.join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { workbooks: { type: "string", default: "2000" }, seed: { type: "string", default: "27922" } } });
const program = obtainLibreOffice(console.log);
if (program === null) {
  console.error("There is no LibreOffice here and none could be got. Install it, or name its program in SERVICESTAR_LIBREOFFICE.");
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [path.join(root, "node_modules", "jest", "bin", "jest.js"), "test/oracle/", "--selectProjects", "node"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SERVICESTAR_LIBREOFFICE: program, SERVICESTAR_ORACLE_WORKBOOKS: values.workbooks, SERVICESTAR_ORACLE_SEED: values.seed },
});
process.exit(status ?? 1);
