export type * from "./ports";
export { HostError } from "./ports";
export type * from "./serviceStar";
