/** What the benchmark of large workbooks in the page takes from the project. */
export { canonicalJson, catalogueDocument, fraction, profileDocument } from "../src/core";
export { builtInCatalogue, builtInProfile } from "../src/schema";
export { buildWorkbookPlan } from "../src/template";
export { bytesOf } from "../test/files/support/sampleFiles";
