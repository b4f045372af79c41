import { readFileSync } from "node:fs";
import { ENOUGH, templateOf, textOf } from "../../report/support/docx";
import { faultsOf } from "./accessibility";
import { realistic } from "./entries";
import { eventually } from "./eventually";
import { FOUR_STARS, RESULT, type GradedLane } from "./graded";

/** Reports that are made in the pane, and read where they arrive. */
export function testReports({ lane, openGraded }: Pick<GradedLane, "lane" | "openGraded">): void {
  test("both reports are made from a graded workbook and say what it says; a template that lacks something gives none", async () => {
    const opened = await openGraded();
    await opened.tab("更多");
    await opened.pane.getByRole("button", { name: /^评价报告/ }).click();
    const made = async (): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
      const [download] = await Promise.all([opened.page.waitForEvent("download"), opened.pane.getByRole("button", { name: "生成报告" }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const said = [realistic.company.name, "93.52", "2899/31", "四星级", "2 名技师的电工证已过期。", "滤芯更换未按行业要求出具更换凭证。", "全国首家提供滤芯十年追溯，高于法规要求且行业领先。", "5.3.2"];
    const word = await made();
    expect(word.name).toMatch(new RegExp(`^${realistic.company.name}-评价报告-\\d{4}-\\d{2}-\\d{2}\\.docx$`));
    for (const text of said) expect(textOf(word.bytes)).toContain(text);
    await opened.paneShows("报告已生成并核对无误");
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    await opened.picture(`${lane}-10-report`);

    await opened.pane.getByRole("radio", { name: "可打印的页面（.html）" }).check();
    const page = await made();
    for (const text of said) expect(page.bytes.toString("utf8")).toContain(text);

    await opened.pane.getByRole("radio", { name: "Word 文档（.docx）" }).check();
    const lacking = templateOf(ENOUGH.replace("{total}", "{totl}"));
    await opened.pane.getByLabel("选用本机构模板", { exact: true }).setInputFiles({ name: "本机构.docx", mimeType: "", buffer: Buffer.from(lacking) });
    await opened.paneShows("本机构模板：本机构.docx", "模板已保留在此浏览器中");
    await opened.pane.getByRole("button", { name: "生成报告" }).click();
    await opened.paneShows("没有给出报告", "没有名为“totl”的占位符");
    await opened.picture(`${lane}-11-report-refused`);
    await opened.choose("显示设置", "深色");
    await opened.choose("显示设置", "English");
    await opened.paneShows("No report was given out", "There is no placeholder “totl”");
    await opened.page.getByRole("separator").press("Home");
    await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
    await opened.picture(`${lane}-12-report-narrow`);
    expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await opened.sees(RESULT, FOUR_STARS);
  });
}
