import { z } from "zod";
import type { Approval, Catalogue, Clause, Indicator, Section } from "../../core";
import type { Kit } from "./kit";

/** `servicestar.catalogue/1` as far as its shape goes; sums, ids and order are rules of the core. */
export function catalogueShape(kit: Kit): z.ZodType<Catalogue & { readonly format: string }> {
  return kit.object({
    format: kit.text(),
    id: kit.text(),
    version: kit.text(),
    standard: kit.text(),
    title: kit.localizedText(),
    approval: kit.variants<Approval>(
      "status",
      [{ status: z.literal("draft") }, { status: z.literal("approved"), by: kit.text("?"), on: kit.date() }],
      { status: "draft" },
    ),
    sections: kit.list(sectionShape(kit)),
  });
}

function sectionShape(kit: Kit): z.ZodType<Section> {
  return kit.object({
    id: kit.text(),
    title: kit.localizedText(),
    points: kit.decimal(),
    indicators: kit.list(indicatorShape(kit)),
  });
}

function indicatorShape(kit: Kit): z.ZodType<Indicator> {
  return kit.object({ id: kit.text(), title: kit.localizedText(), clauses: kit.list(clauseShape(kit)) });
}

function clauseShape(kit: Kit): z.ZodType<Clause> {
  return kit.object({
    id: kit.text(),
    title: kit.localizedText(),
    guidance: kit.optionalLocalizedText(),
    points: kit.decimal(),
    method: kit.word(["all-or-nothing", "proportional", "judged"], "all-or-nothing"),
    excludable: kit.flag(false),
    provenance: kit.word(["published", "body", "provisional"], "body"),
    source: kit.optionalText(),
  });
}
