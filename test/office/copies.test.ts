import type { CheckedWorkbook, ComparedCopies, CopyComparison, MergeOutcome, WorkbookCopy } from "../../src/application";
import { assignment, peopleOf } from "../../src/application";
import { builtInCatalogue, builtInProfile } from "../../src/schema";
import { catalogueDocument, clausesOf, profileDocument, type Catalogue } from "../../src/core";
import { canonicalJson } from "../../src/core";
import { webCryptoHash } from "../../src/crypto";
import { nodeWorkbookFiles } from "../../src/files";
import { buildWorkbookPlan, type CarriedEntries } from "../../src/template";
import { buildRequest, checked, openAddIn, valueOf, type AddIn } from "./harness/addin";
import { loadMicrosoftOffice } from "./harness/microsoftOffice";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

// A whole workbook is built and filled through a real client: seconds on a busy machine.
jest.setTimeout(180_000);

const CLIENTS = [
  { client: "Microsoft's office.js", load: loadMicrosoftOffice },
  { client: "the workbench's client", load: loadWorkbenchOffice },
] as const;

const CLAUSES = clausesOf(builtInCatalogue()).map(({ id }) => id);
const [FIRST = "", SECOND = "", ...REST] = CLAUSES;
const NOTE = { mergedOn: "2026-11-20", source: "王.xlsx" };
const TEAM = [{ name: "李明", role: "team-leader" }, { name: "王敏", role: "assessor" }] as const;
const signal = new AbortController().signal;

type Entered = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A copy of the same workbook as a file, in which these texts are entered. */
async function fileWith(entered: Entered, more: Partial<CarriedEntries> = {}, catalogue: Catalogue = builtInCatalogue()): Promise<Uint8Array<ArrayBuffer>> {
  const profile = builtInProfile();
  const none = { entries: [], rows: 0 };
  const { company, assessedOn } = buildRequest("zh-CN");
  const plan = buildWorkbookPlan({
    catalogue,
    profile,
    locale: "en-US",
    hashes: { catalogue: await webCryptoHash.sha256(canonicalJson(catalogueDocument(catalogue))), profile: await webCryptoHash.sha256(canonicalJson(profileDocument(profile))) },
    head: { company, stage: "initial", assessedOn, assessors: TEAM },
    carried: {
      head: new Map(),
      assessors: [],
      clauses: new Map(Object.entries(entered).map(([id, cells]) => [id, new Map(Object.entries(cells).map(([field, text]) => [field, { kind: "text" as const, text }]))])) as CarriedEntries["clauses"],
      deductions: [],
      bonuses: [],
      records: { samplePlans: none, samples: none, sampleSizes: none, rectifications: none, evidence: none },
      unplaced: [],
      rows: { assessors: 0, deductions: 0, bonuses: 0 },
      ...more,
    },
  });
  const written = nodeWorkbookFiles.write(plan);
  if (!written.ok) {
    throw new Error(JSON.stringify(written.issues));
  }
  return new Uint8Array(written.bytes);
}

