import { z } from "zod";
import type { AssessorRole, FormCell, FormColumn, FormItems, FormMapping, FormStandard, FormVerdict, FormWord } from "../../core";
import { CAUSES } from "./assessmentShape";
import type { Kit } from "./kit";

/** Its letters are those of no column, so that it is never taken for the second of two. */
const NO_COLUMN: FormColumn = { column: "", header: "?", headerRow: null };
const NO_CELL: FormCell = { sheet: null, cell: "A1", label: null };
const VERDICTS = ["conforming", "nonconforming", "sampled", "judged", "excluded"] as const satisfies readonly FormVerdict[];
const ROLES = ["team-leader", "assessor", "expert"] as const satisfies readonly AssessorRole[];

/** The versions of the format; the second one can spread the clauses over several sheets, and is the first one otherwise. */
export type FormFormat = "servicestar.form/1" | "servicestar.form/2";

/** A form mapping as far as its shape goes; addresses, words and what columns can tell are rules of the core. */
export function formShape(kit: Kit, format: FormFormat): z.ZodType<FormMapping & { readonly format: string }> {
  const column = mayLack(kit, columnShape(kit));
  const cell = mayLack(kit, cellShape(kit));
  return kit.object({
    format: kit.text(),
    id: kit.text("?"),
    version: kit.text("?"),
    title: kit.optionalText(),
    locale: kit.word(["zh-CN", "en-US"], "zh-CN"),
    catalogue: standardShape(kit),
    profile: standardShape(kit),
    sheet: sheetShape(kit, format),
    headerRow: kit.whole(1),
    rows: kit.optional<FormMapping["rows"]>(kit.object({ end: mayLack(kit, kit.text("?")), skip: kit.optionalList(kit.text("?")) }), { end: null, skip: [] }),
    clauseIds: kit.optional<FormMapping["clauseIds"]>(
      kit.object({
        steps: kit.optionalList(kit.word(["trim", "fold-width", "first-word"], "trim")),
        prefix: kit.optionalText(),
        names: kit.optionalList(kit.object({ text: kit.text("?"), clause: kit.text("?") })),
      }),
      { steps: [], prefix: "", names: [] },
    ),
    columns: kit.object({
      clause: columnShape(kit),
      points: column,
      verdict: mayLack(kit, kit.object({ ...columnKeys(kit), words: kit.list(wordShape(kit, kit.word(VERDICTS, "conforming"))) })),
      score: mayLack(kit, kit.object({ ...columnKeys(kit), holds: kit.word(["score", "points-lost", "share", "percent"], "score"), excluded: kit.optionalList(kit.text("?")) })),
      sampleSize: column,
      nonconforming: column,
      evidence: column,
      finding: column,
      reason: column,
      remark: column,
      assessor: column,
      shownScore: mayLack(kit, kit.object({ ...columnKeys(kit), holds: kit.word(["score", "points-lost"], "score") })),
    }),
    head: kit.object({
      company: cellShape(kit),
      creditCode: cell,
      scope: cell,
      assessedOn: cell,
      stage: mayLack(kit, kit.object({ ...cellKeys(kit), words: kit.list(wordShape(kit, kit.word(["initial", "surveillance", "recertification"], "initial"))) })),
      assessors: kit.optionalList(kit.object({ ...cellKeys(kit), role: kit.word(ROLES, "assessor") })),
    }),
    claims: kit.optional<FormMapping["claims"]>(
      kit.object({ total: cell, grade: mayLack(kit, kit.object({ ...cellKeys(kit), words: kit.optionalList(wordShape(kit, kit.text("?"))) })), specialDeductions: cell }),
      { total: null, grade: null, specialDeductions: null },
    ),
    specialDeductions: mayLack(kit, itemsShape(kit)),
    bonuses: mayLack(kit, itemsShape(kit)),
    results: kit.optional<FormMapping["results"]>(
      kit.object({ score: column, findings: column, total: cell, grade: cell, specialDeductions: cell }),
      { score: null, findings: null, total: null, grade: null, specialDeductions: null },
    ),
  });
}

function sheetShape(kit: Kit, format: FormFormat): z.ZodType<FormMapping["sheet"]> {
  const ofOne = [{ by: z.literal("name"), name: kit.text("?") }, { by: z.literal("headers") }];
  const several = { by: z.literal("names"), sheets: kit.list(kit.object({ name: kit.text("?"), headerRow: mayLack(kit, kit.whole(1)) })) };
  return kit.variants<FormMapping["sheet"]>("by", format === "servicestar.form/1" ? ofOne : [...ofOne, several], { by: "headers" });
}

/** null, or left out, for what the form has no place for. */
function mayLack<T>(kit: Kit, schema: z.ZodType<T>): z.ZodType<T | null> {
  return kit.optional(kit.orNull(schema), null);
}

function standardShape(kit: Kit): z.ZodType<FormStandard> {
  return kit.object({ id: kit.text(), version: kit.text(), hash: kit.text("0".repeat(64)) });
}

function columnKeys(kit: Kit): { readonly column: z.ZodType<string>; readonly header: z.ZodType<string>; readonly headerRow: z.ZodType<number | null> } {
  return { column: kit.text(NO_COLUMN.column), header: kit.text(NO_COLUMN.header), headerRow: mayLack(kit, kit.whole(1)) };
}

function columnShape(kit: Kit): z.ZodType<FormColumn> {
  return kit.object(columnKeys(kit));
}

function cellKeys(kit: Kit): { readonly sheet: z.ZodType<string | null>; readonly cell: z.ZodType<string>; readonly label: z.ZodType<FormCell["label"]> } {
  return { sheet: mayLack(kit, kit.text("?")), cell: kit.text(NO_CELL.cell), label: mayLack(kit, kit.object({ cell: kit.text(NO_CELL.cell), text: kit.text("?") })) };
}

function cellShape(kit: Kit): z.ZodType<FormCell> {
  return kit.object(cellKeys(kit));
}

function wordShape<Meaning extends string>(kit: Kit, means: z.ZodType<Meaning>): z.ZodType<FormWord<Meaning>> {
  return kit.object({ text: kit.text("?"), means });
}

function itemsShape(kit: Kit): z.ZodType<FormItems> {
  const column = mayLack(kit, columnShape(kit));
  return kit.variants<FormItems>(
    "by",
    [
      { by: z.literal("count"), cell: cellShape(kit) },
      { by: z.literal("rows"), sheet: mayLack(kit, kit.text("?")), headerRow: kit.whole(1), firstRow: kit.whole(1), lastRow: kit.whole(1), text: columnShape(kit), clause: column, evidence: column, cause: mayLack(kit, kit.object({ ...columnKeys(kit), words: kit.list(wordShape(kit, kit.word(CAUSES, "law"))) })) },
    ],
    { by: "count", cell: NO_CELL },
  );
}
