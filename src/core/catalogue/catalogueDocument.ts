import { exactText } from "../exact";
import type { JsonValue } from "../json";
import type { Catalogue, Clause, Indicator, LocalizedText, Section } from "./catalogue";

/** The catalogue as a `servicestar.catalogue/1` document, decimals in their shortest form. */
export function catalogueDocument(catalogue: Catalogue): JsonValue {
  return {
    format: "servicestar.catalogue/1",
    id: catalogue.id,
    version: catalogue.version,
    standard: catalogue.standard,
    title: textDocument(catalogue.title),
    approval:
      catalogue.approval.status === "draft"
        ? { status: "draft" }
        : { status: "approved", by: catalogue.approval.by, on: catalogue.approval.on },
    sections: catalogue.sections.map(sectionDocument),
  };
}

/** Both languages of a text, and nothing else that the object may carry. */
export function textDocument(text: LocalizedText): JsonValue {
  return { "zh-CN": text["zh-CN"], "en-US": text["en-US"] };
}

function sectionDocument(section: Section): JsonValue {
  return {
    id: section.id,
    title: textDocument(section.title),
    points: exactText(section.points),
    indicators: section.indicators.map(indicatorDocument),
  };
}

function indicatorDocument(indicator: Indicator): JsonValue {
  return { id: indicator.id, title: textDocument(indicator.title), clauses: indicator.clauses.map(clauseDocument) };
}

/** One clause of such a document. */
export function clauseDocument(clause: Clause): JsonValue {
  return {
    id: clause.id,
    title: textDocument(clause.title),
    guidance: textDocument(clause.guidance),
    points: exactText(clause.points),
    method: clause.method,
    excludable: clause.excludable,
    provenance: clause.provenance,
    source: clause.source,
  };
}
