export type { Approval, Catalogue, Clause, Indicator, Locale, LocalizedText, Method, Provenance, Section } from "./catalogue";
export { clausesOf, compareIds, findClause } from "./clauses";
export { catalogueIssues } from "./catalogueIssues";
export { catalogueDocument, clauseDocument, textDocument } from "./catalogueDocument";
