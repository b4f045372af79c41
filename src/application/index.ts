export type * from "./ports";
export { HostError } from "./ports";
export type * from "./serviceStar";
export { createServiceStar, type ServiceStarPorts } from "./createServiceStar";
export { checkGrids } from "./checkWorkbook";
