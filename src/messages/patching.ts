import { defineTexts } from "./text";

/** Why cells of a workbook are not changed, by the code of the refusal; no cell is, then. */
export const patchTexts = defineTexts({
  "zh-CN": {
    "patch-signed": "文件带有数字签名，改动任何单元格都会使签名失效；请先在 Excel 中删除签名，或向提供方索取未签名的文件。",
    "patch-sheet-unknown": "文件中没有这张工作表；请核对工作表名。",
    "patch-sheet-no-cells": "这张工作表是图表，没有单元格；请指定其他工作表。",
    "patch-address": "“{found}”不是单元格地址；请写成 C3 的形式，不带 $，且只写一格。",
    "patch-cell-twice": "同一单元格被指定写入两次，无法判断以哪一次为准；请只保留一次。",
    "patch-number": "要写入的不是有限的数值；请核对计算结果。",
    "patch-text-length": "要写入的文本有 {length} 个字符，超过 Excel 每格 {limit} 个字符的上限；请缩短。",
    "patch-text-surrogate": "要写入的文本中有半个字符，无法保存；请重新输入该文本。",
    "patch-merged": "该格被合并区域 {range} 覆盖，写入的内容看不到；请指定合并区域的第一格。",
    "patch-formula": "该格是公式，未予覆盖；请指定其他单元格，或在表格中清除该公式。",
    "patch-array": "该格属于数组公式或模拟运算表 {range}，不能单独改动；请指定其他单元格。",
    "patch-table-header": "该格是表格“{table}”的标题，改动后 Excel 会认为文件损坏；请指定其他单元格。",
    "patch-table-totals": "该格在表格“{table}”的汇总行，改动后 Excel 会认为文件损坏；请指定其他单元格。",
    "patch-pivot-table": "该格在数据透视表 {range} 之内，刷新后内容会丢失；请指定其他单元格。",
  },
  "en-US": {
    "patch-signed": "The file carries a digital signature, which any change of a cell would break; take the signature away in Excel, or ask for the file without one.",
    "patch-sheet-unknown": "The file has no sheet of this name; check the name.",
    "patch-sheet-no-cells": "This sheet is a chart and has no cells; name another sheet.",
    "patch-address": "“{found}” is no address of a cell; write it like C3, without $, and one cell only.",
    "patch-cell-twice": "One cell is to be written twice, so that nobody can tell which one counts; keep one of them.",
    "patch-number": "What is to be written is no finite number; check how it came about.",
    "patch-text-length": "The text to be written has {length} characters, and a cell of Excel holds {limit}; shorten it.",
    "patch-text-surrogate": "The text to be written holds half a character, which cannot be kept; enter the text again.",
    "patch-merged": "The cell lies under the merged cells {range}, where nobody would see it; name the first of them.",
    "patch-formula": "The cell holds a formula, which is not overwritten; name another cell, or clear the formula in the form.",
    "patch-array": "The cell belongs to the array formula or data table {range} and cannot be changed by itself; name another cell.",
    "patch-table-header": "The cell is a header of the table “{table}”; with another text Excel would take the file for damaged; name another cell.",
    "patch-table-totals": "The cell stands in the totals row of the table “{table}”; with another content Excel would take the file for damaged; name another cell.",
    "patch-pivot-table": "The cell lies within the pivot table {range}, which would replace it when it is refreshed; name another cell.",
  },
});
