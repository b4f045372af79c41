import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { node, ROOT } from "./nodeProgram";

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** An import as it would be planted: the file that has it, what it says, and the rule that must refuse it (none: it is allowed). */
type Planted = readonly [file: string, specifier: string, rule: string | null];

const PLANTED: readonly Planted[] = [
  // What the house plan forbids.
  ["src/core/planted.ts", "../schema", "core-imports"],
  ["src/core/planted2.ts", "zod", "no-packages-here"],
  ["src/core/planted3.ts", "node:fs", "node-builtins"],
  ["src/core/exact/planted.ts", "../catalogue", "core-order-exact"],
  ["src/core/assessment/planted.ts", "../records", "core-order-assessment"],
  ["src/core/records/planted.ts", "../scoring", "core-order-records"],
  ["src/core/scoring/planted.ts", "../checks", "core-order-scoring"],
  ["src/core/checks/planted.ts", "../seal", "core-order-checks"],
  ["src/xlsx/planted.ts", "../core", "xlsx-imports"],
  ["src/xlsx/planted2.ts", "../template", "xlsx-takes-types-only"],
  ["src/xlsx/planted3.ts", "fflate", "no-packages-here"],
  ["src/messages/planted.ts", "../template", "messages-imports"],
  ["src/schema/planted.ts", "../template", "schema-imports"],
  ["src/schema/planted2.ts", "rxjs", "schema-packages"],
  ["src/template/planted.ts", "../schema", "template-imports"],
  ["src/template/planted2.ts", "../messages", "template-imports"],
  ["src/report/planted.ts", "../application", "report-imports"],
  ["src/report/planted2.ts", "docxtemplater", "no-packages-here"],
  ["src/application/planted.ts", "../office", "application-imports"],
  ["src/application/planted2.ts", "../messages", "application-imports"],
  ["src/functions/planted.ts", "../application", "functions-imports"],
  ["src/functions/planted2.ts", "../office", "functions-imports"],
  ["src/functions/planted3.ts", "react", "no-packages-here"],
  ["src/taskpane/planted.tsx", "../office", "taskpane-imports"],
  ["src/taskpane/planted2.tsx", "../files", "taskpane-imports"],
  ["src/taskpane/planted3.tsx", "../crypto", "taskpane-imports"],
  ["src/taskpane/planted4.tsx", "../xlsx", "taskpane-imports"],
  ["src/taskpane/planted5.tsx", "zod", "taskpane-packages"],
  ["src/taskpane/planted7.tsx", "../report", "taskpane-imports"],
  ["src/office/planted.ts", "../messages", "office-imports"],
  ["src/crypto/planted.ts", "../schema", "crypto-imports"],
  ["src/crypto/planted2.ts", "zod", "crypto-packages"],
  ["src/crypto/planted3.ts", "jose", null],
  ["src/files/planted.ts", "../schema", "files-imports"],
  ["src/files/planted2.ts", "react", "files-packages"],
  ["src/workbench/model/planted.ts", "../../core", "workbench-imports"],
  ["src/workbench/wire/planted.ts", "../../application", "workbench-imports"],
  ["src/workbench/wire/planted2.ts", "../../messages", "workbench-imports"],
  ["src/workbench/page/planted.ts", "../../core", "workbench-page-imports"],
  ["src/workbench/model/planted2.ts", "rxjs", "workbench-packages"],
  ["src/cli/planted.ts", "../schema", "cli-imports"],
  ["src/cli/planted2.ts", "../entry/cli", "nobody-imports-entry"],
  ["src/template/planted3.ts", "../core/exact", "only-through-index"],
  ["src/template/planted.test.ts", "../core/exact", "only-through-index-tests"],
  ["src/core/scoring/planted2.ts", "../exact/rational", "only-through-index-inside"],
  ["src/workbench/wire/planted3.ts", "../model/cells", "only-through-index-inside"],
  ["src/entry/planted.ts", "jest", "no-development-packages"],
  ["src/office/planted2.ts", "./sheet.test", "no-tests-in-production"],
  ["src/taskpane/planted6.tsx", "./testing", "no-tests-in-production"],
  ["src/office/planted3.ts", "./utils", "no-junk-drawers"],
  ["src/office/planted4.ts", "./nowhere", "not-resolvable"],
  // What it allows.
  ["src/core/scoring/allowed.ts", "../assessment", null],
  ["src/core/records/allowed.ts", "../assessment", null],
  ["src/schema/allowed.ts", "../core", null],
  ["src/schema/allowed2.ts", "zod", null],
  ["src/template/allowed.ts", "../core", null],
  ["src/application/allowed.ts", "../template", null],
  ["src/functions/allowed.ts", "../schema", null],
  ["src/taskpane/allowed.tsx", "../application", null],
  ["src/taskpane/allowed2.tsx", "react", null],
  ["src/taskpane/testing/index.ts", "../../schema", null],
  ["src/office/allowed.ts", "../application", null],
  ["src/files/allowed.ts", "node:fs", null],
  ["src/files/allowed2.ts", "fflate", null],
  ["src/files/allowed4.ts", "docxtemplater", null],
  ["src/report/allowed.ts", "../messages", null],
  ["src/files/allowed3.ts", "../template", null],
  ["src/workbench/page/allowed.ts", "../../messages", null],
  ["src/workbench/engine/allowed.ts", "rxjs", null],
  ["src/cli/allowed.ts", "../application", null],
  ["src/entry/allowed.ts", "../office", null],
  ["src/entry/allowed2.ts", "../workbench/model", null],
];

