import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../src/core";
import { decisionFieldTexts, reportFieldTexts } from "../src/messages";
import { DECISION_FIELDS, REPORT_FIELDS } from "../src/report";
import type { ReportField } from "../src/report";

/** Writes `docs/report-template.md`: every placeholder of the templates, from the lists that the program goes by. */

type Texts = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

function rows(fields: readonly ReportField[], texts: Texts): readonly string[] {
  const written = (name: string, kind: ReportField["kind"]): string => (kind === "list" ? `\`{#${name}}…{/${name}}\`` : kind === "picture" ? `\`{%${name}}\`` : `\`{${name}}\``);
  return fields.map((field) => {
    const { name } = field;
    const proved = field.kind === "text" && field.isProved ? "●" : "";
    return `| ${written(field.name, field.kind)} | ${written(field.alias, field.kind)} | ${proved} | ${texts["zh-CN"][name] ?? ""} | ${texts["en-US"][name] ?? ""} |`;
  });
}

function tableOf(fields: readonly ReportField[], texts: Texts): readonly string[] {
  return ["| English | 中文 | ● | 说明 | what it is |", "| --- | --- | --- | --- | --- |", ...rows(fields, texts)];
}

/** The lists with their own placeholders; lists that hold the same ones share a table. */
function listTables(all: readonly ReportField[], texts: Texts): readonly string[] {
  const groups = new Map<string, { readonly names: string[]; readonly fields: readonly ReportField[] }>();
  const collect = (fields: readonly ReportField[], path: string): void => {
    for (const field of fields) {
      if (field.kind === "list") {
        const key = field.fields.map(({ name }) => name).join();
        const name = `\`${path}${field.name}\` ${field.alias}`;
        groups.set(key, { names: [...(groups.get(key)?.names ?? []), name], fields: field.fields });
        collect(field.fields, `${path}${field.name}/`);
      }
    }
  };
  collect(all, "");
  return [...groups.values()].flatMap(({ names, fields }) => [`### ${names.join(" · ")}`, "", ...tableOf(fields, texts), ""]);
}

/** The page as it should read. */
export function templateGuide(): string {
  return [
    "# 报告模板 · Report templates",
    "",
    "评价报告用 Word 模板（.docx 或 .dotx）生成。可以先在窗格中下载内置模板，在 Word 中修改版式和文字，再在窗格中选用。",
    "An evaluation report is made from a Word template (.docx or .dotx). Download the built-in one from the pane, change it in Word, and choose it in the pane.",
    "",
    "## 写法 · How to write them",
    "",
    "- **占位符 · Placeholders**：`{total}` 或 `{总分}`。两种名称等价，可以混用；循环的首尾要用同一个名称。 · Either name does; a loop begins and ends with the same one.",
    "- **循环 · Loops**：`{#clauses}` … `{/clauses}`，每个条款重复一次。首尾放在同一表格行的第一格与最后一格，则逐行重复；各占一段，则重复其间的段落。 · Repeated for each item: begun in the first cell of a row and ended in its last, the row is repeated; in paragraphs of their own, what stands between them.",
    "- **有则显示 · If there is any**：`{#finding}…{/finding}` 仅在有内容时出现；`{^bonuses}无{/bonuses}` 仅在没有时出现。 · The first appears only if there is a text, the second only if there is none.",
    "- **图示 · Pictures**：`{%radar}` 单独占一段，放在正文中、循环之外。 · Alone in a paragraph of the body, outside of loops.",
    "- **不会运行任何代码 · Nothing runs**：占位符只有名称，没有运算。含宏、嵌入对象、外部图片、会读取外部内容的域，或附加模板不是 Normal 的文件不予采用。 · A placeholder is a name and no calculation. Macros, embedded objects, external pictures, fields that read from outside and attached templates are refused.",
    "",
    "标有 ● 的内容必须出现在报告中（为空的除外）；模板缺少任何一项时不给出报告，并列出缺少什么。藏起来的文字不算。",
    "What is marked with ● has to appear in every report unless it is blank: with a template that lacks any of it there is no report, and what is lacking is listed. Hidden text does not count.",
    "",
    "## 报告的内容 · Of the report",
    "",
    ...tableOf(REPORT_FIELDS, reportFieldTexts),
    "",
    "## 循环内的内容 · Inside of loops",
    "",
    ...listTables(REPORT_FIELDS, reportFieldTexts),
    "## 决定记录 · Of the record of a decision",
    "",
    "认证决定记录和证书草稿另有模板（写法相同，占位符不同），在签批页的决定文件中选用；内置模板同样可以下载后修改。",
    "The record of a decision, with the draft of a certificate, has a template of its own, written in the same way with other placeholders. Choose it beside the documents of a decision; its built-in one can be downloaded as well.",
    "",
    ...tableOf(DECISION_FIELDS, decisionFieldTexts),
    "",
    "## 决定记录循环内的内容 · Inside of its loops",
    "",
    ...listTables(DECISION_FIELDS, decisionFieldTexts),
  ].join("\n");
}

if (process.argv[1]?.endsWith("reportTemplateGuide.ts") === true) {
  writeFileSync(join(import.meta.dirname, "..", "docs", "report-template.md"), templateGuide());
}
