import type { RegisterPort, WorkbookPort } from "../application";
import { buildPlan } from "./build/buildPlan";
import { filterByAssessor } from "./filterByAssessor";
import { goTo } from "./goTo";
import { inspect } from "./inspect";
import { readGrids } from "./read/readGrids";
import { readTable } from "./read/readTable";
import { readTableRow } from "./read/readTableRow";
import { protectSheets, unprotectedSheets } from "./sheetProtection";
import { watch } from "./watch";
import { watchSelection } from "./watchSelection";
import { buildRegister } from "./register/buildRegister";
import { readRegister } from "./register/readRegister";
import { writeRefresh } from "./register/refreshRegister";
import { readFormulas, repairFormulas, writeFormulas } from "./write/formulas";
import { appendLines } from "./write/appendLines";
import { writeSignoff } from "./write/writeSignoff";
import { writeEntries } from "./write/writeEntries";

/** A register in the open workbook behind our port. */
export const excelRegister: RegisterPort = { read: readRegister, build: buildRegister, refresh: writeRefresh };

export { excelFile } from "./hostFile";
export { toHostError } from "./hostError";

/** The open Excel workbook behind our port; needs ExcelApi 1.14. */
export const excelWorkbook: WorkbookPort = {
  inspect,
  build: (plan, onProgress) => buildPlan(plan, onProgress),
  readGrids,
  readTable,
  readTableRow,
  readFormulas,
  writeFormulas,
  writeEntries,
  filterByAssessor,
  appendLines,
  repairFormulas,
  writeSignoff,
  unprotectedSheets,
  protectSheets,
  goTo,
  watch,
  watchSelection,
};
