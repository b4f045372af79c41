import type { Issue } from "../../core";
import { scanXml } from "../../xlsx";
import type { PackagePart, PartRelationship } from "../../xlsx";
import { templateIssue } from "./templateIssues";
import { WORD_LIMITS } from "./wordPackage";
import type { WordPackage } from "./wordPackage";

/** Relationships to what runs, or to documents of another kind that Word takes in. */
const ACTIVE_KINDS = new Set(["vbaProject", "wordVbaData", "oleObject", "control", "activeXControlBinary", "aFChunk", "subDocument", "package", "customUI"]);
const ACTIVE_TYPES = /vbaProject|activeX|oleObject|macroEnabled|ms-office\.vba/i;
/** Fields that fetch something or start something when they are brought up to date. */
const ACTIVE_FIELD = /(?:^|\s)(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|DATABASE|IMPORT|LINK|RD|MACROBUTTON)(?=\s|$)/i;
const LINK_TARGET = /^(?:https?|mailto):/i;
const WORD_SPACES = ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];
const SHOWN = 64;

/** What in a template would run, or reach outside of it, once the report is opened; none of it is filled. */
export function vetTemplate(word: WordPackage): readonly Issue[] {
  return [
    ...word.relationships.flatMap(relationshipIssues),
    ...word.parts.filter(({ contentType }) => ACTIVE_TYPES.test(contentType)).map(({ name }) => templateIssue("template-active", { part: name })),
    ...word.parts.flatMap(fieldIssues),
  ];
}

function relationshipIssues({ source, kind, target, isExternal }: PartRelationship): readonly Issue[] {
  if (ACTIVE_KINDS.has(kind)) {
    return [templateIssue("template-active", { part: source })];
  }
  // A link is followed by a person alone.
  return isExternal && !(kind === "hyperlink" && LINK_TARGET.test(target)) ? [templateIssue("template-external", { part: source, target: target.slice(0, SHOWN) })] : [];
}

/** A field's instruction may be split over runs: all of a part's are looked at as one text. */
function fieldIssues({ name, contentType, bytes }: PackagePart): readonly Issue[] {
  if (!/wordprocessingml/.test(contentType)) {
    return [];
  }
  let instructions = "";
  scanXml(
    bytes,
    (element) => {
      if (!WORD_SPACES.includes(element.uri)) {
        return;
      }
      if (element.local === "instrText") {
        instructions += element.text();
      } else if (element.local === "fldSimple") {
        instructions += ` ${element.attributeIn(WORD_SPACES, "instr") ?? ""} `;
      } else if (element.local === "fldChar") {
        instructions += " ";
      }
    },
    WORD_LIMITS,
  );
  const field = ACTIVE_FIELD.exec(instructions)?.[1];
  return field === undefined ? [] : [templateIssue("template-field", { part: name, field: field.toUpperCase() })];
}
