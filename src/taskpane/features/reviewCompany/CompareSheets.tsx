import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { DismissRegular, DocumentRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { VERDICT_WORDS, type CheckedWorkbook } from "../../../application";
import { decimalText, exactText, type ComparedClause, type RoundClause, type SampleCounts, type SheetComparison, type SheetResult } from "../../../core";
import { FailureNotice, FileButton, IssueList, MoreRows, Notice, usePages } from "../../components";
import { figureTexts, gradeLabel, useWords, type FigureTexts, type Words } from "../../words";
import { useFileCheck, type FileCheck } from "../file";
import { ComparedItems } from "./ComparedItems";
import { useReviewStyles } from "./ReviewCompany.styles";
import { useSheetComparison } from "./useSheetComparison";

const WORKBOOK = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Two files of a company, clause by clause. */
export function CompareSheets() {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const [first, second] = [useFileCheck(), useFileCheck()];
  const [one, two] = [workbookOf(first), workbookOf(second)];
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.reviewing("compare")}</Subtitle2>
      <Text as="p" size={200} className={styles.quiet}>{words.reviewing("compareHint")}</Text>
      <div className={styles.row}>
        <FileButton label={words.reviewing("compare.first")} accept={WORKBOOK} icon={<DocumentRegular />} onTake={first.take} size="small" />
        <FileButton label={words.reviewing("compare.second")} accept={WORKBOOK} icon={<DocumentRegular />} onTake={second.take} size="small" />
      </div>
      <Trouble file={first} />
      <Trouble file={second} />
      {one !== null && two !== null && <Differences first={one} second={two} />}
    </section>
  );
}

interface Named {
  readonly name: string;
  readonly workbook: CheckedWorkbook;
}

export function workbookOf({ phase }: FileCheck): Named | null {
  return phase.kind === "checked" && phase.outcome.kind === "checked" ? { name: phase.name, workbook: phase.outcome.workbook } : null;
}

/** Why there is nothing to compare of a file. */
export function Trouble({ file: { phase, close } }: { readonly file: FileCheck }) {
  const words = useWords();
  switch (phase.kind) {
    case "reading":
      return <Text role="status">{words.reviewing("detail.opening", { file: phase.name })}</Text>;
    case "failed":
      return <FailureNotice failure={phase.failure} onDismiss={close} />;
    case "not-read":
      return <Notice intent="error" announced onDismiss={close}>{words.file(phase.reason, phase.params)}</Notice>;
    case "checked":
      return phase.outcome.kind === "checked" ? null : (
        <Notice intent="error" title={words.reviewing("detail.unreadable", { file: phase.name })} announced onDismiss={close}><IssueList issues={phase.outcome.issues} /></Notice>
      );
    case "idle":
      return null;
  }
}

/** What differs between two sheets that were read, worked out beside the person's work. */
export function Differences({ first, second }: { readonly first: Named; readonly second: Named }) {
  const words = useWords();
  const { phase, cancel, again } = useSheetComparison(first.workbook, second.workbook);
  switch (phase.kind) {
    case "comparing":
      return (
        <>
          <Text role="status">{words.reviewing("compare.running")}</Text>
          <div><Button size="small" icon={<DismissRegular />} onClick={cancel}>{words.reviewing("reading.cancel")}</Button></div>
        </>
      );
    case "cancelled":
      return <Notice intent="info" announced actions={<Button size="small" onClick={again}>{words.reviewing("compare.again")}</Button>}>{words.reviewing("compare.cancelled")}</Notice>;
    case "failed":
      return <FailureNotice failure={phase.failure} onRetry={again} />;
    case "compared":
      return <Compared first={first} second={second} comparison={phase.comparison} />;
  }
}

