import type { DXT } from "docxtemplater";
import type { Issue } from "../../core";
import { fieldOf } from "../../report";
import type { ReportField } from "../../report";
import { PICTURE_MODULE } from "./pictureModule";
import { templateIssue } from "./templateIssues";

const SHOWN = 64;

/** Placeholders of one part that are none of these fields where they stand, each by its name. */
export function placeholderIssues(part: string, isMain: boolean, tags: readonly DXT.Part[], fields: readonly ReportField[]): readonly Issue[] {
  const issues: Issue[] = [];

  function look(tag: DXT.Part, scopes: readonly (readonly ReportField[])[], list: string): void {
    const name = tag.value.slice(0, SHOWN);
    const field = scopes.map((scope) => fieldOf(scope, tag.value)).find((found) => found !== null) ?? null;
    if (tag.module === PICTURE_MODULE) {
      if (field?.kind !== "picture") {
        issues.push(templateIssue("template-placeholder-unknown", { part, tag: `%${name}`, list }));
      } else if (!isMain || list !== "") {
        issues.push(templateIssue("template-picture-place", { part, tag: `%${name}` }));
      }
      return;
    }
    const isLoop = tag.module === "loop";
    if (field === null || field.kind === "picture" || (field.kind === "list" && !isLoop)) {
      issues.push(templateIssue("template-placeholder-unknown", { part, tag: `${isLoop ? (tag.inverted === true ? "^" : "#") : ""}${name}`, list }));
      return;
    }
    const isList = field.kind === "list" && tag.inverted !== true;
    for (const each of placeholdersOf(tag.subparsed ?? [])) {
      look(each, isList ? [field.fields, ...scopes] : scopes, isList ? field.name : list);
    }
  }

  for (const tag of placeholdersOf(tags)) {
    look(tag, [fields], "");
  }
  return issues;
}

function placeholdersOf(parts: readonly DXT.Part[]): readonly DXT.Part[] {
  return parts.filter(({ type }) => type === "placeholder");
}
