import { canonicalJson, catalogueDocument, exactText, profileDocument } from "../../src/core";
import { webCryptoHash } from "../../src/crypto";
import { excelWorkbook } from "../../src/office";
import { buildWorkbookPlan } from "../../src/template";
import { buildRequest, checked, openAddIn, realistic, valueOf, type AddIn } from "./harness/addin";
import { enterAssessment } from "./harness/enterAssessment";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

// A whole workbook is built, filled and calculated through a real client: seconds on a busy machine.
jest.setTimeout(120_000);

const { sha256 } = webCryptoHash;
const FUNCTION_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

/** The first four columns that STAR.GAP gives for 2899/31 points, but for the distance as a number. */
function gapsOf(five: string, four: string, three: string, two: string): unknown[][] {
  return [[five, 95, "-46/31", false], [four, 90, "109/31", true], [three, 80, "419/31", true], [two, 70, "729/31", true]];
}

const RUNS = [
  { client: "Microsoft's office.js", load: loadMicrosoftOffice, locale: "zh-CN", incomplete: "未完成：未评 26 条，首条 5.1.1.1", label: "四星级", gaps: gapsOf("五星级", "四星级", "三星级", "达标级（二星级）") },
  { client: "the workbench's client", load: loadWorkbenchOffice, locale: "en-US", incomplete: "Incomplete: 26 open, first 5.1.1.1", label: "Four-star", gaps: gapsOf("Five-star", "Four-star", "Three-star", "Qualified (two-star)") },
] as const;

async function named(addIn: AddIn, names: readonly string[]): Promise<unknown[]> {
  await addIn.engine.settle();
  return addIn.office.Excel.run(async (context) => {
    const ranges = names.map((name) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.load({ values: true });
      return range;
    });
    await context.sync();
    return ranges.map(({ values }) => values[0]?.[0] as unknown);
  });
}

const RESULTS = ["SS_Total", "SS_SpecialDeductions", "SS_Grade", "SS_TotalTwin", "SS_SpecialDeductionsTwin", "SS_GradeTwin"];

describe.each(RUNS)("the add-in over $client", ({ load, locale, incomplete, label, gaps }) => {
  let addIn: AddIn;
  beforeEach(async () => {
    addIn = await openAddIn(load);
  });
  afterEach(() => addIn.close());

  it(`builds, takes a whole assessment and grades it (${locale})`, async () => {
    expect(valueOf(await addIn.serviceStar.build(buildRequest(locale), () => undefined))).toEqual({ kind: "built" });
    expect(await named(addIn, ["SS_Total"])).toEqual([incomplete]);

    await enterAssessment(addIn, realistic);
    expect(await named(addIn, RESULTS)).toEqual([93.52, 2, label, 93.52, 2, label]);

    const workbook = await checked(addIn.serviceStar);
    expect(workbook.report.status === "complete" ? [exactText(workbook.report.total), workbook.report.grade] : workbook.report).toEqual(["2899/31", "four-star"]);
    expect(workbook.findings.map(({ check }) => check)).toEqual(["EXC005", "SPD009", "RCT001", "CAT002"]);
    expect(workbook.issues).toEqual([]);

    const spilled = await analyse(addIn);
    expect(spilled.gap.map((row) => [row[0], row[1], row[2], row[4]])).toEqual(gaps);
    expect(spilled.gap[0]?.[5]).toContain(" → 95.");
    expect(spilled.gap.slice(1).map((row) => row[5])).toEqual(["", "", ""]);
    const [total] = spilled.explained.slice(-1);
    expect([total?.[0], total?.[2], total?.[3], total?.[4]]).toEqual([0, "2899/31", 2899 / 31, ""]);
    expect(spilled.explained.filter((row) => row[4] !== "").map((row) => row[4])).toHaveLength(26);
    expect([...addIn.host.unanswered]).toEqual([]);
  });
});

