/** What the benchmarks take from the project, bundled as it would ship. */
export { deflateNode } from "../src/files/deflateNode";
export { nodePlatform } from "../src/files/nodePlatform";
export { builtInCatalogue, builtInProfile } from "../src/schema";
export { buildWorkbookPlan } from "../src/template";
export { readXlsx, writeXlsx } from "../src/xlsx";
