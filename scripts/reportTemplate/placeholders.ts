import type { Locale } from "../../src/core";
import type { ReportField } from "../../src/report";
import { paragraph, run } from "./word";
import type { Cell, ParagraphLook } from "./word";

/** Placeholders as a language's template has them: the Chinese one by their Chinese names, so that a body in China can change it without a list beside it. */
export interface Placeholders {
  readonly put: (field: string) => string;
  readonly begin: (list: string) => string;
  readonly none: (list: string) => string;
  readonly end: (list: string) => string;
  readonly picture: (name: string) => string;
  /** a paragraph that is there only if the text is, after its label where it has one */
  readonly ifWritten: (field: string, label: string | null) => string;
  readonly colon: string;
}

export function placeholdersOf(fields: readonly ReportField[], locale: Locale): Placeholders {
  const aliases = aliasesOf(fields);
  const name = (field: string): string => {
    const alias = aliases.get(field);
    if (alias === undefined) {
      throw new Error(`no placeholder ${field}`);
    }
    return locale === "zh-CN" ? alias : field;
  };
  const put = (field: string): string => `{${name(field)}}`;
  const begin = (list: string): string => `{#${name(list)}}`;
  const end = (list: string): string => `{/${name(list)}}`;
  const colon = locale === "zh-CN" ? "：" : ": ";
  return {
    put,
    begin,
    none: (list) => `{^${name(list)}}`,
    end,
    picture: (field) => `{%${name(field)}}`,
    ifWritten: (field, label) =>
      [begin(field), null, end(field)]
        .map((line) => (line === null ? paragraph([...(label === null ? [] : [run(`${label}${colon}`, { bold: true })]), run(put(field))], { style: "Cell" }) : paragraph(line, { style: "Cell" })))
        .join(""),
    colon,
  };
}

function aliasesOf(fields: readonly ReportField[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const learn = (some: readonly ReportField[]): void => {
    for (const each of some) {
      const known = aliases.get(each.name);
      if (known !== undefined && known !== each.alias) {
        throw new Error(`${each.name} has two names in Chinese: ${known}, ${each.alias}`);
      }
      aliases.set(each.name, each.alias);
      if (each.kind === "list") {
        learn(each.fields);
      }
    }
  };
  learn(fields);
  return aliases;
}

export const cell = (text: string, look: ParagraphLook = {}): Cell => ({ content: paragraph(text, { style: "Cell", ...look }) });
export const head = (text: string, look: ParagraphLook = {}): Cell => ({ content: paragraph(text, { style: "CellHead", ...look }), isShaded: true });

/** A paragraph of a row in which something begins: before its first text. */
export const opening = (content: string, begin: string): string => content.replace(/<w:t [^>]*>/, (tag) => `${tag}${begin}`);
/** The same for what ends in it. */
export const closing = (content: string, end: string): string => `${content.slice(0, content.lastIndexOf("</w:p>"))}${run(end)}</w:p>`;
