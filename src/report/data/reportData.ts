import type { Locale } from "../../core";
import { ROLE_WORDS, STAGE_WORDS } from "../../template";
import type { ReportField, ReportRecord } from "../fields/field";
import { REPORT_FIELDS } from "../fields/reportFields";
import { cautionsOf } from "./cautions";
import { checkRecords } from "./checkRecords";
import { clauseRecords } from "./clauseRecords";
import { conclusionFields } from "./conclusion";
import { derivationRecords } from "./derivationRecords";
import { groupRecords } from "./groupRecords";
import { picturesOf } from "./pictures";
import type { ReportPictures } from "./pictures";
import { printableRecord } from "./printable";
import { say, writtenOr } from "./source";
import type { ReportSource } from "./source";
import { evidenceRecords, rectificationRecords } from "./recordRecords";
import { bonusRecords, deductionRecords } from "./specialRecords";

/** What a document is filled with: the placeholders that it may have, what stands for each, and what pictures are drawn from; null where it has none. */
export interface Fillable {
  readonly locale: Locale;
  readonly fields: readonly ReportField[];
  /** by the names of the fields */
  readonly values: ReportRecord;
  readonly pictures: ReportPictures | null;
}

/** Everything that a report says, as texts in its language and as figures to draw by. */
export interface ReportData extends Fillable {
  readonly pictures: ReportPictures;
}

/** The report of a complete assessment. The same thing is one record wherever it is listed, so that it can be found again. */
export function reportData(source: ReportSource, locale: Locale): ReportData {
  const { catalogue, profile, hashes, draft } = source;
  const clauses = clauseRecords(source, locale);
  const nonconformities = clauses.filter(({ hasFinding }) => hasFinding);
  const exclusions = clauses.filter(({ isExcluded }) => isExcluded);
  const deductions = deductionRecords(source, locale);
  const bonuses = bonusRecords(source, locale);
  const checks = checkRecords(source, locale);
  const rectifications = rectificationRecords(source, locale);
  const evidence = evidenceRecords(source, locale);
  const leaders = draft.assessors.filter(({ role }) => role === "team-leader").map(({ name }) => name);
  const values: ReportRecord = {
    ...printableRecord({
      reportTitle: say(locale, "title"),
      company: writtenOr(locale, draft.company.name),
      creditCode: draft.company.unifiedSocialCreditCode,
      scope: draft.company.scope,
      sites: source.sites,
      stage: source.stage === "" ? "" : STAGE_WORDS[source.stage][locale],
      assessedOn: draft.assessedOn,
      standard: catalogue.standard,
      standardTitle: catalogue.title[locale],
      catalogue: `${catalogue.id} ${catalogue.version}`,
      catalogueHash: hashes.catalogue,
      profile: `${profile.title[locale]} (${profile.id} ${profile.version})`,
      profileHash: hashes.profile,
      teamLeader: leaders.join(locale === "zh-CN" ? "、" : ", "),
      clauseCount: String(clauses.length),
      rectificationCount: countText(rectifications),
      evidenceCount: countText(evidence),
      completeness: say(locale, "completeness.counts", {
        clauses: clauses.length,
        excluded: exclusions.length,
        deductions: deductions.length,
        bonuses: bonuses.length,
        nonconformities: nonconformities.length,
        checks: checks.length,
        rectifications: rectifications.length,
        evidence: evidence.length,
      }),
    }),
    team: draft.assessors.map(({ name, role }) => printableRecord({ name: writtenOr(locale, name), role: ROLE_WORDS[role][locale] })),
    ...conclusionFields(source, locale),
    ...cautionsOf(source, locale),
    ...groupRecords(source, clauses, locale),
    clauses: clauses.map(({ record }) => record),
    nonconformities: nonconformities.map(({ record }) => record),
    exclusions: exclusions.map(({ record }) => record),
    deductions,
    rectifications,
    evidenceRegister: evidence,
    bonuses,
    checks,
    derivation: derivationRecords(source, locale),
    signatures: signers(source, locale),
  };
  return { locale, fields: REPORT_FIELDS, values, pictures: picturesOf(source, locale) };
}

/** Blank where there are none, so that a template can leave out what is about them. */
function countText(items: readonly ReportRecord[]): string {
  return items.length === 0 ? "" : String(items.length);
}

/** Who signs: the team as entered, then those whom the report cannot know. */
function signers({ draft }: ReportSource, locale: Locale): readonly ReportRecord[] {
  const leaders = draft.assessors.filter(({ role }) => role === "team-leader");
  const others = draft.assessors.filter(({ role }) => role !== "team-leader");
  return [
    ...(leaders.length === 0 ? [{ capacity: say(locale, "signature.leader"), name: "" }] : leaders.map(({ name }) => ({ capacity: say(locale, "signature.leader"), name }))),
    ...others.map(({ name, role }) => ({ capacity: say(locale, "signature.member", { role: ROLE_WORDS[role][locale] }), name })),
    { capacity: say(locale, "signature.company"), name: "" },
    { capacity: say(locale, "signature.reviewer"), name: "" },
    { capacity: say(locale, "signature.decision"), name: "" },
  ].map(printableRecord);
}
