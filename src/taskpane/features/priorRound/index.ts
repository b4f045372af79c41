export { PriorClause } from "./PriorClause";
export { PriorRound } from "./PriorRound";
export { PriorRoundProvider } from "./priorRoundContext";
export { StartFromPrior, type StartFromPriorProps } from "./StartFromPrior";
