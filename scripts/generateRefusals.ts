import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FORM_ISSUE_CODES, type FormIssueCode } from "../src/core";
import { XLSX_PATCH_CODES, XLSX_REFUSAL_CODES, type XlsxPatchCode, type XlsxRefusalCode } from "../src/xlsx";
import { formIssueTexts, patchTexts, refusalTexts, refusalText } from "../src/messages";
import { FORM_ROWS } from "../test/files/support/formRows";
import { HOSTILE_ROWS } from "../test/hostile/rows";
import { PATCH_ROWS } from "../test/xlsx/patch/rows";

/** Writes `docs/refusals.md`: every code for which a workbook file is refused, or not written into, from the texts and the tables of the tests. */

const path = join(import.meta.dirname, "../docs/refusals.md");

const GROUPS: readonly (readonly [title: string, starts: readonly string[]])[] = [
  ["不是 .xlsx 文件 · Not an .xlsx file", ["file-"]],
  ["压缩容器 · The container", ["zip-"]],
  ["上限 · Limits", ["limit-"]],
  ["XML", ["xml-"]],
  ["包 · The package", ["package-"]],
  ["工作簿 · The workbook", ["workbook-", "sheet-", "name-", "table-", "style-", "string-", "text-"]],
  ["单元格 · Cells", ["row-", "cell-", "formula-", "merge-", "columns-"]],
];

const TABLE_HEAD = ["| code | 含义与处理 | meaning, what to do | examples |", "| --- | --- | --- | --- |"];

/** Params stand as `{name}` in the page, as in the texts. */
function line(code: XlsxRefusalCode): string {
  const mend = (locale: "zh-CN" | "en-US"): string => refusalText(code, {}, locale)?.mend ?? "";
  const rows = HOSTILE_ROWS.filter(({ outcome }) => "refused" in outcome && outcome.refused === code);
  return tableLine([
    `\`${code}\``,
    `${refusalTexts["zh-CN"][code]}<br>${mend("zh-CN")}`,
    `${refusalTexts["en-US"][code]}<br>${mend("en-US")}`,
    rows.slice(0, 2).map(({ id, what }) => `${id} ${what}`).join("; "),
  ]);
}

function patchLine(code: XlsxPatchCode): string {
  const rows = PATCH_ROWS.filter(({ refused }) => refused.some((line) => line.split(" ")[0] === code));
  return tableLine([`\`${code}\``, patchTexts["zh-CN"][code], patchTexts["en-US"][code], rows.slice(0, 2).map(({ what }) => what).join("; ")]);
}

function formLine(code: FormIssueCode): string {
  return tableLine([`\`${code}\``, formIssueTexts["zh-CN"][code], formIssueTexts["en-US"][code], FORM_ROWS[code].what]);
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\\u", "\\\\u")).join(" | ")} |`;
}

function page(): string {
  const groups = GROUPS.map(([title, starts]) => {
    const codes = XLSX_REFUSAL_CODES.filter((code) => starts.some((start) => code.startsWith(start)));
    return [`## ${title}`, "", ...TABLE_HEAD, ...codes.map(line), ""].join("\n");
  });
  const writing = [
    "## 写入副本 · Writing into a copy",
    "",
    "写入副本时只改动指定的单元格；有一格不能改动，就全部不写。示例见 `test/xlsx/patch/rows.ts`。",
    "",
    "In a copy the cells that are named are changed and nothing else; where one of them cannot be changed, none is. The examples are rows of `test/xlsx/patch/rows.ts`.",
    "",
    ...TABLE_HEAD,
    ...XLSX_PATCH_CODES.map(patchLine),
    "",
  ].join("\n");
  const forms = [
    "## 机构自己的表格 · A body's own form",
    "",
    "表格按其对应文件读取，见 [forms.md](forms.md)；前一部分是对应文件本身的问题，后一部分是表格与对应不符。",
    "",
    "A form is read by its mapping, see [forms.md](forms.md). The first codes are about the mapping, the others about a form that is not what the mapping says. Each example is run as a test.",
    "",
    ...TABLE_HEAD,
    ...FORM_ISSUE_CODES.map(formLine),
    "",
  ].join("\n");
  const introduction = [
    "# 文件被拒绝的原因 · Why a workbook file is refused",
    "",
    "文件决定认证结果，因此要么逐字准确地读取，要么说明原因并拒绝：不修补、不猜测。代码永久不变；`{…}` 处填入所发现的内容。",
    "",
    "A file decides a certificate, so it is read exactly or refused with a reason; nothing is repaired or guessed. Codes are permanent; `{…}` stands for what was found. The examples are rows of the table in `test/hostile`, each run as a test.",
    "",
  ];
  return [...introduction, ...groups, writing, forms].join("\n");
}

if (process.argv.includes("--check")) {
  const isStale = readFileSync(path, "utf8") !== page();
  process.stderr.write(isStale ? "docs/refusals.md is not what its sources say: run npx tsx scripts/generateRefusals.ts\n" : "");
  process.exitCode = isStale ? 1 : 0;
} else {
  writeFileSync(path, page());
}
