import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locale } from "../../src/core";
import { entriesOfDraft } from "../../src/template/testing/draftEntries";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { bytesOf, checked, findingWords, planOf } from "./support/sampleFiles";

const hasLibreOffice = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;
const inLibreOffice = hasLibreOffice ? describe : describe.skip;

const complete = (locale: Locale): ReturnType<typeof planOf> => planOf(entriesOfDraft(SAMPLE_DRAFT, locale), locale);
const halfFilled = planOf({ ...entriesOfDraft(SAMPLE_DRAFT, "zh-CN"), clauses: new Map([...entriesOfDraft(SAMPLE_DRAFT, "zh-CN").clauses].slice(0, 5)) });
const faulty = planOf({
  ...entriesOfDraft(SAMPLE_DRAFT, "zh-CN"),
  clauses: new Map([
    ...entriesOfDraft(SAMPLE_DRAFT, "zh-CN").clauses,
    ["5.1.1.1", new Map([["verdict" as const, { kind: "text" as const, text: "评分" }], ["givenScore" as const, { kind: "text" as const, text: "28.8" }]])],
  ]),
});

const python = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0);
const withOpenpyxl = python === undefined ? describe.skip : describe;

inLibreOffice("a workbook that LibreOffice saved again", () => {
  let folder = "";
  const plans = { "zh-CN": complete("zh-CN"), "en-US": complete("en-US"), half: halfFilled, faulty } as const;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "servicestar-resaved-"));
    mkdirSync(join(folder, "out"));
    const files = Object.entries(plans).map(([name, plan]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytesOf(plan));
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), ...files], { stdio: "ignore" });
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.keys(plans) as (keyof typeof plans)[])("reads and scores the same: %s", async (name) => {
    const [before, after] = [await checked(bytesOf(plans[name])), await checked(new Uint8Array(readFileSync(join(folder, "out", `${name}.xlsx`))))];
    if (before.kind !== "checked" || after.kind !== "checked") {
      throw new Error(`${before.kind}, ${JSON.stringify(after)}`);
    }
    expect(after.workbook.report).toEqual(before.workbook.report);
    // LibreOffice does not have our functions; everything else that it saves is what was there.
    const others = (outcome: typeof before): readonly string[] => outcome.workbook.findings.filter(({ check }) => check !== "RES003").map(findingWords);
    expect(others(after)).toEqual(others(before));
    expect(after.workbook.findings.filter(({ check }) => check === "RES003")).toHaveLength(1);
  }, 60_000);
});

withOpenpyxl("a workbook that openpyxl saved again", () => {
  test("reads and scores the same, with no value left beside a formula", async () => {
    const folder = mkdtempSync(join(tmpdir(), "servicestar-openpyxl-"));
    try {
      const plan = complete("zh-CN");
      writeFileSync(join(folder, "in.xlsx"), bytesOf(plan));
      const script = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
      spawnSync(python ?? "", ["-c", script, join(folder, "in.xlsx"), join(folder, "out.xlsx")], { stdio: "ignore" });
      const [before, after] = [await checked(bytesOf(plan)), await checked(new Uint8Array(readFileSync(join(folder, "out.xlsx"))))];
      expect(after.kind === "checked" && after.workbook.report).toEqual(before.kind === "checked" ? before.workbook.report : null);
      const words = after.kind === "checked" ? after.workbook.findings.map(findingWords) : [after.kind];
      expect(words.filter((word) => /^(FIL|RES|ENT|CAT001)/.test(word))).toEqual(["RES003 blank 汇总!B15"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