/** Types STAR.GAP and STAR.EXPLAIN with the arguments of the total on a sheet of their own, and reads what they spill. */
async function analyse(addIn: AddIn): Promise<{ readonly gap: unknown[][]; readonly explained: unknown[][] }> {
  await addIn.office.Excel.run(async (context) => {
    const total = context.workbook.names.getItem("SS_Total").getRange();
    total.load({ formulas: true });
    const sheet = context.workbook.worksheets.add("Analysis");
    await context.sync();
    const formula = String(total.formulas[0]?.[0]);
    const cells = sheet.getRange("A1:H1");
    cells.formulas = [[formula.replace("STAR.TOTAL", "STAR.GAP"), "", "", "", "", "", "", formula.replace("STAR.TOTAL", "STAR.EXPLAIN")]];
    await context.sync();
  });
  await addIn.engine.settle();
  return addIn.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Analysis");
    const [gap, explained] = [sheet.getRange("A1:F4"), sheet.getRange("H1:L60")];
    gap.load({ values: true });
    explained.load({ values: true });
    await context.sync();
    return { gap: gap.values, explained: explained.values.filter((row: unknown[]) => row[0] !== "") };
  });
}

// Microsoft's runtime takes half a second for each call of a function, one after the other: what does not depend on the client runs over ours alone.
describe("the add-in over the workbench's client", () => {
  let addIn: AddIn;
  beforeEach(async () => {
    addIn = await openAddIn(loadWorkbenchOffice);
  });
  afterEach(() => addIn.close());

  it("asks before it builds over a workbook that is there, and keeps every entry when it does", async () => {
    await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined);
    await enterAssessment(addIn, realistic);
    const before = addIn.engine.sheets().map(({ name }) => name);

    expect(valueOf(await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined))).toMatchObject({ kind: "exists" });
    valueOf(await addIn.serviceStar.build(buildRequest("en-US", { existing: "keep-entries" }), () => undefined));

    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(before);
    expect(addIn.engine.tables().map(({ name }) => name).sort()).toEqual([
      "Bonuses", "Evidence", "Rectifications", "SamplePlans", "SampleSizes", "Samples", "Scoresheet", "SpecialDeductions",
    ]);
    expect(await named(addIn, RESULTS)).toEqual([93.52, 2, "四星级", 93.52, 2, "四星级"]);
  });

  it("brings a workbook of the first template up to the newest, every entry kept and the new sheets in their places", async () => {
    const { catalogue, profile } = buildRequest("zh-CN");
    const hashes = { catalogue: await sha256(canonicalJson(catalogueDocument(catalogue))), profile: await sha256(canonicalJson(profileDocument(profile))) };
    await excelWorkbook.build(buildWorkbookPlan({ catalogue, profile, locale: "zh-CN", hashes, version: "1" }), () => undefined);
    await enterAssessment(addIn, realistic);
    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(["汇总", "评分表", "特别项", "依据"]);
    const before = await checked(addIn.serviceStar);

    valueOf(await addIn.serviceStar.build(buildRequest("zh-CN", { existing: "keep-entries" }), () => undefined));
    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(["汇总", "评分表", "抽样", "特别项", "整改", "证据", "依据"]);
    const after = await checked(addIn.serviceStar);
    // What only the new sheet and the new column can hold is asked for now.
    const asked = after.findings.filter(({ check }) => check === "SPD009" || check === "RCT001");
    expect(asked.map(({ place }) => place)).toEqual([{ sheet: "特别项", address: "J7" }, { sheet: "评分表", address: "F8" }]);
    expect([after.report, after.findings.filter((finding) => !asked.includes(finding)), after.records]).toEqual([before.report, before.findings, before.records]);
    expect(await named(addIn, RESULTS)).toEqual([93.52, 2, "四星级", 93.52, 2, "四星级"]);
  });

  it("does not build over a person's own table of a name of ours", async () => {
    const { catalogue, profile } = buildRequest("zh-CN");
    await addIn.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("照片");
      sheet.getRange("A1:B2").values = [["编号", "照片"], ["1", "门口"]];
      sheet.tables.add("A1:B2", true).name = "Evidence";
      await context.sync();
    });
    const hashes = { catalogue: "a".repeat(64), profile: "b".repeat(64) };
    await excelWorkbook.build(buildWorkbookPlan({ catalogue, profile, locale: "zh-CN", hashes, version: "1" }), () => undefined);
    expect(await addIn.serviceStar.build(buildRequest("zh-CN", { existing: "keep-entries" }), () => undefined)).toMatchObject({
      ok: false,
      error: { code: "name-taken", params: { sheet: "照片", table: "Evidence" } },
    });
    expect(addIn.engine.sheets().map(({ name }) => name)).not.toContain("证据");
  });

  it("puts an overwritten result back", async () => {
    await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined);
    await enterAssessment(addIn, realistic);
    await addIn.office.Excel.run(async (context) => {
      const range = context.workbook.names.getItem("SS_Total").getRange();
      range.worksheet.protection.unprotect();
      range.values = [[96]];
      await context.sync();
    });
    expect((await checked(addIn.serviceStar)).findings.map(({ check, params }) => [check, params.variant])).toContainEqual(["RES002", "overwritten"]);

    const { restored } = valueOf(await addIn.serviceStar.writeBack());
    expect(restored.map(({ sheet }) => sheet)).toEqual(["汇总"]);
    expect(await named(addIn, ["SS_Total"])).toEqual([93.52]);
    expect((await checked(addIn.serviceStar)).findings.map(({ check }) => check)).toEqual(["EXC005", "SPD009", "RCT001", "CAT002"]);
  });

  it("names every entry that was broken on purpose, at its cell", async () => {
    await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined);
    await enterAssessment(addIn, realistic);
    await enterAssessment(addIn, {
      clauses: {
        "5.1.2.1": { status: "sampled", sampleSize: 9, nonconforming: 12 },
        "5.2.1": { status: "judged", score: "5.3" },
        "5.2.6": { status: "excluded", reason: "" },
      },
      specialDeductions: [],
      bonuses: [{ reason: "一" }, { reason: "二" }],
    });
    const { findings, report } = await checked(addIn.serviceStar);
    expect(report.status).toBe("refused");
    const found = findings.filter(({ outcome }) => outcome === "fail").map(({ check, clause, place }) => [check, clause, place !== undefined]);
    expect(found).toEqual(
      expect.arrayContaining([["SMP001", "5.1.2.1", true], ["SCO003", "5.2.1", true], ["EXC001", "5.2.6", true], ["BON001", "", true]]),
    );
    expect(await named(addIn, ["SS_Total", "SS_TotalTwin"])).toEqual(["#VALUE!", "填写有误"]);
  });

  it("does not score under a catalogue that is not what its hash says", async () => {
    await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined);
    await addIn.office.Excel.run(async (context) => {
      const json = context.workbook.names.getItem("SS_CatalogueJson").getRange().getCell(0, 0);
      json.load({ values: true });
      json.worksheet.protection.unprotect();
      await context.sync();
      json.values = [[String(json.values[0]?.[0]).replace("After-sales", "After sales")]];
      await context.sync();
    });
    expect(valueOf(await addIn.serviceStar.check())).toMatchObject({ kind: "unreadable", issues: [{ code: "catalogue-hash-differs", place: { sheet: "依据" } }] });
  });

  it("does not build over somebody else's sheet of the same name", async () => {
    await addIn.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("评分表");
      sheet.getRange("A1").values = [["mine"]];
      await context.sync();
    });
    expect(await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined)).toMatchObject({ ok: false, error: { code: "name-taken" } });
    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", "评分表"]);
  });

  it("repairs formulas that lost their function", async () => {
    await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined);
    expect(valueOf(await addIn.serviceStar.repairFormulas())).toBe(29);
    expect((await checked(addIn.serviceStar)).report.status).toBe("incomplete");
  });

  it("builds in few round trips", async () => {
    const before = addIn.office.sent.length;
    await addIn.serviceStar.build(buildRequest("zh-CN"), () => undefined);
    const requests = addIn.office.sent.slice(before).filter((body) => !Object.values(body.ObjectPaths).some(({ Name }) => Name === FUNCTION_SERVICE));
    expect(requests.length).toBeLessThanOrEqual(12);
    expect(Math.max(...requests.map((body) => JSON.stringify(body).length))).toBeLessThan(1_000_000);
  });
});
