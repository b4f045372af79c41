import { Subtitle2, Text } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { RECTIFICATION_WORDS, type CheckedWorkbook, type LookedAt } from "../../../application";
import { exactText, type CompleteReport } from "../../../core";
import { MoreRows, Notice, PlaceLink, usePages } from "../../components";
import { figureTexts, gradeLabel, useWords } from "../../words";
import { blockPlace } from "./blockPlace";
import { distances, exclusionEffect } from "./figures";
import { ProblemList } from "./ProblemList";
import { useSignOffStyles } from "./SignOff.styles";

/** What a signature covers, so that whoever signs has it before their eyes, and what keeps it from being signed. */
export function StatementPart({ look }: { readonly look: LookedAt }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook, blocks } = look;
  const placeOf = useMemo(() => blockPlace(workbook), [workbook]);
  const { report } = workbook;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.signOff("statement.title")}</Subtitle2>
      {report.status === "complete" ? <Result report={report} workbook={workbook} /> : <p className={styles.text}>{words.signOff("statement.incomplete")}</p>}
      <Deductions workbook={workbook} />
      <Findings workbook={workbook} />
      {blocks.length > 0 && (
        <Notice intent="warning" title={words.signOff("blocks.title", { count: blocks.length })}><ProblemList problems={blocks} placeOf={placeOf} /></Notice>
      )}
    </section>
  );
}

function Result({ report, workbook }: { readonly report: CompleteReport; readonly workbook: CheckedWorkbook }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { profile } = workbook;
  const figures = figureTexts(profile, true);
  const total = figures.total(report.total);
  const exact = figures.exact(report.total, total);
  const lowest = profile.grades.at(-1);
  const passMark = lowest === undefined ? "" : exactText(lowest.from);
  const labelOf = (grade: string): string => gradeLabel(profile, grade, words.locale);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.signOff("statement.total")}</dt>
        <dd className={styles.total}>{total}{exact !== null && ` (${words.signOff("statement.exact", { exact })})`}</dd>
        <dt>{words.signOff("statement.grade")}</dt>
        <dd className={styles.total}>{labelOf(report.grade)}</dd>
        <dt>{words.signOff("statement.points")}</dt>
        <dd>{words.signOff("statement.pointsOf", { obtained: figures.points(report.obtained), applicable: figures.points(report.applicable) })}</dd>
      </dl>
      {report.reasons.length > 0 && (
        <Notice intent="error" title={words.signOff("statement.reasons")}>
          {report.reasons.map((reason) => <div key={reason}>{words.result(`reason.${reason}`, { count: report.specialDeductions, failAt: profile.specialDeduction.failAt, from: passMark })}</div>)}
        </Notice>
      )}
      <div className={styles.section}>
        <h3 className={styles.heading}>{words.signOff("statement.thresholds")}</h3>
        <ul className={styles.list}>
          {distances(report, profile).map(({ grade, side, from, distance, exactly }) => (
            <li key={grade}>{words.signOff(`statement.${side}`, { grade: labelOf(grade), from, distance: exactly === null ? distance : `${distance} (${words.signOff("statement.exact", { exact: exactly })})` })}</li>
          ))}
        </ul>
      </div>
      <Exclusions workbook={workbook} />
    </>
  );
}

function Exclusions({ workbook }: { readonly workbook: CheckedWorkbook }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { profile, clausePlaces } = workbook;
  const figures = figureTexts(profile, true);
  const effect = useMemo(() => exclusionEffect(workbook), [workbook]);
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{words.signOff("statement.exclusions")}</h3>
      {effect === null ? (
        <p className={styles.text}>{words.signOff("statement.noExclusions")}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {effect.clauses.map(({ id, points, reason }) => {
              const place = clausePlaces.get(id);
              return (
                <li key={id}>
                  {words.signOff("statement.exclusion", { clause: id, points: figures.points(points), reason })} {place !== undefined && <PlaceLink place={place} />}
                </li>
              );
            })}
          </ul>
          {effect.counted !== null && (
            <p className={styles.text}>
              {words.signOff("statement.exclusionEffect", { points: figures.points(effect.points), total: figures.total(effect.counted.total), grade: gradeLabel(profile, effect.counted.grade, words.locale) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Deductions({ workbook: { draft: { specialDeductions, bonuses }, profile } }: { readonly workbook: CheckedWorkbook }) {
  const styles = useSignOffStyles();
  const words = useWords();
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{words.signOff("statement.deductions")}</h3>
      <p className={styles.text}>
        {specialDeductions.length === 0 ? words.signOff("statement.noDeductions") : words.signOff("statement.deductionCount", { count: specialDeductions.length, failAt: profile.specialDeduction.failAt })}
      </p>
      <ul className={styles.list} hidden={specialDeductions.length === 0}>
        {specialDeductions.map(({ description, rectification }, index) => (
          <li key={index}>{words.signOff("statement.deduction", { number: index + 1, description, status: RECTIFICATION_WORDS[rectification.status][words.locale] })}</li>
        ))}
      </ul>
      {bonuses.length > 0 && <p className={styles.text}>{words.signOff("statement.bonuses", { count: bonuses.length })}</p>}
    </div>
  );
}

function Findings({ workbook: { findings } }: { readonly workbook: CheckedWorkbook }) {
  const styles = useSignOffStyles();
  const words = useWords();
  // Open clauses are one of the blocks.
  const shown = findings.filter(({ check }) => check !== "SCO001");
  const pages = usePages(shown, { page: 20 });
  const fail = shown.filter(({ outcome }) => outcome === "fail").length;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{words.signOff("statement.findings")}</h3>
      <Text className={styles.text}>{shown.length === 0 ? words.signOff("statement.noFindings") : words.signOff("statement.findingCount", { fail, review: shown.length - fail })}</Text>
      <ul className={styles.list} hidden={shown.length === 0}>
        {pages.shown.map((finding, index) => (
          <li key={index}>{words.finding(finding).title} {finding.place !== undefined && <PlaceLink place={finding.place} />}</li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </div>
  );
}
