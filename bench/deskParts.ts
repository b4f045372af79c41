/** What the desk's benchmark takes from the project, bundled as it would ship. */
export { checkGrids } from "../src/application";
export { copyOf } from "../src/application/workbookCopy";
export { catalogueDocument, canonicalJson, fraction, profileDocument } from "../src/core";
export { deductions, grade, score, total } from "../src/functions";
export { builtInCatalogue, builtInProfile } from "../src/schema";
export { buildWorkbookPlan, mergeEntries } from "../src/template";
export { gridsOfPlan } from "../src/template/testing/gridsOfPlan";
export { matrixOf } from "../src/template/testing/matrixOf";
