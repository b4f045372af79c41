import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { node, ROOT } from "./nodeProgram";

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly severity: number; readonly line: number }[];
}

/** A line of code, and the rule that must refuse it (null: none may). */
type Case = readonly [code: string, rule: string | null];

/** The lines of a file as they would be planted there. */
const PLANTED: Readonly<Record<string, readonly Case[]>> = {
  "src/core/planted.ts": [
    ["export const now = (): number => Date.now();", "no-restricted-globals"],
    ["export const chance = (): number => Math.random();", "no-restricted-syntax"],
    ["export const shown = (x: number): string => new Intl.NumberFormat().format(x);", "no-restricted-globals"],
    ['export const read = (): number => parseFloat("1.5");', "no-restricted-globals"],
    ['export const read2 = (): number => Number.parseFloat("1.5");', "no-restricted-syntax"],
    ['export const points = (): number => Number("1.5");', "no-restricted-syntax"],
    ["export const rounded = (x: number): string => x.toFixed(2);", "no-restricted-syntax"],
    ["export const local = (x: number): string => x.toLocaleString();", "no-restricted-syntax"],
    ['export const log = (): void => console.log("x");', "no-restricted-globals"],
    ["export const sheet = (range: Excel.Range): string => range.address;", "no-restricted-syntax"],
    ["export const host = (): unknown => Office.context;", "no-restricted-globals"],
    ["export const failure = (): unknown => CustomFunctions.Error;", "no-restricted-globals"],
    ["export interface ITotal { readonly value: number }", "@typescript-eslint/naming-convention"],
    ["export const loose = (value: any): void => void value;", "@typescript-eslint/no-explicit-any"],
    ["export const largest = (a: number, b: number): number => Math.max(a, b);", null],
    ["export const whole = (text: string): bigint => BigInt(text);", null],
    ["export default 1;", "no-restricted-syntax"],
  ],
  "src/taskpane/Planted.tsx": [
    ['import { useState, type ReactNode } from "react";', null],
    ["export const html = (element: Element, name: string): void => { element.innerHTML = name; };", "no-restricted-syntax"],
    ["export const outer = (element: Element, name: string): void => { element.outerHTML = name; };", "no-restricted-syntax"],
    ['export const insert = (element: Element, name: string): void => { element.insertAdjacentHTML("beforeend", name); };', "no-restricted-syntax"],
    ["export const raw = (name: string): ReactNode => <p dangerouslySetInnerHTML={{ __html: name }} />;", "no-restricted-syntax"],
    ['export const run = (): unknown => eval("1");', "no-eval"],
    ['export const make = (): unknown => new Function("return 1");', "no-new-func"],
    ["export const late = (): unknown => setTimeout(\"alert(1)\", 1);", "@typescript-eslint/no-implied-eval"],
    ["export const host = (): unknown => Office.context;", "no-restricted-globals"],
    ["export const cell = (): unknown => Excel.run;", "no-restricted-globals"],
    ["export function Odd({ on }: { readonly on: boolean }): ReactNode { if (on) { useState(0); } return null; }", "react-hooks/rules-of-hooks"],
    ["export const lost = (): void => { Promise.resolve(1); };", "@typescript-eslint/no-floating-promises"],
    ['export const told = (): void => console.log("x");', "no-console"],
    ["export const text = (name: string): ReactNode => <p>{name}</p>;", null],
    ['export const hidden = (): unknown => /* eslint-disable-line no-eval */ eval("1"); // eslint-disable-line no-eval', "no-eval"],
  ],
  "src/functions/planted.ts": [
    ["export const failure = (): unknown => CustomFunctions.Error;", null],
    ["export const host = (): unknown => Office.context;", "no-restricted-globals"],
  ],
  "src/office/planted.ts": [
    ["export const host = (range: Excel.Range): unknown => [Office.context, range];", null],
    ["export const markup = (element: Element): void => { element.innerHTML = String(1); };", "no-restricted-syntax"],
    ["export async function rows(context: Excel.RequestContext, ranges: Excel.Range[]): Promise<void> { for (const range of ranges) { range.clear(); await context.sync(); } }", "office-addins/no-context-sync-in-loop"],
  ],
};

describe("the lint rules", () => {
  let folder: string;
  let results: readonly LintResult[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "servicestar-lint-"));
    for (const [file, cases] of Object.entries(PLANTED)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${cases.map(([code]) => code).join("\n")}\n`);
    }
    for (const file of ["eslint.config.mjs", "tsconfig.json"]) cpSync(path.join(ROOT, file), path.join(folder, file));
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
    const { stdout, stderr } = node([path.join(ROOT, "node_modules", "eslint", "bin", "eslint.js"), "src", "--format", "json"], { cwd: folder });
    if (stdout === "") throw new Error(stderr);
    results = JSON.parse(stdout) as LintResult[];
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const saidOf = (file: string, line: number): string[] =>
    (results.find(({ filePath }) => filePath.endsWith(path.normalize(file)))?.messages ?? [])
      .filter((message) => message.line === line && message.severity === 2)
      .map(({ ruleId }) => String(ruleId));

  const planted = Object.entries(PLANTED).flatMap(([file, cases]) => cases.map(([code, rule], place) => ({ file, code, rule, line: place + 1 })));

  test.each(planted.filter(({ rule }) => rule !== null))("$file refuses $code", ({ file, line, rule }) => {
    expect(saidOf(file, line)).toContain(rule);
  });

  test.each(planted.filter(({ rule }) => rule === null))("$file takes $code", ({ file, line }) => {
    expect(saidOf(file, line)).toEqual([]);
  });
});
