import { ZERO, equals } from "../exact";
import type { Check } from "./check";
import { finding } from "./finding";

/** A section of the standard of which nothing is left: its points are then carried by the others alone. */
export const wholeSection: Check = {
  id: "EXC007",
  slug: "whole-section-excluded",
  guards: "number",
  run: (input) => {
    const { report } = input;
    return report.status === "refused"
      ? []
      : input.catalogue.sections
          .filter(({ id }) => report.sections.some((section) => section.id === id && equals(section.applicable, ZERO)))
          .flatMap(({ id, indicators }) =>
            indicators
              .flatMap(({ clauses }) => clauses)
              .slice(0, 1)
              .map((first) => finding("EXC007", input, { outcome: "needs-review", clause: first.id, field: "verdict", params: { section: id } })),
          );
  },
};
