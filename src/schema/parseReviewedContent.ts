import { z } from "zod";
import type { ReviewedContent } from "../core";

const text = z.string();
const count = z.int().nonnegative();
const params = z.record(text, z.union([text, z.int()]));
const place = z.strictObject({ sheet: text, address: text });
const label = z.strictObject({ "zh-CN": text, "en-US": text });
const fraction = z.string().regex(/^-?[0-9]+(?:\/[1-9][0-9]*)?$/);
const fractions = z.string().regex(/^[0-9]+(?:\/[1-9][0-9]*)?(?: [0-9]+(?:\/[1-9][0-9]*)?)*$/);
const losses = z.string().regex(/^(?:[0-9]+(?:\/[1-9][0-9]*)?|x|-)(?: (?:[0-9]+(?:\/[1-9][0-9]*)?|x|-))*$/);
const standard = { id: text, version: text, hash: text };

const issue = z
  .strictObject({ code: text, path: text, params, place: place.optional() })
  .transform(({ place: where, ...rest }) => (where === undefined ? rest : { ...rest, place: where }));

const clauses = z
  .strictObject({ ids: text, indicators: text, points: fractions, lost: losses, assessors: z.string().regex(/^(?:[0-9]+|-)(?: (?:[0-9]+|-))*$/) })
  .refine(({ ids, ...columns }) => Object.values(columns).every((column) => column.split(" ").length === ids.split(" ").length));

const sheetShape = z.strictObject({
  form: text.optional(),
  locale: z.enum(["zh-CN", "en-US"]),
  company: text,
  creditCode: text,
  team: z.array(z.strictObject({ name: text, role: z.enum(["team-leader", "assessor", "expert"]) })),
  stage: text,
  assessedOn: text,
  catalogue: z.strictObject(standard),
  profile: z.strictObject({ ...standard, gradeOn: z.enum(["exact", "displayed"]) }),
  bands: fractions,
  result: z.strictObject({ exact: fraction, display: z.string().regex(/^-?[0-9]+(?:\.[0-9]+)?$/), grade: text, gradeLabel: label, failsByDeductions: z.boolean() }).nullable(),
  claims: z.strictObject({ total: text, grade: text, specialDeductions: text, differing: z.array(z.enum(["total", "grade", "specialDeductions"])) }),
  specialDeductions: count,
  open: count,
  excluded: count,
  issues: count,
  findings: z.array(z.strictObject({ check: text, outcome: z.enum(["needs-review", "fail"]), clause: text, params, place: place.nullable() })),
  clauses,
  people: z.array(text),
  withoutEvidence: count,
  prints: z.array(z.strictObject({ clause: text, field: z.enum(["finding", "evidence", "remark"]), figures: text, sketch: z.string().regex(/^[0-9a-z]{1,7}(?:\.[0-9a-z]{1,7})*$/) })),
  content: text,
  entries: text,
});
const sheet = sheetShape.transform(({ form, ...rest }) => (form === undefined ? rest : { form, ...rest }));

const content = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sheet"), sheet }),
  z.strictObject({ kind: z.literal("refused"), company: text, issues: z.array(issue) }),
]);

/** What a checkpoint kept of a file's bytes; null where it is anything else, so that the file is read again. */
export function parseReviewedContent(json: unknown): ReviewedContent | null {
  const parsed = content.safeParse(json);
  return parsed.success ? parsed.data : null;
}
