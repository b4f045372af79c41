import type { SignoffReport } from "../application";
import type { Locale, SealProblem, Statement } from "../core";
import { signoffStateText, verifyPageTexts } from "../messages";
import { changeTable } from "./changes";
import { element, facts, foreign } from "./dom";
import type { FileAnswer, FileVerification, GradeLabels } from "./ports";
import { issueList, problemList } from "./problems";
import { gradeText, trailList } from "./trail";
import { isOfRoster, pageVerdict, toneOf } from "./verdict";

/** One file with everything that is known of it. */
export interface FileResult {
  readonly name: string;
  readonly answer: FileAnswer;
  /** when it was verified */
  readonly at: string;
}

const SIGNS = { good: "✓", bad: "✗", open: "?" } as const;

/** What the page shows of a file. */
export function fileSection({ name, answer, at }: FileResult, locale: Locale): HTMLElement {
  const texts = verifyPageTexts[locale];
  const verdict = pageVerdict(answer);
  const tone = toneOf(verdict);
  const banner = element(
    "div",
    { class: `verdict ${tone}` },
    element("p", { class: "word" }, element("span", { "aria-hidden": "true" }, SIGNS[tone]), " ", texts[`verdict.${verdict}`]),
    element("p", {}, texts[`verdict.${verdict}.text`]),
  );
  const provenance = facts([answer.kind === "failed" || answer.sha256 === "" ? null : [texts["fact.file"], element("code", {}, answer.sha256)], [texts["fact.checked"], at]]);
  const parts = answer.kind === "failed" ? [] : partsOf(answer.verification, locale);
  return element("article", {}, element("h2", {}, foreign(name)), banner, ...parts, provenance);
}

function partsOf(verification: FileVerification, locale: Locale): readonly HTMLElement[] {
  const texts = verifyPageTexts[locale];
  switch (verification.kind) {
    case "unreadable":
      return [issueList(verification.issues, locale)];
    case "unsigned":
      return [];
    case "claims": {
      const { entries, statement, problems, gradeLabels } = verification;
      return [
        ...(statement === null ? [] : [facts(statementFacts(statement, gradeLabels, locale))]),
        ...problemParts(problems, locale),
        element("h3", {}, texts.trail),
        trailList(entries.map((entry) => ({ entry, problems: null })), gradeLabels, locale),
      ];
    }
    case "report":
      return reportParts(verification, locale);
  }
}

function reportParts({ report, changes, gradeLabels }: FileVerification & { readonly kind: "report" }, locale: Locale): readonly HTMLElement[] {
  const texts = verifyPageTexts[locale];
  // A roster that is wrong says of nobody that he might sign.
  const entries = report.problems.some(({ path }) => isOfRoster(path)) ? report.entries.map(({ entry }) => ({ entry, problems: null })) : report.entries;
  return [
    facts(reportFacts(report, gradeLabels, locale)),
    ...problemParts(report.problems, locale),
    ...(changes.length === 0 ? [] : [changeTable(changes, locale)]),
    element("h3", {}, texts.trail),
    trailList(entries, gradeLabels, locale),
  ];
}

type Facts = Parameters<typeof facts>[0];

function reportFacts(report: SignoffReport, gradeLabels: GradeLabels, locale: Locale): Facts {
  const texts = verifyPageTexts[locale];
  const { standing, signed, head, anchor } = report;
  const { decision } = standing;
  const granted = decision === null || decision.grade === "" ? "" : `${texts.list}${gradeText(decision.grade, gradeLabels, locale)}`;
  return [
    ...(signed === null ? [] : statementFacts(signed, gradeLabels, locale)),
    [texts["fact.state"], signoffStateText(standing.state, locale)],
    decision === null ? null : [texts["fact.decision"], texts[`outcome.${decision.outcome}`], foreign(granted)],
    head === null ? null : [texts["fact.mark"], element("code", { class: "digits" }, `${head.mark.digits} ${head.mark.checkWord}`), " ", texts[`head.${anchor}`]],
  ];
}

function statementFacts({ company, result }: Statement, gradeLabels: GradeLabels, locale: Locale): Facts {
  const texts = verifyPageTexts[locale];
  return [
    [texts["fact.company"], foreign(company.name)],
    [texts["fact.grade"], foreign(gradeText(result.grade, gradeLabels, locale))],
    [texts["fact.total"], foreign(result.total)],
  ];
}

/** Problems by what they are about. Those of an entry stand with it as well; here nothing is left out. */
function problemParts(problems: readonly SealProblem[], locale: Locale): readonly HTMLElement[] {
  const texts = verifyPageTexts[locale];
  const groups: readonly (readonly ["seal" | "policy" | "content" | "roster", readonly SealProblem[]])[] = [
    ["roster", problems.filter(({ path }) => isOfRoster(path))],
    ...(["seal", "policy", "content"] as const).map((kind) => [kind, problems.filter((problem) => problem.kind === kind && !isOfRoster(problem.path))] as const),
  ];
  return groups.filter(([, found]) => found.length > 0).flatMap(([kind, found]) => [element("h3", {}, texts[`problems.${kind}`]), problemList(found, locale)]);
}
