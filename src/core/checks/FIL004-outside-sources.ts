import type { Check } from "./check";
import { finding } from "./finding";

/** The file takes content from elsewhere: links to other workbooks, connections and queries, formulas that ask for it. */
export const outsideSources: Check = {
  id: "FIL004",
  slug: "outside-sources",
  guards: "workbook",
  run: (input) => {
    const file = input.workbook?.file;
    if (file === undefined) {
      return [];
    }
    const [first] = file.links;
    return [
      ...(first === undefined ? [] : [finding("FIL004", input, { outcome: "needs-review", params: { variant: "links", count: file.links.length, first } })]),
      ...(file.hasConnections ? [finding("FIL004", input, { outcome: "needs-review", params: { variant: "connections" } })] : []),
      ...file.outsideFormulas.map(({ found, place }) => finding("FIL004", input, { outcome: "needs-review", place, params: { variant: "formula", found } })),
    ];
  },
};
