import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import ts from "typescript";
import { MODEL_TYPES } from "../src/workbench/model";

/** The file that the workbench's requirement gate reads. */
export const API_SETS_FILE = "src/workbench/wire/apiSets.ts";

/** Class -> requirement set -> members. "1.9" stands for ExcelApi 1.9; members of ExcelApi 1.1 are left out, since every host has them. */
export type ApiSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads the requirement set of every member of the given Excel classes out of the MIT typings. */
export function readApiSets(typings: string, classes: ReadonlySet<string>): ApiSets {
  const source = ts.createSourceFile("index.d.ts", typings, ts.ScriptTarget.ES2022, true);
  const found: Record<string, Record<string, string>> = {};
  for (const declaration of excelClasses(source)) {
    const name = declaration.name?.text ?? "";
    if (!classes.has(name)) continue;
    const sets = new Map<string, Set<string>>();
    for (const member of declaration.members) {
      const set = apiSetOf(member) ?? apiSetOf(declaration);
      const memberName = member.name?.getText();
      if (set === null || set === "1.1" || memberName === undefined) continue;
      sets.set(set, (sets.get(set) ?? new Set()).add(memberName));
    }
    if (sets.size > 0) found[name] = Object.fromEntries([...sets].sort().map(([set, members]) => [set, [...members].sort().join(" ")]));
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function excelClasses(source: ts.SourceFile): ts.ClassDeclaration[] {
  const found: ts.ClassDeclaration[] = [];
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (statement.body && ts.isModuleBlock(statement.body)) found.push(...statement.body.statements.filter(ts.isClassDeclaration));
  }
  return found;
}

function apiSetOf(node: ts.Node): string | null {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((part) => part.getText())
    .join("\n");
  const tag = /\[Api set: (\w+)(?: ([\w.]+))?/.exec(comment);
  if (!tag) return null;
  const [, set = "", version = "BETA"] = tag;
  if (/beta|preview/i.test(version)) return "Preview 1.1";
  return set === "ExcelApi" ? version : `${set} ${version}`;
}

/** The module's text; the same typings give the same text. */
export function apiSetsModule(sets: ApiSets): string {
  const lines = Object.entries(sets).map(([name, members]) => {
    const entries = Object.entries(members).map(([set, list]) => `    ${JSON.stringify(set)}: ${JSON.stringify(list)},`);
    return `  ${name}: {\n${entries.join("\n")}\n  },`;
  });
  return `/** Made by scripts/generateApiSets.ts from the public typings: class -> requirement set (ExcelApi where only a version stands) -> members. */
export const API_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join("\n")}
};
`;
}

/** The module's text for the installed typings. */
export function generateApiSets(): string {
  const typings = readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");
  return apiSetsModule(readApiSets(typings, new Set(Object.keys(MODEL_TYPES))));
}

if (process.argv[1]?.endsWith("generateApiSets.ts")) writeFileSync(resolve(API_SETS_FILE), generateApiSets());
