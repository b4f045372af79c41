export type { HostFailure, Snapshot } from "./checkLoop";
export { ServiceStarProvider, useServiceStar } from "./serviceStarContext";
export { SessionProvider, useSession, type Session } from "./sessionContext";
