import type { CheckedWorkbook } from "../../../application";

/** What tells one assessment from another where uses are counted: the standard, the company and the day. */
export function workbookName({ catalogue, draft: { company, assessedOn }, stage }: CheckedWorkbook): string {
  return JSON.stringify([catalogue.id, company.name, company.unifiedSocialCreditCode, stage, assessedOn]);
}
