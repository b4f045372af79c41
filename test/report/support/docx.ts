import { deflateRawSync, inflateRawSync } from "node:zlib";
import { documentText } from "../../../src/files/report/documentText";
import { openWord, textParts, type WordPackage } from "../../../src/files/report/wordPackage";
import { zip } from "../../../src/xlsx";
import { builtInTemplate } from "./sources";

const platform = { inflate: (bytes: Uint8Array, size: number) => new Uint8Array(inflateRawSync(bytes, { maxOutputLength: size + 1 })) };

/** A document that must open. */
export function opened(bytes: Uint8Array): WordPackage {
  const opening = openWord(bytes, platform);
  if (!opening.ok) {
    throw new Error(JSON.stringify(opening.issue));
  }
  return opening.word;
}

/** What a reader of the document sees. */
export function textOf(bytes: Uint8Array): string {
  return documentText(textParts(opened(bytes))) ?? "";
}

export function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(opened(bytes).parts.find((part) => part.name === name)?.bytes);
}

/** Zips parts given as texts. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(parts).map(([name, content]) => ({ name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content }));
  return new Uint8Array(zip(entries, (bytes) => new Uint8Array(deflateRawSync(bytes))));
}

/** The built-in template with some of its parts changed; null takes a part away. */
export function changed(changes: Readonly<Record<string, ((text: string) => string) | string | null>>): Uint8Array<ArrayBuffer> {
  const { parts } = opened(builtInTemplate("en-US"));
  const texts: Record<string, string> = Object.fromEntries(parts.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) {
      delete texts[name];
    } else {
      texts[name] = typeof change === "string" ? change : change(texts[name] ?? "");
    }
  }
  return packed(texts);
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A template of these paragraphs or tables alone. */
export function templateOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return packed({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** Paragraphs of one run each. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
}

/** What every report has to say, in the fewest lines. */
export const ENOUGH = paragraphs(
  "{company} {total} {grade}",
  "{#reasons}", "{text}", "{/reasons}",
  "{#cautions}", "{text}", "{/cautions}",
  "{#clauses}", "{id}: {score} {finding} {reason}", "{/clauses}",
  "{#deductions}", "{facts}", "{/deductions}",
  "{#bonuses}", "{reason}", "{/bonuses}",
  "{#checks}", "{problem}", "{/checks}",
);
