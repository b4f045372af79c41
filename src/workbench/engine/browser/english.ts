import { mergeLocales } from "@univerjs/core";
import design from "@univerjs/design/locale/en-US";
import docsUi from "@univerjs/docs-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import conditionalFormatsUi from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import validation from "@univerjs/sheets-data-validation/locale/en-US";
import validationUi from "@univerjs/sheets-data-validation-ui/locale/en-US";
import filterUi from "@univerjs/sheets-filter-ui/locale/en-US";
import formula from "@univerjs/sheets-formula/locale/en-US";
import formulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/en-US";
import table from "@univerjs/sheets-table/locale/en-US";
import tableUi from "@univerjs/sheets-table-ui/locale/en-US";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";

/** The grid's own texts in this language. */
export const english = mergeLocales(
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
