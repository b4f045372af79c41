import { defineTexts } from "./text";

/** Why results are not written into a copy of a body's own form. */
export const formWritingTexts = defineTexts({
  "zh-CN": {
    "result-unmapped": "对应文件没有指定把结果写在哪里；请在 results 中写明列或单元格。",
    "result-over-entry": "该格填有评定内容，结果不能写在这里；请在对应文件的 results 中指定其他单元格。",
    "result-copy-differs": "写入结果后，副本读出的内容与原表格不同，未生成副本；请核对 results 所指的单元格是否也被当作内容读取。",
  },
  "en-US": {
    "result-unmapped": "The mapping does not say where results are written; name columns or cells in its results.",
    "result-over-entry": "An entry stands in this cell, so that no result is written there; name another cell in the mapping's results.",
    "result-copy-differs": "With the results in it the copy says something else than the form, so that none was made; check whether a cell of the mapping's results is also read as an entry.",
  },
});
