import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import ts from "typescript";

/** What the workbench's client must know of the Excel API: each class as one line of `grammar.ts`, each enum as its words. */
export interface ClientMetadata {
  /** the newest ExcelApi minor version that the client carries whole */
  readonly floor: number;
  readonly classes: Readonly<Record<string, string>>;
  readonly enums: Readonly<Record<string, string>>;
}

/** The ExcelApi minor version that the manifest asks for. */
export const FLOOR = 14;
export const METADATA_FILE = "src/workbench/client/metadata/metadata.json";

/** Made by the client itself for every class. */
const BUILT_IN = new Set(["context", "load", "set", "toJSON", "track", "untrack", "isNullObject", "items"]);

/** Left out, so that asking for it fails by name: 350 worksheet functions as methods, which a formula in a cell does as well. */
const LEFT_OUT = new Set(["Functions"]);

/** Reads the Excel classes and enums out of the MIT typings; the same typings give the same metadata. */
export function generateClientMetadata(typings: string): ClientMetadata {
  const declarations = excelDeclarations(ts.createSourceFile("index.d.ts", typings, ts.ScriptTarget.ES2022, true));
  const all = new Map<string, ts.ClassDeclaration>();
  const enums: Record<string, string> = {};
  for (const declaration of declarations) {
    if (ts.isClassDeclaration(declaration) && declaration.name && isProxy(declaration)) all.set(declaration.name.text, declaration);
    if (ts.isEnumDeclaration(declaration) && minorVersion(declaration) <= FLOOR) enums[declaration.name.text] = enumWords(declaration);
  }
  const classes: Record<string, string> = {};
  const pending = ["Workbook"];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const declaration = all.get(name);
    if (declaration === undefined || name in classes) continue;
    const { line, types } = classLine(declaration, all);
    classes[name] = line;
    pending.push(...types);
  }
  return { floor: FLOOR, classes: sorted(classes), enums: sorted(enums) };
}

function excelDeclarations(source: ts.SourceFile): ts.Statement[] {
  const found: ts.Statement[] = [];
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (statement.body && ts.isModuleBlock(statement.body)) found.push(...statement.body.statements);
  }
  return found;
}

function isProxy(declaration: ts.ClassDeclaration): boolean {
  return (declaration.heritageClauses ?? []).some((clause) => clause.types.some((type) => type.expression.getText() === "OfficeExtension.ClientObject"));
}

/** The minor version of ExcelApi that brought a declaration; a set outside the numbered line counts as newer than any. */
function minorVersion(node: ts.Node): number {
  const comment = ts.getJSDocCommentsAndTags(node).map((doc) => doc.getText()).join("\n");
  const set = /\[Api set: *(\S*) 1\.(\d+)/.exec(comment);
  if (set === null) return 1;
  return set[1] === "ExcelApi" ? Number(set[2]) : 99;
}

function classLine(declaration: ts.ClassDeclaration, all: ReadonlyMap<string, ts.ClassDeclaration>): { line: string; types: string[] } {
  const words = new Map<string, string>();
  const arity = new Map<string, number>();
  const types: string[] = [];
  for (const member of declaration.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const name = member.name.text;
    if (ts.isPropertyDeclaration(member) && name === "items" && member.type && ts.isArrayTypeNode(member.type)) {
      const item = proxyName(member.type.elementType, all);
      if (item !== null) {
        words.set(name, `*${item}`);
        types.push(item);
      }
    }
    if (BUILT_IN.has(name)) continue;
    const version = minorVersion(member);
    const suffix = version > FLOOR ? `@${version === 99 ? "" : version}` : "";
    const within = version <= FLOOR;
    if (ts.isPropertyDeclaration(member)) words.set(name, propertyWord(name, member, all, within ? types : []) + suffix);
    if (ts.isMethodDeclaration(member)) {
      arity.set(name, Math.max(arity.get(name) ?? 0, member.parameters.length));
      // An overload that came later does not take the method away from the older ones.
      const earlier = words.get(name);
      if (earlier !== undefined && !earlier.includes("@")) words.set(name, methodWord(name, arity.get(name) ?? 0, member, all, []));
      else words.set(name, methodWord(name, arity.get(name) ?? 0, member, all, within ? types : []) + suffix);
    }
  }
  return { line: [...words.values()].join(" "), types };
}

function propertyWord(name: string, member: ts.PropertyDeclaration, all: ReadonlyMap<string, ts.ClassDeclaration>, types: string[]): string {
  const text = member.type?.getText() ?? "";
  if (text.startsWith("OfficeExtension.EventHandlers")) return `${name}!`;
  const target = member.type ? proxyName(member.type, all) : null;
  if (target !== null) {
    if (LEFT_OUT.has(target)) return `${name}>${target}@`;
    types.push(target);
    return `${name}>${target}`;
  }
  const readonly = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly) !== 0;
  return `${name}${text === "Date" ? "%" : ""}${readonly ? "" : "="}`;
}

function methodWord(name: string, parameters: number, member: ts.MethodDeclaration, all: ReadonlyMap<string, ts.ClassDeclaration>, types: string[]): string {
  const target = member.type ? proxyName(member.type, all) : null;
  if (target !== null) {
    types.push(target);
    return `${name}(${parameters}>${target}`;
  }
  return `${name}(${parameters}${member.type?.getText().startsWith("OfficeExtension.ClientResult") ? "?" : ""}`;
}

function proxyName(type: ts.TypeNode, all: ReadonlyMap<string, ts.ClassDeclaration>): string | null {
  const match = /^Excel\.(\w+)$/.exec(type.getText());
  return match?.[1] !== undefined && all.has(match[1]) ? match[1] : null;
}

/** Each member as its key, and its text where that is not the key with a capital. */
function enumWords(declaration: ts.EnumDeclaration): string {
  const words: string[] = [];
  for (const member of declaration.members) {
    const key = member.name.getText().replaceAll('"', "");
    const text = member.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : null;
    if (text === null) continue;
    words.push(text === key[0]?.toUpperCase() + key.slice(1) ? key : `${key}:${text}`);
  }
  return words.join("|");
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The file's text for a set of typings: one class or enum a line, so that a change reads as one. */
export function metadataText(metadata: ClientMetadata): string {
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

/** The installed typings of Office.js. */
export function installedTypings(root: string): string {
  return readFileSync(createRequire(resolve(root, "package.json")).resolve("@types/office-js/index.d.ts"), "utf8");
}

if (process.argv[1]?.endsWith("generateClientMetadata.ts")) {
  const root = resolve(process.argv[1], "../..");
  writeFileSync(resolve(root, METADATA_FILE), metadataText(generateClientMetadata(installedTypings(root))));
}
