import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { FUNCTION_IDS } from "../../src/functions/metadata";
import { evaluate, node, ROOT } from "./nodeProgram";

/** These tests read what `npm run build` made; `npm test` builds first. */
const EXCEL = path.join(ROOT, "dist", "excel");
const WORKBENCH = path.join(ROOT, "dist", "workbench");

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const HASHED = /^[a-z-]+\.[0-9a-f]{16}\.js$/;

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), "utf8");

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => statSync(path.join(folder, file)).isFile());

/** The scripts of a page in order, as written. */
const scriptsOf = (html: string): string[] => [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

const sourceOf = (tag: string): string => /src="([^"]*)"/.exec(tag)?.[1] ?? "";

/** The packages of a bundle, by the licence list that the build writes from what it put in. */
function packagesIn(folder: string, list: string, bundle: string): string[] {
  const section = read(folder, list).split(`[${bundle}]\n`)[1]?.split("\n\n")[0];
  if (section === undefined) throw new Error(`${list} does not speak of ${bundle}`);
  return section === "no third-party code" ? [] : section.split("\n");
}

describe("the functions bundle", () => {
  const code = read(EXCEL, "functions.js");

  test("stays under 30 KB gzip", () => {
    expect(gzipSync(code).length).toBeLessThan(30_000);
  });

  test("holds no third-party code: no React, no zod", () => {
    expect(packagesIn(EXCEL, "third-party-licenses.txt", "functions")).toEqual([]);
    expect(code).not.toMatch(/react|ZodError|fluentui/i);
  });

  test("registers every function of the metadata once, without a page and without Office", () => {
    const registered: string[] = [];
    const CustomFunctions = { associate: (id: string) => registered.push(id), Error: class {}, ErrorCode: {} };
    const context = createContext({ CustomFunctions });
    runInContext(code, context);
    expect([...registered].sort()).toEqual([...FUNCTION_IDS].sort());
  });

  test.each(["functions.json", "functions-zh-CN.json"])("%s describes exactly those functions", (file) => {
    const { functions } = JSON.parse(read(EXCEL, file)) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
  });

  test("the two languages differ in descriptions only", () => {
    const bare = (file: string): unknown => JSON.parse(read(EXCEL, file), (key: string, value: unknown) => (key === "description" ? "" : value));
    expect(bare("functions-zh-CN.json")).toEqual(bare("functions.json"));
    expect(read(EXCEL, "functions-zh-CN.json")).not.toBe(read(EXCEL, "functions.json"));
  });
});

describe("the pane's page for Excel", () => {
  const html = read(EXCEL, "taskpane.html");
  const scripts = scriptsOf(html);

  test("loads office.js from Microsoft first, then the functions, then the pane", () => {
    expect(scripts.map(sourceOf)).toEqual([OFFICE, "functions.js", expect.stringMatching(HASHED)]);
    expect(scripts.map((tag) => tag.includes("defer"))).toEqual([false, true, true]);
  });

  test("every file that it names is there", () => {
    const named = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, name = ""]) => name).filter((name) => name !== OFFICE);
    expect(named.filter((name) => !filesBelow(EXCEL).includes(name))).toEqual([]);
  });

  test("its policy lets in our own files and Microsoft's host, and no inline or evaluated script", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const directives = new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]));
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("object-src")).toEqual(["'none'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=/);
  });
});

describe("the ribbon's commands", () => {
  test("every command that the manifest names is registered by the page, once", () => {
    const named = [...read(ROOT, "manifest.xml").matchAll(/<FunctionName>(.*)<\/FunctionName>/g)].map(([, name]) => name);
    const bundle = filesBelow(EXCEL).find((file) => /^taskpane\.[0-9a-f]{16}\.js$/.test(file)) ?? "";
    const registered = evaluate(`
      import { readFileSync } from "node:fs";
      import { JSDOM } from "jsdom";
      const { window } = new JSDOM('<!doctype html><div id="root"></div>', { runScripts: "outside-only", url: "https://localhost:3000/taskpane.html" });
      const registered = [];
      // jsdom lacks what every browser has, and what signatures are made with asks for it at once.
      Object.assign(window, { TextEncoder, TextDecoder });
      window.Office = {
        onReady: () => new Promise(() => {}),
        actions: { associate: (id) => registered.push(id) },
        addin: {}, context: { displayLanguage: "en-US", requirements: { isSetSupported: () => true } },
      };
      window.eval(readFileSync(${JSON.stringify(path.join(EXCEL, bundle))}, "utf8"));
      setImmediate(() => { console.log(JSON.stringify(registered)); process.exit(0); });
    `) as string[];
    expect([...registered].sort()).toEqual([...named].sort());
  });
});

