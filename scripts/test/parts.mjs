import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { obtainBrowser } from "../setup/browser.mjs";
import { obtainLibreOffice } from "../setup/libreOffice.mjs";
import { isBuilt, markBuilt } from "../setup/freshness.mjs";
import { gate, jestCounts, NOTHING, unable } from "./counts.mjs";
import { run, tool } from "./run.mjs";

const REPORTS = "reports";
const OUTSIDE_UNIT = ["/node_modules/", "/dist/", "/.stryker-tmp/", "/test/build/", "/test/office/", "/test/core/", "/test/browser/", "/test/xlsx/", "/test/hostile/", "/test/files/", "/test/oracle/", "/test/fuzz/", "/test/review/"];

function reportFile(root, name) {
  const file = path.join(root, REPORTS, name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function check(name, commands) {
  return {
    name,
    run: async (root) => {
      const outputs = [];
      for (const command of commands) {
        const { status, output } = await run(root, command);
        outputs.push(output);
        if (status !== 0) return { ...gate(status), output: outputs.join("") };
      }
      return { ...gate(0), output: "" };
    },
  };
}

function jest(name, folder, args) {
  return {
    name,
    run: async (root) => {
      if (folder !== null && !existsSync(path.join(root, folder))) return { ...unable(`there is no ${folder}`), output: "" };
      const file = reportFile(root, `${name}.json`);
      const command = tool("jest/bin/jest.js", "--ci", "--maxWorkers=100%", "--json", `--outputFile=${file}`, ...args);
      const { status, output } = await run(root, command);
      return { ...jestCounts(file, status), output };
    },
  };
}

const build = {
  name: "build",
  run: async (root) => {
    if (isBuilt(root, [])) return { ...gate(0), output: "" };
    const { status, output } = await run(root, tool("webpack/bin/webpack.js", "--mode", "production"));
    if (status === 0) markBuilt(root, []);
    return { ...gate(status), output };
  },
};

const workbookFiles = {
  name: "files",
  run: async (root) => {
    const program = obtainLibreOffice(console.log);
    if (program === null) return { ...unable("no LibreOffice is here and none could be got"), output: "" };
    const file = reportFile(root, "files.json");
    const folders = ["test/xlsx/", "test/hostile/", "test/files/", "test/oracle/", "test/fuzz/", "test/review/"];
    const command = tool("jest/bin/jest.js", ...folders, "--ci", "--maxWorkers=100%", "--json", `--outputFile=${file}`);
    const { status, output } = await run(root, command, { SERVICESTAR_LIBREOFFICE: program });
    return { ...jestCounts(file, status), output };
  },
};

const browser = {
  name: "browser",
  run: async (root) => {
    const executable = await obtainBrowser(console.log);
    if (executable === null) return { ...unable("no Chrome, Edge or Chromium is here and none could be got"), output: "" };
    const file = reportFile(root, "browser.json");
    // Browsers wait for their pages about as much as they work. What a closed browser leaves open ends with the run.
    const command = tool("jest/bin/jest.js", "test/browser/", "--selectProjects", "browser", "--ci", "--maxWorkers=3", "--forceExit", "--json", `--outputFile=${file}`);
    const { status, output } = await run(root, command, { SERVICESTAR_BROWSER: executable });
    return { ...jestCounts(file, status), output };
  },
};

/** What needs nothing but the sources, and what needs the bundles. The two lists run side by side, then the third one. */
export const STATIC = [
  check("types", [tool("typescript/bin/tsc", "--noEmit", "-p", "."), tool("typescript/bin/tsc", "--noEmit", "-p", "src/core")]),
  check("lint", [tool("eslint/bin/eslint.js", ".", "--max-warnings", "0")]),
  check("imports", [tool("dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", "src", "test")]),
];
export const BUILD = [build];
export const TESTS = [
  jest("unit", null, ["--coverage", ...OUTSIDE_UNIT.map((pattern) => `--testPathIgnorePatterns=${pattern}`)]),
  // Counting what they cover would make these take many times as long.
  jest("proofs", "test/core", ["test/core/"]),
  jest("bundles", "test/build", ["test/build/"]),
  jest("contract", "test/office", ["test/office/"]),
  workbookFiles,
  browser,
];

/** Runs one part and says what it came to and how long it took. */
export async function runPart(root, part) {
  const begun = performance.now();
  const result = await part.run(root).catch((error) => ({ ...NOTHING, failed: 1, output: `${error.stack ?? error}\n` }));
  return { ...result, name: part.name, seconds: (performance.now() - begun) / 1000 };
}
