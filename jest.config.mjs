const swc = [
  "@swc/jest",
  {
    jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  },
];

/** What the grid leans on and what is published as ES modules only; jest loads CommonJS. */
const ES_ONLY =
  "cjk-regex|collapse-white-space|franc-min|jose|kdbush|lodash-es|n-gram|nanoid|quickselect|rbush|regexp-util|trigram-utils|unicode-regex";

/** Shared by every project: TypeScript through swc, tests beside the source or in `test/`. */
const base = {
  rootDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname,
  transform: {
    "^.+\\.tsx?$": swc,
    [`/node_modules/(${ES_ONLY})/.+\\.m?js$`]: swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_ONLY})/)`],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "/.stryker-tmp/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.stryker-tmp/"],
};

export default {
  // What a test file has loaded is never quite given back: past this, collecting garbage costs more than a new process.
  workerIdleMemoryLimit: "800MB",
  // Coverage is collected by `npm test`; every line and branch of the core is reached by a test.
  collectCoverageFrom: ["src/core/**/*.ts", "!**/*.test.ts"],
  coverageDirectory: "reports/coverage",
  coverageReporters: ["text-summary", "json-summary", "lcov"],
  coverageThreshold: { "./src/core/": { lines: 100, branches: 100 } },
  projects: [
    {
      ...base,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/src/**/*.test.ts", "<rootDir>/test/{core,golden,office,build,cli,files,hostile,oracle,xlsx,fuzz,report,review,seal,signoff,support}/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
    },
    {
      ...base,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/src/**/*.test.tsx", "<rootDir>/test/support/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/jsdom.ts"],
    },
    {
      ...base,
      // Needs the production bundle and a browser: run by the part `browser` of `npm test` alone.
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
    },
  ],
};
