import { useId } from "react";
import { rectificationItems, sum } from "../../../core";
import type { CommitteeLook } from "../../../application";
import { Notice, PlaceLink } from "../../components";
import { figureTexts, gradeLabel, useWords } from "../../words";
import { distances } from "../signOff/figures";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import { isHeldTo } from "../signOff/standing";
import { useFactsStyles } from "./Facts.styles";

/** What decides, in so few lines that a narrow pane shows them at once; a departure from what was signed stands above everything. */
export function Facts({ look }: { readonly look: CommitteeLook }) {
  const styles = useSignOffStyles();
  const { facts } = useFactsStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook, verification, exclusions, said } = look;
  const { profile, report, draft, findings } = workbook;
  const figures = figureTexts(profile, true);
  const label = (grade: string): string => gradeLabel(profile, grade, words.locale);
  const changes = isHeldTo(verification) ? verification.changes : [];
  const effect = exclusions.together.asNonconforming;
  const open = rectificationItems(workbook).filter(({ source, status }) => source.kind === "deduction" && status !== "verified").length;
  const complete = report.status === "complete" ? report : null;
  const exact = complete === null ? null : figures.exact(complete.total, figures.total(complete.total));
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.heading}>{words.committee("look.facts")}</h3>
      {changes.length > 0 && (
        <Notice intent="error" title={words.committee("look.departs", { count: changes.length })} announced>
          {words.committee("look.departsBody")}
          <ul className={styles.list}>{changes.slice(0, 5).map((change, index) => <li key={index}>{words.signedChange(change)} {change.place !== null && <PlaceLink place={change.place} />}</li>)}</ul>
        </Notice>
      )}
      {complete !== null && (
        <dl className={facts}>
          <dt>{words.committee("look.grade")}</dt>
          <dd className={styles.total}>{label(complete.grade)}</dd>
          <dt>{words.committee("look.total")}</dt>
          <dd className={styles.total}>{figures.total(complete.total)}{exact !== null && ` (${words.signOff("statement.exact", { exact })})`}</dd>
          <dt>{words.committee("look.distance")}</dt>
          <dd>
            {nearestTwo(distances(complete, profile)).map(({ grade, side, from, distance, exactly }) => (
              <div key={grade}>{words.signOff(`statement.${side}`, { grade: label(grade), from, distance: exactly === null ? distance : `${distance} (${words.signOff("statement.exact", { exact: exactly })})` })}</div>
            ))}
          </dd>
          <dt>{words.committee("look.exclusions")}</dt>
          <dd>
            {exclusions.each.length === 0 ? words.committee("look.none") : (
              <>
                <div>{words.committee("look.exclusionsOf", { count: exclusions.each.length, points: figures.points(sum(exclusions.each.map(({ points }) => points))) })}</div>
                {effect !== null && <div>{words.committee(effect.grade === complete.grade ? "look.exclusionsSame" : "look.exclusionsEffect", { total: figures.total(effect.total), grade: label(effect.grade) })}</div>}
              </>
            )}
          </dd>
          <dt>{words.committee("look.deductions")}</dt>
          <dd>{draft.specialDeductions.length === 0 ? words.committee("look.none") : words.committee("look.deductionsOf", { count: draft.specialDeductions.length, failAt: profile.specialDeduction.failAt, open })}</dd>
          <dt>{words.committee("look.findings")}</dt>
          <dd>{findings.length === 0 ? words.committee("look.none") : words.committee("look.findingsOf", { fail: findings.filter(({ outcome }) => outcome === "fail").length, review: findings.filter(({ outcome }) => outcome === "needs-review").length })}</dd>
          <dt>{words.committee("look.said")}</dt>
          <dd>
            {said.filter(({ isPresent, role }) => isPresent && role === "reviewer").map(({ meaning, name, role, reason }, index) => (
              <div key={index}>{words.committee("look.saidBy", { meaning: words.signOffMeaning(meaning), name, role: words.signOffRole(role) })}{words.locale === "zh-CN" ? "。" : ". "}{reason === "" ? words.committee("look.saidNothing") : reason}</div>
            ))}
          </dd>
          <dt>{words.committee("look.team")}</dt>
          <dd>{draft.assessors.map(({ name }) => name).join(words.locale === "zh-CN" ? "、" : ", ")}</dd>
        </dl>
      )}
    </section>
  );
}

/** The threshold above the total and the one that it has reached. */
function nearestTwo(all: ReturnType<typeof distances>): ReturnType<typeof distances> {
  const reached = all.findIndex(({ side }) => side !== "below");
  return reached === -1 ? all.slice(-1) : all.slice(Math.max(reached - 1, 0), reached + 1);
}
