import { parseCatalogue } from "../../src/schema";
import type { Catalogue } from "../../src/core";

const both = (text: string): Readonly<Record<"zh-CN" | "en-US", string>> => ({ "zh-CN": text, "en-US": text });
const clause = (id: string, points: string, method: string): object => ({
  id, title: both(`clause ${id}`), guidance: both(`look at ${id}`), points, method, excludable: true, provenance: "body", source: "test",
});

/** A catalogue of three clauses, one a method, that adds up to 100 and is approved. */
export function smallCatalogue(): Catalogue {
  const parsed = parseCatalogue(
    JSON.stringify({
      format: "servicestar.catalogue/1",
      id: "small",
      version: "1",
      standard: "test",
      title: both("small"),
      approval: { status: "approved", by: "Li", on: "2026-11-01" },
      sections: [
        { id: "1", title: both("first"), points: "60", indicators: [{ id: "1.1", title: both("1.1"), clauses: [clause("1.1.1", "20", "all-or-nothing"), clause("1.1.2", "40", "proportional")] }] },
        { id: "2", title: both("second"), points: "40", indicators: [{ id: "2.1", title: both("2.1"), clauses: [clause("2.1", "40", "judged")] }] },
      ],
    }),
  );
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.issues));
  }
  return parsed.value;
}
