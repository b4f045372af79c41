import { mergeLocales } from "@univerjs/core";
import design from "@univerjs/design/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import conditionalFormatsUi from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import validation from "@univerjs/sheets-data-validation/locale/zh-CN";
import validationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import filterUi from "@univerjs/sheets-filter-ui/locale/zh-CN";
import formula from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import table from "@univerjs/sheets-table/locale/zh-CN";
import tableUi from "@univerjs/sheets-table-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";

/** The grid's own texts in this language. */
export const chinese = mergeLocales(
  design,
  ui,
  docsUi,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numfmtUi,
  validation,
  validationUi,
  conditionalFormatsUi,
  filterUi,
  table,
  tableUi,
);
