import { clausesOf } from "../catalogue";
import type { Check } from "./check";
import { finding } from "./finding";

/** The catalogue is a draft or holds placeholders: the result is an exercise until the body has entered and approved its own figures. */
export const unconfirmedCatalogue: Check = {
  id: "CAT002",
  slug: "unconfirmed-catalogue",
  guards: "catalogue",
  run: (input) => {
    const provisional = clausesOf(input.catalogue).filter(({ provenance }) => provenance === "provisional").length;
    if (provisional > 0) {
      return [finding("CAT002", input, { outcome: "needs-review", params: { variant: "provisional", count: provisional } })];
    }
    return input.catalogue.approval.status === "draft"
      ? [finding("CAT002", input, { outcome: "needs-review", params: { variant: "draft" } })]
      : [];
  },
};
