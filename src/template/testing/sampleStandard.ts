import { fraction, integer } from "../../core";
import type { Catalogue, Clause, LocalizedText, Method, SchemeProfile } from "../../core";

/** Both languages of a text, told apart by a mark. */
function both(text: string): LocalizedText {
  return { "zh-CN": `${text}（中）`, "en-US": `${text} (en)` };
}

function clause(id: string, tenths: number, method: Method, more: Partial<Clause> = {}): Clause {
  return {
    id,
    title: both(`Clause ${id}`),
    guidance: both(`Look at "${id}" & its records`),
    points: fraction(tenths, 10),
    method,
    excludable: true,
    provenance: "body",
    source: "",
    ...more,
  };
}

/** Three sections, five indicators, eight clauses; every method, excludable and not, placeholder, published, ids past 9. */
export const SAMPLE_CATALOGUE: Catalogue = {
  id: "sample",
  version: "3",
  standard: "S 1-2026",
  title: both("Sample catalogue"),
  approval: { status: "draft" },
  sections: [
    {
      id: "5.1",
      title: both("Section one"),
      points: integer(40),
      indicators: [
        { id: "5.1.1", title: both("Indicator one"), clauses: [clause("5.1.1.1", 300, "judged"), clause("5.1.1.2", 25, "all-or-nothing")] },
        { id: "5.1.2", title: both("Indicator two"), clauses: [clause("5.1.2.1", 75, "proportional", { provenance: "provisional" })] },
      ],
    },
    {
      id: "5.2",
      title: both("Section two"),
      points: integer(35),
      indicators: [
        { id: "5.2.1", title: both("Undivided"), clauses: [clause("5.2.1", 150, "judged", { provenance: "published", source: "Annex A" })] },
        { id: "5.2.2", title: both("Indicator four"), clauses: [clause("5.2.2.9", 150, "proportional"), clause("5.2.2.10", 50, "proportional")] },
      ],
    },
    {
      id: "5.3",
      title: both("Section three"),
      points: integer(25),
      indicators: [
        {
          id: "5.3.1",
          title: both("Indicator five"),
          clauses: [clause("5.3.1.1", 220, "judged", { excludable: false }), clause("5.3.1.2", 30, "all-or-nothing")],
        },
      ],
    },
  ],
};

/** The settings that the standard's readers assume most often. */
export const SAMPLE_PROFILE: SchemeProfile = {
  id: "sample-profile",
  version: "2",
  title: both("Sample profile"),
  specialDeduction: { points: integer(1), failAt: 5 },
  bonus: { points: integer(1), max: 1 },
  specialItemsApplied: "after-normalising",
  cap: integer(100),
  floor: integer(0),
  displayDecimals: 2,
  gradeOn: "exact",
  judgedStep: fraction(1, 10),
  grades: [
    { id: "five", from: integer(95), label: both("Five") },
    { id: "four", from: integer(90), label: both("Four") },
    { id: "pass", from: fraction(705, 10), label: both("Pass") },
  ],
  failed: { id: "none", label: both("None") },
};

/** Stand-ins for the documents' hashes. */
export const SAMPLE_HASHES = { catalogue: "a1".repeat(32), profile: "b2".repeat(32) };
