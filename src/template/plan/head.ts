import type { Locale } from "../../core";
import { ROLE_WORDS, STAGE_WORDS } from "../vocabulary";
import type { SheetTextKey } from "../vocabulary";
import { EMPTY, text } from "./cells";
import { carriedInto } from "./entries";
import type { CarriedEntries, EntryContent, HeadField, WorkbookHead } from "./entries";
import type { PlanContent } from "./plan";

/** The single cells of the summary that people fill in, in their order, with label and defined name. */
export const HEAD_FIELDS: Readonly<Record<HeadField, { readonly label: SheetTextKey; readonly name: string }>> = {
  company: { label: "summary.companyName", name: "SS_Company" },
  creditCode: { label: "summary.creditCode", name: "SS_CreditCode" },
  scope: { label: "summary.scope", name: "SS_Scope" },
  sites: { label: "summary.sites", name: "SS_Sites" },
  stage: { label: "summary.stage", name: "SS_Stage" },
  assessedOn: { label: "summary.assessedOn", name: "SS_AssessedOn" },
};

/** What the head of the summary will hold. */
export interface HeadContents {
  readonly fields: ReadonlyMap<HeadField, EntryContent>;
  readonly assessors: readonly { readonly name: PlanContent; readonly role: PlanContent }[];
}

/** The head as given; where it says nothing, what the existing workbook holds. */
export function headContents(head: WorkbookHead, carried: CarriedEntries, locale: Locale): HeadContents {
  const fields = new Map(carried.head);
  for (const [field, content] of givenFields(head, locale)) {
    if (content !== null) {
      fields.set(field, content);
    }
  }
  const given = head.assessors.map(({ name, role }) => ({ name: text(name), role: text(ROLE_WORDS[role][locale]) }));
  const kept = carried.assessors.map(({ name, role }) => ({ name, role: carriedInto(role, "role", locale) }));
  return { fields, assessors: given.length > 0 ? given : kept };
}

/** The content of one field in the workbook's language. */
export function headContent(head: HeadContents, field: HeadField, locale: Locale): PlanContent {
  return carriedInto(head.fields.get(field) ?? EMPTY, field, locale);
}

function givenFields(head: WorkbookHead, locale: Locale): readonly (readonly [HeadField, PlanContent])[] {
  return [
    ["company", text(head.company.name)],
    ["creditCode", text(head.company.unifiedSocialCreditCode)],
    ["scope", text(head.company.scope)],
    ["sites", text(head.company.sites)],
    ["stage", head.stage === "" ? EMPTY : text(STAGE_WORDS[head.stage][locale])],
    ["assessedOn", text(head.assessedOn)],
  ];
}
