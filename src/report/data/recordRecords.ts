import { exactText, findClause, registered } from "../../core";
import type { Locale } from "../../core";
import { EVIDENCE_KIND_WORDS, RECTIFICATION_WORDS } from "../../template";
import type { ReportRecord } from "../fields/field";
import { printableRecord } from "./printable";
import { writtenOr } from "./source";
import type { ReportSource } from "./source";

/** Each row of the rectification of lost points, in the order of the sheet. A re-scored figure is information: it counts in no other figure of the report. */
export function rectificationRecords({ records, catalogue }: ReportSource, locale: Locale): readonly ReportRecord[] {
  return records.rectifications.map(({ number, clause, finding, action, owner, due, status, closure, verifiedBy, verifiedOn, rescored, rescoredOn }) =>
    printableRecord({
      number: number === null ? "" : String(number),
      clause,
      title: findClause(catalogue, clause)?.title[locale] ?? "",
      finding: writtenOr(locale, finding),
      action,
      owner,
      due,
      status: RECTIFICATION_WORDS[status][locale],
      closure,
      verifiedBy,
      verifiedOn,
      rescored: rescored === null ? "" : exactText(rescored),
      rescoredOn,
    }),
  );
}

/** Each registered piece of evidence, in the order of the sheet; one that was taken out of the register is none. */
export function evidenceRecords({ records }: ReportSource, locale: Locale): readonly ReportRecord[] {
  return registered(records.evidence).map(({ number, clause, kind, title, location, part, hash, size, addedBy, addedOn, remark }) =>
    printableRecord({
      evidenceNumber: writtenOr(locale, number),
      clause,
      kind: kind === "" ? "" : EVIDENCE_KIND_WORDS[kind][locale],
      title,
      location,
      part,
      hash,
      size: size === null ? "" : String(size),
      addedBy,
      addedOn,
      remark,
    }),
  );
}
