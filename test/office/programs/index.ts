import { batchPrograms } from "./batches";
import { chartPrograms } from "./charts";
import { eventPrograms } from "./events";
import { formulaPrograms } from "./formulas";
import { namePrograms } from "./names";
import { objectPrograms } from "./objects";
import type { Program } from "./program";
import { protectionPrograms } from "./protection";
import { signingPrograms } from "./signing";
import { rangePrograms } from "./ranges";
import { rulePrograms } from "./rules";
import { sheetPrograms } from "./sheets";
import { tablePrograms } from "./tables";
import { valuePrograms } from "./values";
import { viewPrograms } from "./views";

export { functionPrograms } from "./functions";
export type { Bench, Program } from "./program";

/** The contract programs by area, but for those of custom functions. */
export const PROGRAMS: Readonly<Record<string, readonly Program[]>> = {
  sheets: sheetPrograms,
  ranges: rangePrograms,
  values: valuePrograms,
  formulas: formulaPrograms,
  names: namePrograms,
  tables: tablePrograms,
  "validation and conditional formats": rulePrograms,
  protection: protectionPrograms,
  signing: signingPrograms,
  "freezing and charts": viewPrograms,
  "charts of the summary sheet": chartPrograms,
  events: eventPrograms,
  objects: objectPrograms,
  batches: batchPrograms,
};
