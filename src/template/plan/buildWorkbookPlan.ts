import { clausesOf } from "../../core";
import type { Catalogue, Locale, RecordList, SchemeProfile } from "../../core";
import { keysOf } from "../vocabulary";
import { cellAt, rangeOf } from "./address";
import { answersFor } from "./answers";
import type { Answers } from "./answers";
import { basisSheet, documentRange } from "./basis";
import type { PlanHashes } from "./basis";
import { EMPTY_HEAD, NOTHING_CARRIED } from "./entries";
import type { CarriedEntries, UnplacedEntry, WorkbookHead } from "./entries";
import { HEAD_FIELDS, headContents } from "./head";
import type { HeadContents } from "./head";
import { layOut } from "./layout";
import type { Layout, LayoutNeeds } from "./layout";
import type { PlanName, WorkbookPlan } from "./plan";
import { clauseListRange, resultCell, rulesRange } from "./results";
import { evidenceSheet, rectificationSheet, samplingSheet } from "./recordSheets";
import { scoresheetSheet } from "./scoresheet";
import { specialItemsSheet } from "./specialItems";
import { summarySheet } from "./summary";
import { TEMPLATE, hasRecordSheets } from "./template";
import type { TemplateVersion } from "./template";

export interface WorkbookRequest {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly locale: Locale;
  /** lower-case hex SHA-256 of each document's canonical JSON */
  readonly hashes: PlanHashes;
  /** what the start form says; its texts win over carried ones, its empty texts do not */
  readonly head?: WorkbookHead;
  /** the entries of the workbook that is rebuilt */
  readonly carried?: CarriedEntries;
  /** the shape of an older workbook, to hold one against it; a workbook is built in the newest */
  readonly version?: TemplateVersion;
}

/** The scoring workbook of a catalogue and a profile as data; every entry that was carried stands in it, if not in its cell then in a list on the Basis sheet. */
export function buildWorkbookPlan(request: WorkbookRequest): WorkbookPlan {
  const { catalogue, profile, locale, hashes } = request;
  const carried = request.carried ?? NOTHING_CARRIED;
  const head = headContents(request.head ?? EMPTY_HEAD, carried, locale);
  const layout = layOut(catalogue, profile, locale, layoutNeeds(carried, head.assessors.length), request.version ?? TEMPLATE.version);
  return planOf(layout, answersFor(layout, carried), { hashes, carried, head });
}

/** Rows that the tables must have at least for these entries, and for so many assessors. */
export function layoutNeeds(carried: CarriedEntries, assessors: number): LayoutNeeds {
  return {
    assessors: Math.max(carried.rows.assessors, assessors),
    deductions: Math.max(carried.rows.deductions, carried.deductions.length),
    bonuses: Math.max(carried.rows.bonuses, carried.bonuses.length),
    records: recordRows(carried),
  };
}

/** What stands in a workbook beside what its formulas show. */
export interface PlanContents {
  readonly hashes: PlanHashes;
  readonly carried: CarriedEntries;
  readonly head: HeadContents;
}

/** The workbook of a layout, its formulas showing the given answers. */
export function planOf(layout: Layout, answers: Answers, { hashes, carried, head }: PlanContents): WorkbookPlan {
  const { catalogue, locale, version } = layout;
  const unplaced = unplacedEntries(catalogue, carried);
  const company = head.fields.get("company");
  const companyName = company?.kind === "text" ? company.text : "";
  return {
    locale,
    template: `${TEMPLATE.id} ${version}`,
    sheets: [
      summarySheet(layout, answers, hashes, head),
      scoresheetSheet(layout, answers, carried, companyName),
      ...(hasRecordSheets(version) ? [samplingSheet(layout, answers, carried, companyName)] : []),
      specialItemsSheet(layout, answers, carried, companyName),
      ...(hasRecordSheets(version) ? [rectificationSheet(layout, answers, carried, companyName), evidenceSheet(layout, answers, carried, companyName)] : []),
      basisSheet(layout, answers, hashes, unplaced, companyName),
    ],
    names: namesOf(layout, unplaced.length),
    activeSheet: layout.sheets.summary,
    properties: { title: catalogue.title[locale], subject: catalogue.standard },
  };
}

function recordRows({ records }: CarriedEntries): Readonly<Record<RecordList, number>> {
  const rows = (list: RecordList): number => Math.max(records[list].rows, records[list].entries.length);
  return {
    samplePlans: rows("samplePlans"),
    samples: rows("samples"),
    sampleSizes: rows("sampleSizes"),
    rectifications: rows("rectifications"),
    evidence: rows("evidence"),
  };
}

/** Entries of clauses that the catalogue does not have, together with what an earlier rebuild could not place. */
function unplacedEntries(catalogue: Catalogue, carried: CarriedEntries): readonly UnplacedEntry[] {
  const known = new Set(clausesOf(catalogue).map((clause) => clause.id));
  const foreign = [...carried.clauses]
    .filter(([id]) => !known.has(id))
    .flatMap(([id, entries]) =>
      [...entries].map(([field, content]): UnplacedEntry => ({
        from: id,
        field,
        content: content.kind === "text" ? content.text : content.kind === "number" ? String(content.value) : content.formula,
      })),
    );
  return [...carried.unplaced, ...foreign];
}

function namesOf(layout: Layout, unplaced: number): readonly PlanName[] {
  const { sheets, basis, summary } = layout;
  const onBasis = (name: string, range: string): PlanName => ({ name, sheet: sheets.basis, range });
  const onSummary = (name: string, range: string): PlanName => ({ name, sheet: sheets.summary, range });
  return [
    onBasis("SS_Template", rangeOf(1, basis.identity, 2, basis.identity)),
    onBasis("SS_Catalogue", rangeOf(1, basis.identity + 1, 3, basis.identity + 1)),
    onBasis("SS_Profile", rangeOf(1, basis.identity + 2, 3, basis.identity + 2)),
    onSummary("SS_Total", resultCell(layout, "total", "value")),
    onSummary("SS_SpecialDeductions", resultCell(layout, "deductions", "value")),
    onSummary("SS_Grade", resultCell(layout, "grade", "value")),
    onSummary("SS_TotalTwin", resultCell(layout, "total", "twin")),
    onSummary("SS_SpecialDeductionsTwin", resultCell(layout, "deductions", "twin")),
    onSummary("SS_GradeTwin", resultCell(layout, "grade", "twin")),
    ...keysOf(HEAD_FIELDS).map((field, index) => onSummary(HEAD_FIELDS[field].name, cellAt(1, 6 + index))),
    onSummary("SS_Assessors", rangeOf(2, summary.assessors.first, 3, summary.assessors.last)),
    onBasis("SS_Clauses", clauseListRange(layout)),
    onBasis("SS_Rules", rulesRange(layout)),
    onBasis("SS_CatalogueJson", documentRange(layout, "catalogue")),
    onBasis("SS_ProfileJson", documentRange(layout, "profile")),
    ...(unplaced === 0 ? [] : [onBasis("SS_Unplaced", rangeOf(0, basis.unplaced + 2, 2, basis.unplaced + 2 + unplaced))]),
  ];
}
