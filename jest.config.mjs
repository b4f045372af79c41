const swc = [
  "@swc/jest",
  {
    jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  },
];

/** Shared by every project: TypeScript through swc, tests beside the source or in `test/`. */
const base = {
  rootDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname,
  transform: { "^.+\\.tsx?$": swc },
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "/.stryker-tmp/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.stryker-tmp/"],
};

export default {
  projects: [
    {
      ...base,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/src/**/*.test.ts", "<rootDir>/test/{golden,office,build,cli,support}/**/*.test.ts"],
    },
    {
      ...base,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/src/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/jsdom.ts"],
    },
  ],
};
