export type { HostFailure, Snapshot } from "./checkLoop";
export { ServiceStarProvider, useServiceStar } from "./serviceStarContext";
export { PlacesAsText, useJump } from "./jump";
export { BankProvider, useBank } from "./bankContext";
export { SessionProvider, useSession, type Session } from "./sessionContext";
export { PersonProvider, usePerson } from "./personContext";
export { BROWSER_KEEPS_NOTHING, DraftStoreProvider, useDraftStore, type DraftRoom, type DraftStore } from "./draftStoreContext";
export { TodayProvider, useToday, type Today } from "./today";
