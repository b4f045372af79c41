export { Clause } from "./Clause";
export { ShownClauseProvider, useShownClause } from "./shownClause";
export type { ClauseSection, ClauseSectionProps } from "./sections";