function Compared({ first, second, comparison }: { readonly first: Named; readonly second: Named; readonly comparison: SheetComparison }) {
  const styles = useReviewStyles();
  const words = useWords();
  const different = comparison.clauses.filter(({ fields }) => fields.length > 0);
  const pages = usePages(different, { page: 20 });
  const { results } = comparison;
  const figures = figureTexts(second.workbook.profile, false);
  const totalOf = (result: SheetResult | null, { profile: { displayDecimals } }: CheckedWorkbook): string => (result === null ? words.reviewing("compare.noResult") : decimalText(result.total, displayDecimals, "half-away-from-zero"));
  const gradeOf = (result: SheetResult | null, { profile }: CheckedWorkbook): string => (result === null ? words.reviewing("compare.noResult") : gradeLabel(profile, result.grade, words.locale));
  return (
    <>
      <Text className={styles.text}>{words.reviewing("compare.files", { first: first.name, second: second.name })}</Text>
      {comparison.isOtherCompany && <Notice intent="warning">{words.reviewing("compare.otherCompany")}</Notice>}
      {comparison.otherStandards.map((document) => <Notice key={document} intent="warning">{words.reviewing(`compare.other.${document}`)}</Notice>)}
      <ul className={styles.points}>
        <li>{words.reviewing("compare.totals", { first: totalOf(results.prior, first.workbook), second: totalOf(results.now, second.workbook) })}</li>
        {results.difference !== null && <li>{words.reviewing("compare.difference", { difference: figures.points(results.difference) })}</li>}
        <li>{results.isSameGrade ? words.reviewing("compare.sameGrade", { grade: gradeOf(results.now, second.workbook) }) : words.reviewing("compare.grades", { first: gradeOf(results.prior, first.workbook), second: gradeOf(results.now, second.workbook) })}</li>
        <ComparedItems comparison={comparison} />
      </ul>
      <Text role="status" className={styles.text}>{different.length === 0 ? words.reviewing("compare.same") : words.reviewing("compare.count", { count: different.length, of: comparison.clauses.length })}</Text>
      <ul className={styles.list}>
        {pages.shown.map((clause) => <li key={clause.clause} className={styles.item}><Clause clause={clause} figures={figures} /></li>)}
      </ul>
      <MoreRows pages={pages} />
    </>
  );
}

/** The texts of a clause that are told side by side, and what they stand for. */
const TEXTS = [
  { name: "exclusion", field: "reason" },
  { name: "finding", field: "finding" },
  { name: "evidence", field: "evidence" },
  { name: "remark", field: "remark" },
] as const;

/** What both sheets say in one field; nothing is told as nothing. */
function Texts({ name, first, second }: { readonly name: string; readonly first: string; readonly second: string }) {
  const styles = useReviewStyles();
  const words = useWords();
  const said = (text: string): string => (text.trim() === "" ? words.reviewing("compare.blank") : text);
  return (
    <div className={styles.more}>
      <Text size={200} className={styles.quiet}>{name}</Text>
      <Text className={styles.text}>{words.reviewing("compare.one", { text: said(first) })}</Text>
      <Text className={styles.text}>{words.reviewing("compare.two", { text: said(second) })}</Text>
    </div>
  );
}

function Clause({ clause: { clause, title, prior, now, counts, fields }, figures }: { readonly clause: ComparedClause; readonly figures: FigureTexts }) {
  const styles = useReviewStyles();
  const words = useWords();
  const texts = TEXTS.filter(({ name }) => fields.includes(name));
  return (
    <>
      <h3 className={styles.heading}>{clause} {title[words.locale]}</h3>
      <Text size={200} className={styles.quiet}>{words.reviewing("compare.fields", { fields: fields.map((field) => words.reviewing(`field.${field}`)).join(words.locale === "zh-CN" ? "、" : ", ") })}</Text>
      <Text className={styles.text}>{words.reviewing("compare.one", { text: sideText(prior, counts.prior, figures, words) })}</Text>
      <Text className={styles.text}>{words.reviewing("compare.two", { text: sideText(now, counts.now, figures, words) })}</Text>
      {texts.map(({ name, field }) => <Texts key={field} name={words.reviewing(`field.${name}`)} first={prior?.[field] ?? ""} second={now?.[field] ?? ""} />)}
    </>
  );
}

/** Verdict, sample and score of one side. */
function sideText(side: RoundClause | null, counts: SampleCounts | null, figures: FigureTexts, words: Words): string {
  if (side === null) {
    return words.reviewing("compare.absent");
  }
  const word = side.status === "unassessed" ? words.reviewing("compare.unassessed") : VERDICT_WORDS[side.status][words.locale];
  const verdict = counts === null ? word : words.reviewing("compare.sample", { verdict: word, size: counts.size, nonconforming: counts.nonconforming });
  return side.score === null ? verdict : words.reviewing("compare.scored", { verdict, score: figures.points(side.score), points: exactText(side.points) });
}
