export type { Rational } from "./rational";
