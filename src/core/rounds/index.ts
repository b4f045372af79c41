export type { ClauseChangeKind, ClauseDifference, Round, RoundClause } from "./compareRounds";
export { compareRounds, roundClause } from "./compareRounds";
export { roundNames, type KeptRound, type PriorRound, type RoundFile } from "./priorRound";
export { priorRoundDocument } from "./priorRoundDocument";
export { ROUND_DOUBTS, roundDoubts, type RoundDoubt } from "./roundDoubts";
