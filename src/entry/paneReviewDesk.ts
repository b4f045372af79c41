import type { ServiceStarPorts } from "../application";
import { moment } from "./moment";
import { reviewStore } from "./reviewStore";

/** What the reviewer's desk needs of this page; the page names the version that it was built as. */
export const paneReviewDesk: ServiceStarPorts["reviewDesk"] = {
  kept: () => reviewStore.load(),
  engine: `ServiceStar/${document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "0"}`,
  now: moment,
};
