export type * from "./ports";
export { HostError } from "./ports";
export type * from "./serviceStar";
export { createServiceStar, type ServiceStarPorts } from "./createServiceStar";
export { BASIS_ISSUE_CODES, checkGrids } from "./checkWorkbook";