describe.each(CLIENTS)("several assessors over $client", ({ load }) => {
  let addIn: AddIn;
  beforeEach(async () => {
    addIn = await openAddIn(load);
    valueOf(await addIn.serviceStar.build(buildRequest("zh-CN", { assessors: TEAM }), () => undefined));
  });
  afterEach(() => addIn.close());

  async function enter(entered: Entered): Promise<CheckedWorkbook> {
    const { entryCells } = await checked(addIn.serviceStar);
    const writes = Object.entries(entered).flatMap(([id, cells]) =>
      Object.entries(cells).flatMap(([field, value]) => {
        const place = entryCells.get(id)?.cells.get(field as "verdict")?.place;
        return place === undefined ? [] : [{ ...place, value }];
      }),
    );
    valueOf(await addIn.serviceStar.writeEntries(writes));
    return checked(addIn.serviceStar);
  }
  async function copy(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookCopy> {
    const reading = valueOf(await addIn.serviceStar.readCopy(bytes, signal));
    if (reading.kind !== "copy") {
      throw new Error(JSON.stringify(reading));
    }
    return reading.copy;
  }
  async function compare(bytes: Uint8Array<ArrayBuffer>, base: Uint8Array<ArrayBuffer> | null = null): Promise<CopyComparison> {
    return valueOf(await addIn.serviceStar.compareCopies(await copy(bytes), base === null ? null : await copy(base)));
  }
  async function compared(bytes: Uint8Array<ArrayBuffer>, base: Uint8Array<ArrayBuffer> | null = null): Promise<ComparedCopies> {
    const comparison = await compare(bytes, base);
    if (comparison.kind !== "compared") {
      throw new Error(JSON.stringify(comparison));
    }
    return comparison.compared;
  }
  async function merge(what: ComparedCopies, decisions: Parameters<AddIn["serviceStar"]["mergeCopies"]>[1]): Promise<MergeOutcome> {
    return valueOf(await addIn.serviceStar.mergeCopies(what, decisions, NOTE));
  }
  const verdicts = async (): Promise<readonly (string | null)[]> => {
    const { entryCells } = await checked(addIn.serviceStar);
    return CLAUSES.map((id) => entryCells.get(id)?.verdict ?? null);
  };
  const rows = (sheet: string): readonly (readonly unknown[])[] => {
    const id = addIn.engine.sheets().find(({ name }) => name === sheet)?.id ?? "";
    return addIn.engine.read({ sheetId: id, row: 0, column: 0, rows: 4, columns: 9 }).map((cells) => cells.map(({ value }) => value));
  };

  test("two halves become a whole in one step of undo, with one conflict decided; what was not taken stands on a sheet", async () => {
    await enter({ [FIRST]: { verdict: "符合", assessor: "李明" }, [SECOND]: { verdict: "符合", assessor: "李明", evidence: "档案" } });
    const others = Object.fromEntries(REST.map((id) => [id, { verdict: "Conforming", assessor: "王敏" }]));
    const what = await compared(await fileWith({ ...others, [SECOND]: { verdict: "Nonconforming", assessor: "王敏", finding: "过期" } }));
    expect(what.doubts).toEqual([]);
    expect(what.merge.units.filter(({ standing }) => standing === "conflict").map(({ id }) => id)).toEqual([`clause:${SECOND}:verdict`, `clause:${SECOND}:assessor`]);

    const outcome = await merge(what, new Map([[`clause:${SECOND}:verdict`, "theirs"], [`clause:${SECOND}:assessor`, "both"]]));
    expect(outcome).toEqual({ kind: "merged", cells: 2 * REST.length + 3, steps: 1, protocol: { sheet: "合并记录", lines: 1 } });
    expect(await verdicts()).toEqual(["conforming", "nonconforming", ...REST.map(() => "conforming")]);
    const workbook = await checked(addIn.serviceStar);
    expect(workbook.draft.clauses.get(SECOND)).toMatchObject({ assessor: "李明、王敏", finding: "过期", evidence: "档案" });
    expect(rows("合并记录")).toEqual([
      ["合并日期", "另一份副本", "条款", "栏目", "合并后保留", "未采纳的内容", "未采纳内容来自", "评审员", "原因"],
      ["2026-11-20", "王.xlsx", SECOND, "判定", "不符合", "符合", "本副本", "李明", "由人裁定"],
      Array.from({ length: 9 }, () => null),
      Array.from({ length: 9 }, () => null),
    ]);
    expect(workbook.findings.filter(({ outcome: found }) => found === "fail")).toEqual([]);

    await addIn.engine.undo();
    expect(await verdicts()).toEqual(["conforming", "conforming", ...REST.map(() => null)]);
  });

  test("the record of a second merge goes below that of the first; a sheet of a person's own with its name is left alone", async () => {
    await addIn.office.Excel.run(async (context) => {
      context.workbook.worksheets.add("合并记录").getRange("A1").values = [["我的"]];
      await context.sync();
    });
    await enter({ [FIRST]: { finding: "甲" } });
    const first = await merge(await compared(await fileWith({ [FIRST]: { finding: "=乙" } })), new Map());
    const second = await merge(await compared(await fileWith({ [FIRST]: { finding: "'丙" } })), new Map());
    expect([first, second]).toMatchObject([{ cells: 0, steps: 0, protocol: { sheet: "合并记录 2", lines: 1 } }, { protocol: { sheet: "合并记录 2", lines: 1 } }]);
    expect(rows("合并记录 2").slice(1, 3).map((row) => row[5])).toEqual(["=乙", "'丙"]);
    expect(rows("合并记录")[0]?.slice(0, 2)).toEqual(["我的", null]);
  });

  test("a workbook that was changed after it was compared is compared again, and nothing is written", async () => {
    const what = await compared(await fileWith({ [FIRST]: { verdict: "Conforming" } }));
    await enter({ [FIRST]: { verdict: "不符合" } });
    const outcome = await merge(what, new Map());
    expect(outcome.kind).toBe("changed");
    expect(outcome.kind === "changed" && outcome.comparison.kind === "compared" ? outcome.comparison.compared.merge.units.filter(({ standing }) => standing === "conflict").length : -1).toBe(1);
    expect((await verdicts())[0]).toBe("nonconforming");
    expect(addIn.engine.sheets().map(({ name }) => name)).not.toContain("合并记录");
  });

  test("with what both began with, only what both changed is asked", async () => {
    await enter({ [FIRST]: { verdict: "不符合" }, [SECOND]: { verdict: "符合" } });
    const base = await fileWith({ [FIRST]: { verdict: "Conforming" }, [SECOND]: { verdict: "Conforming" } });
    const what = await compared(await fileWith({ [FIRST]: { verdict: "Conforming" }, [SECOND]: { verdict: "Nonconforming" } }), base);
    await merge(what, new Map());
    expect((await verdicts()).slice(0, 2)).toEqual(["nonconforming", "nonconforming"]);
  });

  test("after a build there is nothing to take back, of it neither in parts; the first entry is one step again", async () => {
    const sheets = addIn.engine.sheets().map(({ name }) => name);
    const built = [rows("评分表"), rows("依据")];
    await addIn.engine.undo();
    expect(addIn.engine.sheets().map(({ name }) => name)).toEqual(sheets);
    expect([rows("评分表"), rows("依据")]).toEqual(built);
    await enter({ [FIRST]: { assessor: "李明" } });
    await addIn.engine.undo();
    expect(peopleOf(await checked(addIn.serviceStar)).unassigned).toHaveLength(CLAUSES.length);
  });

  test("another standard is refused by name, another company is told, a file that is none is refused", async () => {
    const catalogue = { ...builtInCatalogue(), version: "2027.1" };
    expect(await compare(await fileWith({}, {}, catalogue))).toMatchObject({ kind: "other-standard", of: "theirs", document: "catalogue", mine: { version: builtInCatalogue().version }, other: { version: "2027.1" } });
    const another = await copy(await fileWith({}));
    const comparison = valueOf(await addIn.serviceStar.compareCopies({ ...another, company: "别家", assessedOn: "2025-01-01" }, { ...another, company: "", assessedOn: "" }));
    expect(comparison.kind === "compared" ? comparison.compared.doubts.map(({ kind, of, other }) => [kind, of, other]) : comparison).toEqual([["company", "theirs", "别家"], ["date", "theirs", "2025-01-01"]]);
    expect(valueOf(await addIn.serviceStar.readCopy(new TextEncoder().encode("no file"), signal)).kind).toBe("refused");
  });

  test("clauses are assigned in one step, nobody's name is written over unasked, and the sheet shows one person's rows", async () => {
    const before = await enter({ [FIRST]: { assessor: "李明" }, [SECOND]: { assessor: "李、王敏" } });
    const planned = assignment(before, CLAUSES, "王敏");
    expect(planned.others).toEqual([{ clause: FIRST, names: ["李明"] }]);
    valueOf(await addIn.serviceStar.writeEntries(planned.writes, planned.holds));
    const { people, unassigned } = peopleOf(await checked(addIn.serviceStar));
    expect(unassigned).toEqual([]);
    expect(people.map(({ name, clauses }) => [name, clauses.length])).toEqual([["李明", 2], ["王敏", CLAUSES.length - 1]]);

    const scoresheet = addIn.engine.sheets().find(({ name }) => name === "评分表")?.id ?? "";
    const { clausePlaces } = await checked(addIn.serviceStar);
    const shown = (): readonly string[] => CLAUSES.filter((id) => !addIn.engine.isRowFiltered(scoresheet, Number(clausePlaces.get(id)?.address.slice(1)) - 1));
    const table = addIn.engine.tables().find(({ name }) => name === "Scoresheet");
    addIn.engine.setTableFilter(table?.id ?? "", { column: 3, criterion: { kind: "conditions", all: true, conditions: [{ operator: "greaterThan", value: "0" }] } });
    const all = shown();
    const selected = (): readonly [row: number, column: number] => [addIn.engine.selection().row, addIn.engine.selection().column];
    const rowOf = (id: string): number => Number(clausePlaces.get(id)?.address.slice(1)) - 1;
    addIn.engine.select({ sheetId: scoresheet, row: rowOf(CLAUSES.at(-1) ?? ""), column: 11, rows: 1, columns: 1 });
    valueOf(await addIn.serviceStar.filterByAssessor("李明"));
    expect(shown()).toEqual([FIRST, SECOND]);
    // Who was in a row that went out of sight is in the first one that stays; who is in sight stays.
    expect(selected()).toEqual([rowOf(FIRST), 11]);
    addIn.engine.select({ sheetId: scoresheet, row: rowOf(SECOND), column: 12, rows: 1, columns: 1 });
    valueOf(await addIn.serviceStar.filterByAssessor("李明"));
    expect(selected()).toEqual([rowOf(SECOND), 12]);
    expect(addIn.engine.tableFilters(table?.id ?? "")).toHaveLength(2);
    valueOf(await addIn.serviceStar.filterByAssessor(null));
    expect(shown()).toEqual(all);
    expect(addIn.engine.tableFilters(table?.id ?? "").map(({ column }) => column)).toEqual([3]);

    await addIn.engine.undo();
    expect(peopleOf(await checked(addIn.serviceStar)).unassigned).toHaveLength(CLAUSES.length - 2);
  });
});

