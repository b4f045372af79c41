export type { BasisPart, ScoringBasis } from "./basis";
export type { GradeChange, PartEffect, SimulatedResult, Simulation } from "./simulate";
export { BASIS_PARTS, differingParts, withParts } from "./basis";
export { decidingParts, simulate } from "./simulate";
