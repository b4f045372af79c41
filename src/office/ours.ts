import { TABLES } from "../template";

/** Every defined name of the scoring workbook begins with this (`formats.md`, names in the scoring workbook). */
export const NAME_PREFIX = "SS_";

/** Stands while a build is under way, so that an interrupted one is found and finished. */
export const BUILDING_NAME = "SS_Building";

/** The same for a register that is being written. */
export const REGISTER_MARK = "SS_RegisterWriting";

export const TEMPLATE_NAME = "SS_Template";

export const TABLE_NAMES: readonly string[] = Object.values(TABLES);

/** Our custom functions as formulas hold them: dotted, in the stored form `_xldudf_STAR_TOTAL`, or damaged to `[2]!_xldudf_…`. */
const CALL = /(?:\[\d+\]!)?(?:_xldudf_STAR_|\bSTAR\.)([A-Z]+)(?=\()/gi;

/** Whether a formula calls one of our functions. */
export function callsOurFunction(formula: string): boolean {
  return formula.startsWith("=") && formula.search(CALL) >= 0;
}

/** The formula with each call of ours in its dotted form, whatever a load without the add-in made of it. */
export function withDottedCalls(formula: string): string {
  return formula.replace(CALL, (_call, id: string) => `STAR.${id.toUpperCase()}`);
}
