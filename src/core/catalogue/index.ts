export type { Approval, Catalogue, Clause, Indicator, Locale, LocalizedText, Method, Provenance, Section } from "./catalogue";
