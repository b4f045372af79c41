export type { ClauseChangeKind, ClauseDifference, Round, RoundClause } from "./compareRounds";
export { compareRounds, roundClause } from "./compareRounds";
export { roundDoubts, type RoundDoubt } from "./roundDoubts";
