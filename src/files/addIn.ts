import type { XlsxAddIn } from "../xlsx";

/**
 * The add-in as a workbook's file names it to Excel: id and version of the manifest, found where an organisation
 * deploys its add-ins to all of its people.
 */
export const ADD_IN: XlsxAddIn = {
  id: "a64f19ab-164b-42a7-82ef-ecec2d9963c8",
  version: "1.0.0.0",
  store: "EXCatalog",
  storeType: "EXCatalog",
};
