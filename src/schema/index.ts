export { builtInCatalogue, builtInProfile } from "./builtIn";
export { SCHEMA_ISSUE_CODES } from "./issues";
export type { SchemaIssueCode } from "./issues";
export { parseAssessment } from "./parseAssessment";
export { parseBank, parseBankEntry } from "./parseBank";
export { parseCatalogue } from "./parseCatalogue";
export { parseProfile } from "./parseProfile";
export { renderResult } from "./renderResult";
export type { BoundDocument, FigureDocument, ResultDocument } from "./renderResult";