describe("the command line", () => {
  test("starts from its one file, without node_modules", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "servicestar-cli-"));
    try {
      cpSync(path.join(ROOT, "dist", "cli", "servicestar.mjs"), path.join(folder, "servicestar.mjs"));
      const { status, stdout } = node(["servicestar.mjs", "--help"], { cwd: folder });
      expect(status).toBe(0);
      expect(stdout).toContain("servicestar score");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // One job is a worker of the program itself, two are workers of a process of their own.
  test.each(["1", "2"])("reviews files with the programs that lie beside it, %s at once", (jobs) => {
    const folder = mkdtempSync(path.join(tmpdir(), "servicestar-cli-"));
    try {
      for (const file of ["servicestar.mjs", "review-host.mjs", "review-worker.mjs"]) cpSync(path.join(ROOT, "dist", "cli", file), path.join(folder, file));
      cpSync(path.join(ROOT, "test", "cli", "documents", "workbook.xlsx"), path.join(folder, "broken.xlsx"));
      writeFileSync(path.join(folder, "other.xlsx"), "PK");
      const { status, stdout } = node(["servicestar.mjs", "review", ".", "--out", "register.xlsx", "--json", "--jobs", jobs], { cwd: folder });
      expect(status).toBe(1);
      expect(stdout.trim().split("\n").map((line): unknown => JSON.parse(line))).toMatchObject([{ outcome: "refused", issues: [{ code: "zip-truncated" }] }, { outcome: "refused" }]);
      expect(readdirSync(folder).sort()).toEqual(["broken.xlsx", "other.xlsx", "register.xlsx", "review-host.mjs", "review-worker.mjs", "servicestar.mjs"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the workbench", () => {
  const excelPage = read(EXCEL, "taskpane.html");
  const ownPage = read(WORKBENCH, "taskpane.html");

  test("runs the Excel build's own files", () => {
    const shared = filesBelow(EXCEL).filter((file) => !["manifest.xml", "taskpane.html", "third-party-licenses.txt"].includes(file));
    const different = shared.filter((file) => !readFileSync(path.join(EXCEL, file)).equals(readFileSync(path.join(WORKBENCH, file))));
    expect(shared).toContain("functions.js");
    expect(different).toEqual([]);
  });

  test("its pane page is Excel's with our client in the place of office.js", () => {
    expect(scriptsOf(ownPage).map(sourceOf)).toEqual(["workbench-client.js", ...scriptsOf(excelPage).slice(1).map(sourceOf)]);
    expect(ownPage.replace("workbench-client.js", OFFICE).replace("script-src 'self'", "script-src 'self' https://appsforoffice.microsoft.com")).toBe(excelPage);
    expect(read(WORKBENCH, "taskpane-office.html")).toBe(excelPage);
  });

  test("its pages name no other host", () => {
    for (const page of [ownPage, read(WORKBENCH, "index.html")]) expect(page).not.toMatch(/https?:/);
  });

  test("every file that its page names is there", () => {
    const named = [...read(WORKBENCH, "index.html").matchAll(/(?:src|href)="([^"]*)"/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !filesBelow(WORKBENCH).includes(name))).toEqual([]);
  });

  test("our client holds no third-party code", () => {
    expect(packagesIn(WORKBENCH, "third-party-licenses.txt", "workbench-client")).toEqual([]);
  });
});

describe("everything that ships", () => {
  test.each([
    ["excel", EXCEL],
    ["workbench", WORKBENCH],
  ])("%s holds no copy of office.js and no source map", (_name, folder) => {
    const files = filesBelow(folder);
    expect(files.filter((file) => /office(\.debug)?\.js$|excel-(web|win32|mac|ios)|\.map$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith("licenses.txt") && read(folder, file).includes("@microsoft/office-js"))).toEqual([]);
  });

  test("scripts carry a hash in their name, but for the ones that others name", () => {
    const plain = [...filesBelow(EXCEL), ...filesBelow(WORKBENCH)].filter((file) => file.endsWith(".js") && !/\.[0-9a-f]{16}\.js$/.test(file));
    expect([...new Set(plain)].sort()).toEqual(["functions.js", "workbench-client.js"]);
  });

  test("the built manifest is the one in the repository", () => {
    expect(read(EXCEL, "manifest.xml")).toBe(read(ROOT, "manifest.xml"));
  });

  test("the pane is React without the workbench's grid", () => {
    const names = packagesIn(EXCEL, "third-party-licenses.txt", "taskpane");
    expect(names.filter((name) => /univer|rxjs/.test(name))).toEqual([]);
    expect(names.some((name) => name.startsWith("react "))).toBe(true);
  });
});
