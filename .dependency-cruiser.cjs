/** Who may import whom. Each rule's comment says what to do instead. Types count as imports. */

const TESTS = "\\.test\\.tsx?$";
const TESTING = "^src/.+/testing/";
const NPM = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"];

/** The files that other folders import; the workbench's parts are modules of their own, so that the client comes without the grid, and so is what files has for browsers. */
const DOORS = ["^src/[^/]+/index\\.tsx?$", "^src/[^/]+/testing/index\\.tsx?$", "^src/workbench/[^/]+/index\\.tsx?$", "^src/files/browser/index\\.ts$"];

/** A folder of `src` and the folders of `src` that it may import, each through its index. */
const FOLDERS = {
  core: { may: [], instead: "The core is pure and knows nobody. Take what it needs as an argument, or move the code that needs the other folder out of the core." },
  xlsx: { may: ["template"], instead: "The codec knows bytes, grids and the types of a plan. Describe what else it needs as data in xlsx, and let the caller translate." },
  messages: { may: ["core"], instead: "Texts are keyed by codes of the core. Pass other values as params." },
  schema: { may: ["core"], instead: "Schemas turn unknown data into core types. What else a caller wants done belongs to application." },
  template: { may: ["core"], instead: "The template is pure. Take parsed documents and texts as arguments, or keep the words in template/vocabulary." },
  report: { may: ["core", "messages", "template"], instead: "The report is pure: data, texts and pictures from a scored assessment. Filling a file belongs to files, reading a workbook to application." },
  application: { may: ["core", "schema", "template", "report"], instead: "Use cases reach the world through ports. Add a port in application/ports.ts and implement it in an adapter folder." },
  functions: { may: ["core", "schema", "template", "messages"], instead: "Custom functions only turn cells into core calls. They never need a use case or the workbook." },
  taskpane: { may: ["application", "core", "messages"], instead: "The pane speaks to the ServiceStar interface of application; src/entry/taskpane.tsx gives it the real one." },
  verifyPage: { may: ["application", "core", "messages"], instead: "The offline page shows what a verifier answers; src/entry/verifyPage.ts gives it the real one." },
  office: { may: ["application", "core", "template"], instead: "The Office adapter implements application's ports from plans and grids. Texts and decisions belong elsewhere." },
  crypto: { may: ["application", "core", "template"], instead: "The crypto adapter implements application's ports." },
  files: { may: ["application", "core", "template", "report", "xlsx"], instead: "The file adapter implements application's ports over xlsx, from plans and to grids." },
  workbench: { may: ["xlsx", "template"], instead: "To the add-in the workbench is Excel: it may know a plan's types and files, never what a score is." },
  cli: { may: ["application", "core", "messages"], instead: "The command line calls use cases; src/entry/cli.ts hands it the adapters." },
};

const folderRules = Object.entries(FOLDERS).map(([folder, { may, instead }]) => ({
  name: `${folder}-imports`,
  severity: "error",
  comment: `${folder} may import ${may.length > 0 ? may.join(", ") : "no other folder"}. ${instead}`,
  from: { path: `^src/${folder}/`, pathNot: [TESTS, TESTING, ...(folder === "workbench" ? ["^src/workbench/page/"] : [])] },
  to: { path: "^src/", pathNot: [folder, ...may].map((name) => `^src/${name}/`) },
}));

const CORE_ORDER = ["exact", "catalogue", "profile", "assessment", "records", "scoring", "simulation", "rectification", "checks", "rounds", "seal", "certificate", "form", "review"];