const FOLDERS = ["core", "xlsx", "schema", "template", "application", "functions", "messages", "report", "taskpane", "office", "crypto", "files", "workbench", "cli"];
const INSIDE = ["core/exact", "core/catalogue", "core/assessment", "core/records", "core/scoring", "core/checks", "core/seal", "workbench/model"];
const MORE = ["core/exact/rational", "workbench/model/cells", "entry/cli", "office/sheet.test", "office/utils"];

describe("the import rules", () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "servicestar-imports-"));
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    for (const name of [...FOLDERS, ...INSIDE]) write(`src/${name}/index.ts`, "export const value = 1;\n");
    for (const name of MORE) write(`src/${name}.ts`, "export const value = 1;\n");
    for (const [file, specifier] of PLANTED) write(file, `export * as planted from "${specifier}";\n`);
    const circle = (one: string, other: string, how: string): void => write(`src/workbench/model/${one}.ts`, `${how} { ${other} } from "./${other}";\nexport const ${one} = (): unknown => null as typeof ${other} | null;\n`);
    circle("runs1", "runs2", "import");
    circle("runs2", "runs1", "import");
    circle("types1", "types2", "import");
    circle("types2", "types1", "import type");
    for (const name of ["zod", "rxjs", "react", "fflate", "docxtemplater", "jose", "jest"]) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      write(`node_modules/${name}/index.js`, "exports.value = 1;\n");
    }
    write("package.json", JSON.stringify({ name: "planted", version: "1.0.0", dependencies: { zod: "1", rxjs: "1", react: "1", fflate: "1", docxtemplater: "1", jose: "1" }, devDependencies: { jest: "1" } }));
    for (const file of ["tsconfig.json", ".dependency-cruiser.cjs"]) cpSync(path.join(ROOT, file), path.join(folder, file));
    const cruiser = path.join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
    const { stdout, stderr } = node([cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "src"], { cwd: folder });
    if (stdout === "") throw new Error(stderr);
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const refusalsOf = (file: string): string[] => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  test.each(PLANTED.filter(([, , rule]) => rule !== null))("%s may not import %s", (file, _specifier, rule) => {
    expect(refusalsOf(file)).toContain(rule);
  });

  test.each(PLANTED.filter(([, , rule]) => rule === null))("%s may import %s", (file) => {
    expect(refusalsOf(file)).toEqual([]);
  });

  test("two files may not run each other's code", () => {
    expect(refusalsOf("src/workbench/model/runs1.ts")).toEqual(["no-circular"]);
  });

  test("two files may know each other's types", () => {
    expect([...refusalsOf("src/workbench/model/types1.ts"), ...refusalsOf("src/workbench/model/types2.ts")]).toEqual([]);
  });

  test("every rule that names folders is tried here", () => {
    const tried = new Set(PLANTED.map(([, , rule]) => rule));
    const names = FOLDERS.filter((name) => name !== "workbench").map((name) => `${name}-imports`);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });
});
