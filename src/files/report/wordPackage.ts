import type { Issue } from "../../core";
import { openParts } from "../../xlsx";
import type { OpenedParts, PackagePart, XlsxLimits, XlsxPlatform } from "../../xlsx";
import { issueOfContainer, templateIssue } from "./templateIssues";

const WORD_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
export const DOCUMENT_TYPE = `${WORD_ML}document.main+xml`;
export const TEMPLATE_TYPE = `${WORD_ML}template.main+xml`;
const MACRO_TYPES = /^application\/vnd\.ms-word\.(?:document|template)\.macroEnabled/i;
/** What a reader of the document sees; comments are none of it. */
const READ_TYPES: readonly string[] = ["document.main", "template.main", "header", "footer", "footnotes", "endnotes"].map((kind) => `${WORD_ML}${kind}+xml`);

/** Word nests deeper than a workbook does: tables in tables in text boxes. */
export const WORD_LIMITS: Partial<XlsxLimits> = { depth: 256 };

/** A Word document with its main part. */
export interface WordPackage extends OpenedParts {
  readonly main: PackagePart;
}

/** Opens a .docx or .dotx file; anything else, and anything broken, is an issue. */
export function openWord(bytes: Uint8Array, platform: XlsxPlatform): { readonly ok: true; readonly word: WordPackage } | { readonly ok: false; readonly issue: Issue } {
  const opening = openParts(bytes, platform, WORD_LIMITS);
  if (!opening.ok) {
    return { ok: false, issue: issueOfContainer(opening.refusal) };
  }
  const { opened } = opening;
  const [first, second] = opened.relationships.filter(({ source, kind }) => source === "" && kind === "officeDocument");
  const target = first?.target.replace(/^\//, "");
  const main = opened.parts.find(({ name }) => name === target);
  const foreign = opened.parts.find(({ name }) => !/^[\x20-\x7E]+$/.test(name));
  if (foreign !== undefined) {
    return { ok: false, issue: templateIssue("template-broken", { part: foreign.name, reason: "zip-entry-name" }) };
  }
  if (opened.parts.some(({ contentType }) => MACRO_TYPES.test(contentType))) {
    return { ok: false, issue: templateIssue("template-macros") };
  }
  if (main === undefined || second !== undefined || (main.contentType !== DOCUMENT_TYPE && main.contentType !== TEMPLATE_TYPE)) {
    return { ok: false, issue: templateIssue("template-not-word") };
  }
  return { ok: true, word: { ...opened, main } };
}

/** The parts that hold the document's own text, the main one first. */
export function textParts({ parts, main }: WordPackage): readonly PackagePart[] {
  return [main, ...parts.filter((part) => part !== main && READ_TYPES.includes(part.contentType))];
}
