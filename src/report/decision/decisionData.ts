import { dayOf, exactText, headMark, parseFraction } from "../../core";
import type { ClaimedTime, HashedEntry, HeadMark, Locale, SchemeProfile, Signer, Statement } from "../../core";
import { CAUSE_WORDS, MEANING_WORDS, RECTIFICATION_WORDS, SIGNER_ROLE_WORDS, STAGE_WORDS } from "../../template";
import { totalText } from "../data/figures";
import { printableRecord } from "../data/printable";
import type { Fillable } from "../data/reportData";
import type { ReportRecord } from "../fields/field";
import { DECISION_FIELDS } from "./decisionFields";
import { say, type DecisionSource } from "./source";

/** Everything that a decision's documents say, as texts in their language: the same for the sheet, the page and Word. */
export function decisionData(source: DecisionSource, locale: Locale): Fillable {
  const { signed, trail } = source;
  const values: ReportRecord = {
    ...printableRecord({ documentTitle: say(locale, "title"), limits: say(locale, "limits"), ...assessed(source, locale), ...decided(source, locale), ...sealed(source, locale), ...certified(source, locale) }),
    deductions: deductions(signed, locale),
    steps: trail.map((step) => stepRecord(step, locale)),
    surveillance: (source.certificate?.surveillance ?? []).map((surveillanceBy, index) => ({ number: String(index + 1), surveillanceBy })),
  };
  return { locale, fields: DECISION_FIELDS, values, pictures: null };
}

function assessed({ catalogue, profile, signed }: DecisionSource, locale: Locale): ReportRecord {
  const total = parseFraction(signed.result.total);
  return {
    company: signed.company.name,
    creditCode: signed.company.unifiedSocialCreditCode,
    scope: signed.company.scope,
    sites: signed.sites,
    stage: isStage(signed.stage) ? STAGE_WORDS[signed.stage][locale] : signed.stage,
    assessedOn: signed.assessedOn,
    standard: signed.catalogue.standard,
    standardTitle: catalogue.title[locale],
    catalogue: `${signed.catalogue.id} ${signed.catalogue.version}`,
    catalogueHash: signed.catalogue.sha256,
    profile: `${profile.title[locale]} (${signed.profile.id} ${signed.profile.version})`,
    profileHash: signed.profile.sha256,
    total: totalText(total, profile),
    totalExact: exactText(total),
    grade: gradeLabel(signed.result.grade, profile, locale),
    specialDeductions: say(locale, "deductions.count", { count: signed.result.specialDeductions, points: exactText(profile.specialDeduction.points) }),
    specialBonuses: say(locale, "bonuses.count", { count: signed.result.bonuses, points: exactText(profile.bonus.points) }),
  };
}

function isStage(stage: string): stage is keyof typeof STAGE_WORDS {
  return Object.hasOwn(STAGE_WORDS, stage);
}

function decided({ decision, profile, signed, trail }: DecisionSource, locale: Locale): ReportRecord {
  const { outcome, grade, at, reason, signer } = decision;
  const count = (ballot: string): number => decision.votes.filter((vote) => vote.ballot === ballot).length;
  return {
    outcome: say(locale, `outcome.${outcome}`, { company: signed.company.name, grade: gradeLabel(grade, profile, locale) }),
    decidedAt: timeText(at),
    decidedOn: dayOf(at),
    decidedBy: say(locale, "person", { name: signer.name, staffNumber: signer.staffNumber, role: SIGNER_ROLE_WORDS[signer.role][locale] }),
    decisionReason: reason,
    votes: say(locale, "votes.count", { cast: decision.votes.length, grant: count("grant"), refuse: count("refuse"), defer: count("defer"), abstain: count("abstain"), steps: trail.length }),
  };
}

function sealed({ head, roster, contents }: DecisionSource, locale: Locale): ReportRecord {
  return {
    body: roster.body.name,
    bodyId: roster.body.id,
    headMark: markText(head.mark),
    headHash: head.hash,
    headCompared: say(locale, head.isCompared ? "head.compared" : "head.notCompared"),
    contentsHash: contents,
    rosterMark: markText(roster.mark),
    rosterVersion: String(roster.version),
    rosterHash: roster.digest,
    rosterCompared: say(locale, roster.isCompared ? "roster.compared" : "roster.notCompared"),
  };
}

/** Blank where there is no draft of a certificate, so that a template can leave out what is about it. */
function certified({ certificate, decision, profile }: DecisionSource, locale: Locale): ReportRecord {
  if (certificate === null) {
    return {
      certificateNumber: "", certificateGrade: "", issuedOn: "", validUntil: "", surveillanceRule: "", renewBy: "", certificateNote: "",
      certificateAbsent: say(locale, decision.outcome === "grant" ? "certificate.notGiven" : "certificate.notGranted"),
    };
  }
  const { number, issuedOn, validUntil, surveillanceMonths, renewBy } = certificate;
  return {
    certificateNumber: number,
    certificateGrade: gradeLabel(decision.grade, profile, locale),
    issuedOn,
    validUntil,
    surveillanceRule: say(locale, "surveillance.rule", { months: surveillanceMonths }),
    renewBy,
    certificateNote: say(locale, "certificate.note"),
    certificateAbsent: "",
  };
}

function deductions({ specialDeductions }: Statement, locale: Locale): readonly ReportRecord[] {
  return specialDeductions.map(({ cause, clause, description, rectification: { action, status, verifiedBy, verifiedOn } }, index) =>
    printableRecord({
      number: String(index + 1),
      cause: cause === "" ? "" : CAUSE_WORDS[cause][locale],
      clause,
      facts: description === "" ? say(locale, "unfilled") : description,
      action,
      status: RECTIFICATION_WORDS[status][locale],
      verifiedBy,
      verifiedOn,
    }),
  );
}

function stepRecord({ entry, hash }: HashedEntry, locale: Locale): ReportRecord {
  const { number, meaning, at, reason } = entry;
  const signer: Signer = entry.signer;
  return printableRecord({
    number: String(number),
    name: signer.name,
    staffNumber: signer.staffNumber,
    role: SIGNER_ROLE_WORDS[signer.role][locale],
    meaning: MEANING_WORDS[meaning][locale],
    at: timeText(at),
    reason,
    key: signer.key,
    checkWord: headMark(hash).checkWord,
  });
}

function gradeLabel(id: string, { grades, failed }: SchemeProfile, locale: Locale): string {
  return [...grades, failed].find((band) => band.id === id)?.label[locale] ?? id;
}

/** The claimed time as it was signed, with blanks where a line may end: "2026-11-27 09:30:00 +08:00". */
function timeText(at: ClaimedTime): string {
  return at.replace("T", " ").replace(/[+-][0-9]{2}:[0-9]{2}$/, " $&");
}

function markText({ digits, checkWord }: HeadMark): string {
  return `${digits} ${checkWord}`;
}
