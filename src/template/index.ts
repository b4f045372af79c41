export type * from "./grid";
export type * from "./plan/plan";
