import fc from "fast-check";
import { archived } from "../../test/support/archived";
import { sheetFile } from "../../test/support/reviewCase";
import { allSignals, controlTotals, rankSheets, reviewedFiles, triage, type FileOutcome } from "../core";
import { registerTexts } from "../messages";
import { RegisterSurvey, buildRegisterPlan } from "../template";
import { registerFile } from "./registerFile";

const LONG = "客服人员未经培训即上岗，现场询问三名员工均不能说出投诉处理的时限";
const current = [{ id: "GB/T 27922", version: "2", hash: "x" }];
const texts = registerTexts("zh-CN");

/** What a sheet may differ in that is held against others. */
const outcome = fc.record({
  company: fc.constantFrom("甲", "乙", "丙", "丁"),
  finding: fc.constantFrom("", LONG, `${LONG}，共 12 人`, `${LONG}，共 13 人`, LONG.slice(2)),
  assessor: fc.constantFrom("", "吴", "郑"),
  version: fc.constantFrom("1", "2"),
  isOpen: fc.boolean(),
  kind: fc.constantFrom("sheet", "sheet", "sheet", "refused", "unread"),
  bytes: fc.integer({ min: 0, max: 12 }),
});
const run = fc.array(outcome, { minLength: 1, maxLength: 14 }).map((all) =>
  all.map(({ company, finding, assessor, version, isOpen, kind, bytes }, index): FileOutcome => {
    const path = `${String(index % 10)}${String(index)}.xlsx`;
    if (kind !== "sheet") {
      const issues = [{ code: "file-text", path: "", params: {} }, { code: "row-foreign", path: "", params: { found: "9" } }];
      return { path, hash: kind === "unread" ? "" : `refused ${String(bytes)}`, content: { kind: "refused", company: "", issues } };
    }
    // The same bytes give the same content.
    const hash = JSON.stringify([company, finding, assessor, version, isOpen]);
    const clauses = { "1.1.1": { status: "nonconforming" as const, evidence: "e", finding, assessor }, ...(isOpen ? { "2.1": null } : {}) };
    return { path, hash, content: { kind: "sheet", sheet: sheetFile({ path, version, company: { name: company }, clauses }).sheet } };
  }),
);

describe("a run whose contents are read back", () => {
  it("ranks and tells every sheet as one that has everything at hand", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (outcomes) => {
        const files = reviewedFiles(outcomes);
        const archive = archived(outcomes, new RegisterSurvey("zh-CN", texts));
        expect(await Promise.all(archive.files.map((head) => archive.file(head)))).toEqual(files);
        expect(controlTotals(outcomes.length, archive.files)).toEqual(controlTotals(outcomes.length, files));
        const byPath = new Map(files.map((file) => [file.path, file]));
        const ranked = rankSheets(await archive.compared(), current).map(({ file: { path }, risk, compared }) => {
          const file = byPath.get(path);
          return file !== undefined && "sheet" in file ? { path, risk, signals: allSignals(file, compared) } : null;
        });
        expect(ranked).toEqual(triage(files, current).map(({ file: { path }, risk, signals }) => ({ path, risk, signals })));
      }),
      { numRuns: 60 },
    );
  });

  it("has the rows of the plan that is built of everything, sheet by sheet and in order", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (outcomes) => {
        const files = reviewedFiles(outcomes);
        const totals = controlTotals(outcomes.length, files);
        const whole = buildRegisterPlan({ locale: "zh-CN", totals, files, sheets: triage(files, current), texts });
        const archive = archived(outcomes, new RegisterSurvey("zh-CN", texts));
        const told: unknown[] = [];
        await registerFile({ archive, totals }, { locale: "zh-CN", texts, current }, (plan, late) => {
          const rows = new Map(late.map(({ sheet }) => [sheet, [] as unknown[]]));
          return {
            addRows: (sheet, lines) => void rows.get(sheet)?.push(...lines),
            end: () => {
              expect(late.map(({ sheet, count }) => [sheet, rows.get(sheet)?.length === count])).toEqual(late.map(({ sheet }) => [sheet, true]));
              told.push(...plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block, index) => (index === sheet.blocks.length - 1 ? { ...block, cells: [...block.cells, ...(rows.get(sheet.name) ?? [])] } : block)) })));
              return { ok: true, bytes: new Uint8Array() };
            },
          };
        });
        expect(told).toEqual(whole.sheets);
      }),
      { numRuns: 40 },
    );
  });
});