const coreOrderRules = CORE_ORDER.slice(0, -1).map((folder, place) => ({
  name: `core-order-${folder}`,
  severity: "error",
  comment: `Inside the core: ${CORE_ORDER.join(" < ")}. ${folder} imports what stands before it only; move the shared part down, or do the work in the later folder.`,
  from: { path: `^src/core/${folder}/`, pathNot: TESTS },
  to: { path: `^src/core/(${CORE_ORDER.slice(place + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...coreOrderRules,
    {
      name: "xlsx-takes-types-only",
      severity: "error",
      comment: "xlsx writes any plan, so it knows the types of one. Code of the template stays out: hand over what it computes.",
      from: { path: "^src/xlsx/", pathNot: TESTS },
      to: { path: "^src/template/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workbench-page-imports",
      severity: "error",
      comment: "workbench/page may import xlsx, template and, for its own texts, messages. Everything about scores is shown by the pane.",
      from: { path: "^src/workbench/page/", pathNot: TESTS },
      to: { path: "^src/", pathNot: ["^src/workbench/", "^src/xlsx/", "^src/template/", "^src/messages/"] },
    },
    {
      name: "testing-imports",
      severity: "error",
      comment: "Tests and fakes may also use schema's built-in documents, template and application. Adapters are tested in their own folder or in test/.",
      from: { path: ["^src/(taskpane|functions|application|template|office|cli)/.*\\.test\\.tsx?$", TESTING], pathNot: "^src/workbench/" },
      to: { path: "^src/(entry|workbench|xlsx|files|crypto)/", pathNot: "^src/cli/" },
    },
    {
      name: "nobody-imports-entry",
      severity: "error",
      comment: "entry wires the parts together and is imported by nobody. Move what you need into the folder that it belongs to.",
      from: { path: "^src/", pathNot: "^src/entry/" },
      to: { path: "^src/entry/" },
    },
    {
      name: "only-through-index",
      severity: "error",
      comment: "A folder is imported through its index.ts only. Export what you need there, if it is meant for others.",
      from: { path: "^src/([^/]+)/", pathNot: TESTS },
      to: { path: "^src/[^/]+/.", pathNot: ["^src/$1/", ...DOORS] },
    },
    {
      name: "only-through-index-tests",
      severity: "error",
      comment: "Tests too import other folders through their index.ts; only documents (.json) may be read where they lie.",
      from: { path: "^src/([^/]+)/.*\\.test\\.tsx?$" },
      to: { path: "^src/[^/]+/.", pathNot: ["^src/$1/", ...DOORS, "\\.json$"] },
    },
    {
      name: "only-through-index-inside",
      severity: "error",
      comment: "The folders inside core and workbench are modules of their own: import them through their index.ts.",
      from: { path: "^src/(core|workbench)/([^/]+)/" },
      to: { path: "^src/(core|workbench)/[^/]+/.", pathNot: ["^src/$1/$2/", "^src/(core|workbench)/[^/]+/index\\.tsx?$", TESTING] },
    },
    {
      name: "no-packages-here",
      severity: "error",
      comment: "These folders use no npm package. zod lives in schema, React and Fluent UI in taskpane, Univer in workbench; entry may use all of them.",
      from: { path: "^src/(core|xlsx|messages|template|report|application|functions|office|cli|verifyPage)/", pathNot: [TESTS, TESTING] },
      to: { dependencyTypes: NPM },
    },
    {
      name: "crypto-packages",
      severity: "error",
      comment: "crypto uses jose, for signatures, and no other package.",
      from: { path: "^src/crypto/", pathNot: TESTS },
      to: { dependencyTypes: NPM, pathNot: "(^|/)node_modules/jose/" },
    },
    {
      name: "files-packages",
      severity: "error",
      comment: "files uses fflate, to deflate where a page has no zlib, docxtemplater for reports, and no other package.",
      from: { path: "^src/files/", pathNot: TESTS },
      to: { dependencyTypes: NPM, pathNot: "(^|/)node_modules/(fflate|docxtemplater)/" },
    },
    {
      name: "schema-packages",
      severity: "error",
      comment: "schema uses zod and no other package.",
      from: { path: "^src/schema/", pathNot: TESTS },
      to: { dependencyTypes: NPM, pathNot: "(^|/)node_modules/zod/" },
    },
    {
      name: "taskpane-packages",
      severity: "error",
      comment: "taskpane uses React and Fluent UI and no other package.",
      from: { path: "^src/taskpane/", pathNot: [TESTS, TESTING] },
      to: { dependencyTypes: NPM, pathNot: "(^|/)node_modules/(react|react-dom|@types/react|@types/react-dom|@fluentui/[^/]+|@griffel/[^/]+)/" },
    },
    {
      name: "workbench-packages",
      severity: "error",
      comment: "Univer and rxjs stay inside workbench/engine, so that the grid can be replaced there alone.",
      from: { path: "^src/workbench/", pathNot: [TESTS, "^src/workbench/engine/"] },
      to: { dependencyTypes: NPM },
    },
    {
      name: "node-builtins",
      severity: "error",
      comment: "Browsers have no node: modules. Only the adapters files and crypto, the command line and its entry use them; reach them through a port.",
      from: { path: "^src/", pathNot: [TESTS, "^src/(files|crypto|cli)/", "^src/entry/(cli|reviewHost|reviewWorker)\\.ts$"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-packages",
      severity: "error",
      comment: "What ships uses `dependencies` only. Ask whether the package is needed, give its reason in docs/adr/, then move it.",
      from: { path: "^src/", pathNot: [TESTS, TESTING] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "(^|/)node_modules/@types/" },
    },
    {
      name: "no-tests-in-production",
      severity: "error",
      comment: "Production code imports no test and no fake. Move what both need beside the production code.",
      from: { path: "^src/", pathNot: [TESTS, TESTING] },
      to: { path: [TESTS, TESTING, "^test/"] },
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that run each other's code are one file, or share a third: move the shared part there. Types alone may form a circle.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-resolvable",
      severity: "error",
      comment: "The import leads nowhere: mend the path, or add the package.",
      from: { path: "^(src|test)/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-junk-drawers",
      severity: "error",
      comment: "utils, helpers, common and misc say nothing. Name the file after what it does.",
      from: { path: "^(src|test)/" },
      to: { path: "/(util|utils|helper|helpers|common|misc)[./]", pathNot: "node_modules" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage|reports)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    skipAnalysisNotInRules: true,
  },
};
