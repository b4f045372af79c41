import type { ServiceStarPorts } from "../application";
import { moment } from "./moment";

/** What the reviewer's desk needs of this page; the page names the version that it was built as. */
export const paneReviewDesk: ServiceStarPorts["reviewDesk"] = {
  // No run of this page keeps anything; sheets come from the files that a person chooses.
  kept: () => Promise.resolve(new Map()),
  engine: `ServiceStar/${document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "0"}`,
  now: moment,
};
