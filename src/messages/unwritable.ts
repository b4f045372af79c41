import { defineTexts } from "./text";

/** Why a workbook cannot be saved as a file, by the code of the limit that it breaks; `{place}` is a cell, a range or a name. */
export const unwritableTexts = defineTexts({
  "zh-CN": {
    "bad-address": "“{place}”不是有效的单元格地址。",
    "bad-color": "颜色“{place}”无法保存，请改用其他颜色。",
    "bad-name": "名称“{place}”不符合 Excel 的命名规则，请在名称管理器中改名。",
    "bad-number": "{place} 中的数值无法保存，请重新填写。",
    "bad-sheet-name": "工作表名“{sheet}”不符合 Excel 的规则（不超过 31 个字符，不含 : \\ / ? * [ ]，首尾不用单引号），请改名。",
    "duplicate-sheet-name": "工作表名“{sheet}”与另一张只差大小写，请改名。",
    "formula-too-long": "{place} 的公式超过 8,192 个字符，请拆分。",
    "list-too-long": "{place} 的下拉列表过长或其中的词含有逗号，请改短。",
    "no-sheet": "没有可见的工作表，请至少显示一张。",
    "overlapping-merge": "合并区域 {place} 与另一处重叠，请取消其中一处合并。",
    "text-too-long": "{place} 的文本超过 Excel 的长度上限，请缩短。",
    "too-many-cells": "带格式的单元格过多，请清除远处行列的格式。",
    "unknown-sheet": "名称“{place}”指向不存在的工作表“{sheet}”，请修改或删除该名称。",
  },
  "en-US": {
    "bad-address": "“{place}” is no valid cell address.",
    "bad-color": "The colour “{place}” cannot be saved; choose another one.",
    "bad-name": "Excel does not take the name “{place}”; rename it in the name manager.",
    "bad-number": "The number in {place} cannot be saved; enter it again.",
    "bad-sheet-name": "Excel does not take “{sheet}” as a sheet's name (at most 31 characters, none of : \\ / ? * [ ], no quote at either end); rename it.",
    "duplicate-sheet-name": "The sheet's name “{sheet}” differs from another one by its capitals only; rename it.",
    "formula-too-long": "The formula in {place} has more than 8,192 characters; split it.",
    "list-too-long": "The list of {place} is too long, or one of its words holds a comma; shorten it.",
    "no-sheet": "No sheet is visible; show at least one.",
    "overlapping-merge": "The merged cells {place} overlap others; take one of the merges apart.",
    "text-too-long": "The text in {place} is longer than Excel takes; shorten it.",
    "too-many-cells": "Too many cells have a format; clear the formats of rows and columns far out.",
    "unknown-sheet": "The name “{place}” refers to a sheet “{sheet}” that is not there; change or delete the name.",
  },
});
