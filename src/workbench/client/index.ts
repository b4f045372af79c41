export { createClient } from "./client";
export type { OfficeClient } from "./client";
export { connectToParent } from "./channel";
export type { Channel } from "./channel";
