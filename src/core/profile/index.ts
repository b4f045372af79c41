export type { GradeBand, SchemeProfile } from "./profile";
