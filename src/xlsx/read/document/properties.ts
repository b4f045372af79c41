import type { XlsxAddIn, XlsxDocument } from "../../write/document";
import type { XlsxPackage } from "../package/openPackage";
import { looseText } from "./looseText";
import type { LeftOuts } from "./leftOut";
import { childOf, type ElementBudget, readElement } from "./xmlElement";

const CORE = "metadata/core-properties";
const TASK_PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const CORE_SHAPE = {
  nests: new Set(["coreProperties"]),
  texts: new Set(["title", "subject", "creator", "language", "description", "keywords", "category", "contentStatus", "version", "identifier"]),
};
/** Properties that a person has typed and a document lacks. */
const OTHERS = ["description", "keywords", "category", "contentStatus", "version", "identifier"];
const EXTENSION_SHAPE = { nests: new Set(["webextension"]), texts: new Set<string>() };

/** The workbook's properties, and the language that it says it is in ("" where it does not). */
export interface FoundProperties {
  readonly properties: XlsxDocument["properties"];
  readonly language: string;
}

export function readProperties(opened: XlsxPackage, left: LeftOuts, budget: ElementBudget): FoundProperties {
  const part = opened.relationships.only(CORE);
  if (part === null) {
    return { properties: { title: "", subject: "" }, language: "" };
  }
  const core = opened.document(part, null, (scanner) => {
    scanner.next();
    return readElement(scanner, CORE_SHAPE, null, budget);
  });
  const text = (local: string): string => looseText(childOf(core, local)?.text ?? "");
  const others = OTHERS.filter((local) => text(local) !== "").length;
  if (others > 0) {
    left.add("properties", "", others);
  }
  const creator = text("creator");
  return { properties: { title: text("title"), subject: text("subject"), ...(creator === "" ? {} : { creator }) }, language: text("language") };
}

/** The add-in that the workbook names; a second one is left out. */
export function readAddIn(opened: XlsxPackage, left: LeftOuts, budget: ElementBudget): XlsxAddIn | null {
  const panes = opened.relationships.only(TASK_PANES);
  if (panes === null) {
    return null;
  }
  const relationships = opened.relationshipsOf(panes);
  const found = relationships.ofKind(WEB_EXTENSION).flatMap((relationship) => {
    const extension = opened.document(relationships.part(relationship), null, (scanner) => {
      scanner.next();
      return readElement(scanner, EXTENSION_SHAPE, null, budget);
    });
    const reference = childOf(extension, "reference");
    const value = (name: string): string => reference?.attributes.get(name) ?? "";
    return reference === undefined ? [] : [{ id: value("id"), version: value("version"), store: value("store"), storeType: value("storeType") }];
  });
  if (found.length > 1) {
    left.add("add-ins", "", found.length - 1);
  }
  return found[0] ?? null;
}
