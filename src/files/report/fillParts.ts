import Docxtemplater from "docxtemplater";
import type { DXT } from "docxtemplater";
import type { Issue } from "../../core";
import type { Fillable, ReportField, ReportRecord, ReportValue } from "../../report";
import { MemoryPackage } from "./memoryPackage";
import { PictureModule } from "./pictureModule";
import { addPictures } from "./pictureParts";
import { placeholderIssues } from "./placeholderIssues";
import { libraryIssues } from "./libraryIssues";
import type { WordPackage } from "./wordPackage";

export type Filling = { readonly ok: true; readonly entries: ReturnType<MemoryPackage["entries"]> } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Fills the template's parts with these values, or tells every placeholder that is broken, unknown or in a place where it cannot stand. */
export function fillParts(word: WordPackage, data: Fillable, values: ReportRecord): Filling {
  const memory = new MemoryPackage(word.parts);
  const pictures = new PictureModule(data.pictures?.lines.length ?? 0);
  try {
    const document = new Docxtemplater(memory, { ...OPTIONS, fileTypeConfig: fileTypes(), modules: [pictures] });
    const issues = Object.entries(compiledOf(document)).flatMap(([part, { postparsed }]) => placeholderIssues(part, part === word.main.name, postparsed, data.fields));
    if (issues.length > 0) {
      return { ok: false, issues };
    }
    breakLines(document);
    document.render(withAliases(values, data.fields));
  } catch (error) {
    const issues = libraryIssues(error);
    if (issues === null) {
      throw error;
    }
    return { ok: false, issues };
  }
  addPictures(memory, word.main.name, pictures.placed, data);
  return { ok: true, entries: memory.entries() };
}

const OPTIONS: DXT.Options = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  // A template changes neither the delimiters nor what a name means: it only names fields.
  syntax: { changeDelimiterPrefix: null },
  parser: (tag) => ({ get: (scope: unknown) => (isRecord(scope) && Object.hasOwn(scope, tag) ? scope[tag] : undefined) }),
  nullGetter: () => "",
};

function isRecord(value: unknown): value is ReportRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The library's reading of Word documents, without its tag for raw XML: a text must never become markup. */
function fileTypes(): unknown {
  const { FileTypeConfig } = Docxtemplater as unknown as { readonly FileTypeConfig: { readonly docx: () => { readonly baseModules: readonly (() => { readonly name: string })[] } } };
  const docx = FileTypeConfig.docx();
  return { ...docx, baseModules: docx.baseModules.filter((make) => make().name !== "RawXmlModule") };
}

function compiledOf(document: Docxtemplater): Readonly<Record<string, { readonly postparsed: readonly DXT.Part[] }>> {
  return (document as unknown as { readonly compiled: Readonly<Record<string, { readonly postparsed: readonly DXT.Part[] }>> }).compiled;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\n": '</w:t><w:br/><w:t xml:space="preserve">', "\t": '</w:t><w:tab/><w:t xml:space="preserve">' };

/** Line breaks and tabs as Word writes them, in the run that the placeholder stands in. */
function breakLines(document: Docxtemplater): void {
  const render = document.findModule("Render");
  if (render !== null) {
    render["renderLineBreaks"] = (value: string): string[] => [value.replace(/[&<>"'\n\t]/g, (found) => ENTITIES[found] ?? found)];
  }
}

/** Every value under its name and its Chinese name. */
function withAliases(record: ReportRecord, fields: readonly ReportField[]): ReportRecord {
  const both: Record<string, ReportValue> = {};
  for (const field of fields) {
    const value = field.kind === "picture" ? undefined : record[field.name];
    if (value !== undefined) {
      both[field.name] = typeof value === "string" || field.kind !== "list" ? value : value.map((item) => withAliases(item, field.fields));
      both[field.alias] = both[field.name] ?? "";
    }
  }
  return both;
}
