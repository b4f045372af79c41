import { readFileSync } from "node:fs";
import { textOf } from "../../report/support/docx";
import { cutOff, faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { eventually } from "./eventually";

const NUMBER = "示例-SC04-2099-0001";

/** The documents of the decision that is shown, made beside the pane and read where they arrive. */
export async function makesDocuments(opened: Bench, lane: string): Promise<void> {
  const { pane, page } = opened;
  const part = pane.getByRole("region", { name: "决定文件" });
  const made = async (form: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    await part.getByRole("radio", { name: form }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), part.getByRole("button", { name: "生成决定文件" }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  await part.getByLabel("证书编号").fill(NUMBER);
  await part.getByLabel("发证日期").fill("2099-03-01");
  const said = ["授予“海星电器有限公司”", "王五", "认证决定委员", "表决：同意授予", NUMBER, "2102-02-28", "2100-02-28", "第十三条"];
  const word = await made("Word 文档（.docx）");
  expect(word.name).toMatch(/^海星电器有限公司-认证决定记录-\d{4}-\d{2}-\d{2}\.docx$/);
  const text = textOf(word.bytes);
  expect(said.filter((each) => !text.includes(each))).toEqual([]);
  await opened.paneShows("已核验、生成并核对无误");
  const html = (await made("可打印的页面（.html）")).bytes.toString("utf8");
  expect(said.filter((each) => !html.includes(each))).toEqual([]);
  expect((await made("单独的工作簿（.xlsx）")).name).toMatch(/\.xlsx$/);

  await part.getByLabel("发证日期").fill("2020-03-01");
  await part.getByRole("button", { name: "生成决定文件" }).click();
  await opened.paneShows("没有给出文件：请先处理以下 1 项", "发证日期 2020-03-01 早于决定日期");
  await part.getByLabel("证书编号").scrollIntoViewIfNeeded();
  await opened.picture(`${lane}-18b-decision-documents`);
  await page.getByRole("separator").press("Home");
  await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
  expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
  expect(await cutOff(opened.paneFrame())).toEqual([]);
  await opened.picture(`${lane}-18c-decision-documents-narrow`);
  await page.getByRole("separator").press("End");
}
