import { readFileSync } from "node:fs";
import { faultsOf } from "./accessibility";
import { buildFromForm, typeAndPasteAssessment, typeAssessment } from "./assess";
import type { Bench } from "./bench";
import { realistic, rowsOf, SCORESHEET, secondBonus } from "./entries";
import { testEvidence } from "./evidenceScenario";
import { eventually } from "./eventually";
import { FOUR_STARS, RESULT } from "./graded";
import { describeInLane } from "./inLane";
import type { Lane } from "./lanes";
import { testPriorRound } from "./priorRoundScenario";
import { testRectification } from "./rectificationScenario";
import { testBank } from "./bankScenario";
import { testForms } from "./formScenario";
import { testReports } from "./reportScenario";
import { testReviewCompany } from "./reviewCompanyScenario";
import { testReview } from "./reviewScenario";
import { testSampling } from "./samplingScenario";
import { testCommittee } from "./committeeScenario";
import { testSignOff } from "./signOffScenario";
import { testTyping } from "./typingScenario";
import { fileWithFalseTotal, fileWithMore, type PickedFile } from "./scoredFiles";

/** What a person does in the workbench, as tests of one lane; each can run without the others. */
export function describeScenarios(inLane: Lane): void {
  const { name: lane, label, typesAll } = inLane;
  describeInLane(inLane, `the workbench with ${label}`, ({ open, openBuilt, openGraded, leave }) => {
    test(`from an empty page to four stars, ${typesAll ? "every entry typed" : "every kind of entry typed and the rest pasted"}`, async () => {
      const opened = await open();
      await opened.paneShows("不是评分工作簿");
      await buildFromForm(opened);
      await opened.paneShows("评分工作簿已就绪", realistic.company.name, "尚有 26 个条款未评");
      await opened.picture(`${lane}-1-built`);
      await leave("built");
      await opened.sees(RESULT, [
        ["未完成：未评 26 条，首条 5.1.1.1", "未完成：未评 26 条，首条 5.1.1.1", "✓ 一致"],
        [0, 0, "✓ 一致"],
        ["未完成", "未完成", "✓ 一致"],
      ]);

      await (typesAll ? typeAssessment : typeAndPasteAssessment)(opened);

      await opened.sees(RESULT, FOUR_STARS);
      await opened.tab("结果");
      await opened.pane.getByRole("switch", { name: "显示精确值" }).click();
      await opened.paneShows("评审完整", "93.52 分", "精确值 2899/31", "四星级", "2 项（达到 5 项即不合格）", "距五星级还差");
      await opened.show("汇总");
      await opened.picture(`${lane}-2-graded`);
      await opened.tab("核查");
      await opened.paneShows("CAT002");
      await eventually(() => opened.pane.getByText(/^[A-Z]{3}\d{3}$/).allInnerTexts(), (seen) => expect(seen).toEqual(["EXC005", "SPD009", "RCT001", "CAT002"]));
      await leave("graded");
    });

    test("figures follow a change and a pasted block, in the grid and in the pane; undo takes each back", async () => {
      const opened = await openGraded();
      await opened.tab("结果");
      await opened.type(`${SCORESHEET}!H${(await rowsOf(opened))("5.1.2.1")}`, "0");
      await opened.sees(RESULT, [[94.23, 94.23, "✓ 一致"], ...FOUR_STARS.slice(1)]);
      await opened.paneShows("94.23 分");
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(RESULT, FOUR_STARS);
      await opened.paneShows("93.52 分");

      const sample = `${SCORESHEET}!G${(await rowsOf(opened))("5.1.2.1")}`;
      const before = await opened.looks(sample);
      await opened.paste(sample, "18\t6");
      // 2 of 3 points, where there were 7/3
      await opened.sees(RESULT, [[93.16, 93.16, "✓ 一致"], ...FOUR_STARS.slice(1)]);
      expect(await opened.looks(sample)).toEqual(before);
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(RESULT, FOUR_STARS);
    });

    test("broken entries are refused or found at their cells; a finding leads to its cell, and mending it there clears it", async () => {
      const opened = await openGraded();
      const rowOf = await rowsOf(opened);
      const at = (column: string, clause: string): string => `${SCORESHEET}!${column}${rowOf(clause)}`;

      expect(await opened.refusedEntry(at("I", "5.2.1"), "5.3")).toMatch(/0\.5/);
      expect(await opened.refusedEntry(at("H", "5.1.2.1"), "12")).toMatch(/样本数/);
      await opened.sees(at("I", "5.2.1"), [[5.5]]);
      await opened.sees(RESULT, FOUR_STARS);

      await opened.paste(at("H", "5.1.2.1"), "12");
      await opened.paste(at("I", "5.2.1"), "5.3");
      await opened.paste(at("I", "5.2.2"), "６");
      await opened.paste(at("G", "5.1.3.3"), "'20");
      await opened.paste(at("I", "5.2.4"), "=2*3");
      await opened.clear(at("N", "5.2.6"));
      await opened.paste(await secondBonus(opened), "另一项加分");

      await opened.tab("核查");
      await opened.finds([
        ["SMP001", at("H", "5.1.2.1")],
        ["SCO003", at("I", "5.2.1")],
        ["ENT001", at("I", "5.2.2")],
        ["ENT001", at("G", "5.1.3.3")],
        ["ENT002", at("I", "5.2.4")],
        ["EXC001", at("N", "5.2.6")],
        ["BON001", await secondBonus(opened)],
      ]);
      await opened.sees("SS_TotalTwin", [["填写有误"]]);
      await opened.sees("SS_Total", [["#VALUE!"]]);
      await opened.picture(`${lane}-3-broken`);

      await opened.show("汇总");
      await opened.pane.getByRole("button", { name: `定位到 ${at("N", "5.2.6")}` }).click();
      await eventually(() => opened.selection(), (seen) => expect(seen).toBe(at("N", "5.2.6")));
      await opened.type(at("N", "5.2.6"), "产品为软件许可，不产生废弃商品。");
      await opened.pane.getByRole("button", { name: `定位到 ${at("N", "5.2.6")}` }).waitFor({ state: "detached" });
    });

    test("a click into the formula bar brings the keys there, also right after the name box was used", async () => {
      const opened = await open();
      for (const cell of ["B8", "D10"]) {
        const address = `Sheet1!${cell}`;
        await opened.select(address);
        await opened.clickFormulaBar();
        await opened.page.keyboard.type("=6*7");
        await opened.page.keyboard.press("Enter");
        await opened.sees(address, [[42]]);
        expect((await opened.cells(address))[0]?.[0]?.formula).toBe("=6*7");
      }
    });

    test("a locked cell cannot be typed, pasted or cleared over, and a list offers the clause's own verdicts only", async () => {
      const opened = await openGraded();
      const rowOf = await rowsOf(opened);
      const points = `${SCORESHEET}!D${rowOf("5.1.1.1")}`;

      await opened.select(points);
      await opened.page.keyboard.type("9");
      const notice = opened.page.locator(".wb-notice", { hasText: `D${rowOf("5.1.1.1")} 受保护，不能更改。` });
      await notice.getByRole("button", { name: "关闭" }).click();
      await notice.waitFor({ state: "detached" });
      await opened.paste(points, "9", false);
      await opened.clear(points);
      await opened.sees(points, [[2]]);
      await opened.page.locator(".wb-notice").getByRole("button", { name: "关闭" }).click();

      const verdict = async (clause: string): Promise<string[]> => {
        const list = await opened.openList(`${SCORESHEET}!F${rowOf(clause)}`);
        const words = (await list.innerText()).split("\n").filter((one) => one !== "选择一项");
        await opened.select(points);
        await list.waitFor({ state: "detached" });
        return words;
      };
      expect(await verdict("5.1.1.1")).toEqual(["符合", "不符合"]);
      expect(await verdict("5.1.1.2")).toEqual(["符合", "不符合", "删减"]);
      expect(await verdict("5.1.2.1")).toEqual(["符合", "不符合", "抽样"]);
      expect(await verdict("5.2.6")).toEqual(["符合", "不符合", "评分", "删减"]);

      // The word that stands there already stays.
      await opened.pick(`${SCORESHEET}!F${rowOf("5.1.1.1")}`, "符合");
      await opened.sees(RESULT, FOUR_STARS);
      await opened.pick(`${SCORESHEET}!F${rowOf("5.1.1.1")}`, "不符合");
      // 859/10 of 93 points, two special deductions, a bonus
      await opened.sees(RESULT, [[91.37, 91.37, "✓ 一致"], ...FOUR_STARS.slice(1)]);
    });

    test("the ribbon builds without losing an entry, checks, restores an overwritten result and repairs formulas", async () => {
      const opened = await openGraded();
      const ribbon = opened.page.getByRole("toolbar", { name: "服务星评命令" });

      await ribbon.getByRole("button", { name: "核查录入" }).click();
      await opened.pane.getByRole("tab", { name: "核查", selected: true }).waitFor();

      // In Excel a person would take the protection off first; the workbench has no button for it.
      await opened.paneFrame().evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.names.getItem("SS_Total").getRange();
          range.worksheet.protection.unprotect();
          range.values = [[96]];
          await context.sync();
        }),
      );
      await opened.finds([["RES002", "汇总!B15"]]);
      await ribbon.getByRole("button", { name: "写回结果" }).click();
      await opened.paneShows("已恢复 1 个结果单元格的公式");
      await opened.sees(RESULT, FOUR_STARS);
      await opened.pane.getByText("RES002").waitFor({ state: "detached" });

      await ribbon.getByRole("button", { name: "修复公式" }).click();
      await opened.paneShows("已重新写入 29 个公式");
      await opened.sees(RESULT, FOUR_STARS);

      await ribbon.getByRole("button", { name: "生成评分工作簿" }).click();
      await opened.pane.getByRole("tab", { name: "建表", selected: true }).waitFor();
      await opened.pane.getByRole("button", { name: "补全评分工作簿" }).click();
      await opened.pane.getByRole("button", { name: "保留并补全" }).click();
      await opened.pane.getByText("评分工作簿已就绪").waitFor();
      await opened.sees(RESULT, FOUR_STARS);
      expect(await opened.page.evaluate(() => window.servicestarWorkbench.sheets())).toEqual(["汇总", "评分表", "抽样", "特别项", "整改", "证据", "依据"]);
    });

    test("a reload and another tab find everything where it was; one tab edits at a time", async () => {
      const opened = await openGraded();
      await opened.type(`${SCORESHEET}!P${(await rowsOf(opened))("5.1.1.1")}`, "复核");
      await opened.settled();
      const before = await opened.cells(`${SCORESHEET}!A1:P36`);

      await opened.page.reload();
      await opened.ready();
      await opened.paneShows("评审完整", realistic.company.name);
      await opened.sees(RESULT, FOUR_STARS);
      expect(await opened.cells(`${SCORESHEET}!A1:P36`)).toEqual(before);

      const second = await opened.anotherTab();
      await second.page.getByRole("button", { name: "改在此处编辑" }).click();
      await opened.page.getByText("工作簿已转到另一个标签页").waitFor();
      await second.ready();
      await second.sees(RESULT, FOUR_STARS);
      expect(await second.cells(`${SCORESHEET}!A1:P36`)).toEqual(before);
    });

    test("saved as a file and opened in a fresh profile: the same cells and the same four stars; what is refused or cancelled changes nothing", async () => {
      const opened = await openGraded();
      await opened.type(`${SCORESHEET}!P${(await rowsOf(opened))("5.1.1.1")}`, "复核：5.1.10");
      const everything = async (bench: Bench): Promise<unknown> =>
        Promise.all(["汇总!A1:F77", `${SCORESHEET}!A1:P36`, "特别项!A1:K31", "依据!A1:I87"].map((address) => bench.cells(address)));
      const boldFont = (bench: Bench, address: string): Promise<boolean> =>
        bench.paneFrame().evaluate(
          (where) =>
            Excel.run(async (context) => {
              const [sheet = "", cell = ""] = where.split("!");
              const font = context.workbook.worksheets.getItem(sheet).getRange(cell).format.font;
              font.load({ bold: true });
              await context.sync();
              return font.bold;
            }),
          address,
        );
      const pending = `${SCORESHEET}!P${(await rowsOf(opened))("5.1.1.2")}`;
      await opened.select(pending);
      await opened.page.keyboard.press("Control+B");
      // The entry is not ended by a key: saving takes it over.
      await opened.page.keyboard.insertText("正在录入");
      const { name, path } = await opened.saveAsFile();
      await opened.sees(pending, [["正在录入"]]);
      expect([await opened.selection(), await boldFont(opened, pending)]).toEqual([pending, true]);
      const before = await everything(opened);
      expect(name).toMatch(new RegExp(`^${realistic.company.name}-评分工作簿-\\d{4}-\\d{2}-\\d{2}\\.xlsx$`));
      const bytes = readFileSync(path);
      await opened.close();

      const fresh = await open();
      const file = { name, mimeType: "application/octet-stream", buffer: bytes };
      await fresh.replaced(() => fresh.chooseFile(file));
      await fresh.paneShows("评审完整", realistic.company.name, "四星级");
      await fresh.sees(RESULT, FOUR_STARS);
      expect(await everything(fresh)).toEqual(before);
      expect(await boldFont(fresh, pending)).toBe(true);
      await fresh.picture(`${lane}-8-reopened`);

      const dialog = fresh.page.locator("dialog");
      await fresh.chooseFile({ ...file, name: "<b>坏</b>.xlsx", buffer: bytes.subarray(0, bytes.length - 30) });
      await dialog.getByText("zip-truncated").waitFor();
      expect(await dialog.getByRole("heading").innerText()).toBe("无法打开“<b>坏</b>.xlsx”");
      expect(await faultsOf(fresh.page.mainFrame(), [".wb-grid-container", "iframe"])).toEqual([]);
      await fresh.picture(`${lane}-8-refused`);
      await fresh.page.keyboard.press("Escape");

      await fresh.chooseFile(file);
      await dialog.getByText("当前工作簿将被替换").waitFor();
      expect(await faultsOf(fresh.page.mainFrame(), [".wb-grid-container", "iframe"])).toEqual([]);
      await dialog.getByRole("button", { name: "取消" }).click();
      await dialog.waitFor({ state: "detached" });
      await fresh.sees(RESULT, FOUR_STARS);
      await fresh.chooseFile(file);
      await fresh.replaced(() => dialog.getByRole("button", { name: "替换并打开" }).click());
      await fresh.sees(RESULT, FOUR_STARS);
    });

    test("the pane checks files beside the open workbook, and saves a copy of that which scores the same", async () => {
      const opened = await openGraded();
      const before = await opened.cells(`${SCORESHEET}!A1:P36`);
      const pick = (file: PickedFile): Promise<void> => opened.pane.getByLabel("选择文件", { exact: true }).setInputFiles(file);
      const back = (): Promise<void> => opened.pane.getByRole("button", { name: "返回当前工作簿" }).click();
      await opened.tab("更多");
      await opened.pane.getByRole("button", { name: "核查文件" }).click();

      await pick(fileWithFalseTotal());
      await opened.paneShows("这是文件中的内容，不是当前打开的工作簿", "总分 100.xlsx", "企业：Acme", "96.19 分", "Five（中）");
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await opened.picture(`${lane}-9-file`);
      await opened.tab("核查");
      await opened.finds([["RES002", "汇总!B15"]]);
      await back();

      await pick(fileWithMore());
      await opened.paneShows("<b>附件</b>.xlsx", "此文件未被接受", "zip-bytes-after");
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      await back();

      const toTool = async (name: RegExp): Promise<void> => {
        await opened.pane.getByRole("button", { name: "返回工具列表" }).click();
        await opened.pane.getByRole("button", { name }).click();
      };
      await toTool(/^另存副本/);
      const [copy] = await Promise.all([opened.page.waitForEvent("download"), opened.pane.getByRole("button", { name: "另存为文件", exact: true }).click()]);
      expect(copy.suggestedFilename()).toMatch(new RegExp(`^${realistic.company.name}-评分工作簿-\\d{4}-\\d{2}-\\d{2}\\.xlsx$`));
      await opened.paneShows("副本由服务星评按全部录入内容重新写成");
      await toTool(/^核查文件/);
      await pick({ name: copy.suggestedFilename(), mimeType: "", buffer: readFileSync(await copy.path()) });
      await opened.paneShows(`企业：${realistic.company.name}`, "93.52 分", "四星级");
      await back();

      expect(await opened.cells(`${SCORESHEET}!A1:P36`)).toEqual(before);
      await opened.sees(RESULT, FOUR_STARS);
    });

    testSampling({ lane, open, openGraded });
    testEvidence({ lane, open, openGraded });
    testRectification({ lane, openGraded });
    testSignOff({ lane, open });
    testCommittee({ lane, open });
    testPriorRound({ lane, open, openGraded });
    testReview({ lane, open, openGraded });
    testForms({ lane, open, openGraded });
    testReviewCompany({ lane, open, openGraded });
    testBank({ lane, open, openGraded });
    if (typesAll) testTyping({ open, openBuilt });
    testReports({ lane, openGraded });
  });
}
