import { MEANING_WORDS, SIGNER_ROLE_WORDS, STATE_WORDS, type FileVerification, type WorkbookVerification } from "../application";
import type { Locale, Place, SchemeProfile } from "../core";
import { cliTexts, fillText, sealProblemText, verificationTexts, verifyTexts, workbookChangeText, workbookVerdictTexts } from "../messages";
import { gradeLabel } from "./gradeLabel";
import { columnsOf, padded, printable } from "./printable";

type Row = readonly [label: string, value: string];

/** What a person reads about one file: verdict, who signed what, and what is not as it was signed, with its cell. */
export function verificationText(input: string, outcome: FileVerification, locale: Locale): string {
  if (outcome.kind === "refused") {
    return [printable(input), `  ${verifyTexts[locale].verdict}  ${fillText(cliTexts[locale]["status.refused"], { count: outcome.issues.length })}`, ""].join("\n");
  }
  const { checked, verification } = outcome;
  const isSigned = (verification.outline?.trail.length ?? 0) > 0;
  return [
    printable(input),
    ...aligned(rows(checked?.companyName ?? "", verification, checked?.profile ?? null, locale)),
    ...steps(verification, locale),
    ...list(verifyTexts[locale].changes, verification.changes.map((change) => `${workbookChangeText(change, locale)}${cell(change.place)}`)),
    ...list(verifyTexts[locale].problems, verification.problems.map((problem) => `${problem.code}  ${sealProblemText(problem, locale)}${problem.path === "" ? "" : ` (${problem.path})`}`)),
    ...(isSigned ? [`  ${verificationTexts[locale].limits}`] : []),
    "",
  ].join("\n");
}

function rows(company: string, verification: WorkbookVerification, profile: SchemeProfile | null, locale: Locale): readonly Row[] {
  const texts = verifyTexts[locale];
  const { verdict, outline, report } = verification;
  const decision = outline?.standing.decision ?? null;
  const anchors = verificationTexts[locale];
  return [
    [texts.verdict, workbookVerdictTexts[locale][verdict]],
    ...(company === "" ? [] : [[texts.company, company] as const]),
    ...(outline === null || outline.trail.length === 0 ? [] : [[texts.state, STATE_WORDS[outline.standing.state][locale]] as const]),
    ...(decision === null ? [] : [[texts.decision, [texts[`decision.${decision.outcome}`], gradeLabel(decision.grade, profile, locale)].filter((part) => part !== "").join(locale === "zh-CN" ? "，" : ", ")] as const]),
    ...(outline === null || outline.head === null ? [] : ([[texts.head, `${outline.head.digits} ${outline.head.checkWord}`], ["", anchors[`anchor.${report?.anchor ?? "not-given"}`]]] as const)),
    ...(report === null
      ? []
      : ([
          [texts.roster, fillText(texts["roster.value"], { name: report.roster.body.name, version: report.roster.version, digits: report.roster.mark.digits, checkWord: report.roster.mark.checkWord })],
          ...(report.roster.anchor === "differs" ? [] : [["", report.roster.anchor === "matches" ? texts["roster.matches"] : anchors["roster.not-given"]] as const]),
        ] as const)),
  ];
}

function steps({ outline, report }: WorkbookVerification, locale: Locale): readonly string[] {
  const texts = verifyTexts[locale];
  const lines = (outline?.trail ?? []).flatMap(({ entry }) => [
    fillText(texts.step, {
      number: entry.number,
      at: entry.at,
      name: entry.signer.name,
      staffNumber: entry.signer.staffNumber,
      role: SIGNER_ROLE_WORDS[entry.signer.role][locale],
      meaning: MEANING_WORDS[entry.meaning][locale],
      key: entry.signer.key.slice(0, 12),
    }),
    ...(entry.reason === "" ? [] : [`  ${fillText(texts.reason, { reason: entry.reason })}`]),
  ]);
  return list(report === null ? texts["steps.unproven"] : texts.steps, lines);
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${printable(line)}`)];
}

function aligned(all: readonly Row[]): readonly string[] {
  const columns = Math.max(...all.map(([label]) => columnsOf(label)));
  return all.map(([label, value]) => `  ${padded(label, columns)}  ${printable(value)}`.trimEnd());
}

function cell(place: Place | null): string {
  return place === null ? "" : ` (${place.sheet}!${place.address})`;
}
