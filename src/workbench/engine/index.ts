export type * from "./engine";
