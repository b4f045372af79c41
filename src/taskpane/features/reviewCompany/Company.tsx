import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import type { DeskRow } from "../../../application";
import { acceptanceBlocks, clausesOf, exactText, reviewedClauses, standingOf, type Catalogue, type Issue, type ReviewedClause, type ReviewedSheet } from "../../../core";
import { FailureNotice, FileButton, MoreRows, Notice, usePages } from "../../components";
import { useServiceStar } from "../../session";
import { placeText, useWords, type Words } from "../../words";
import { blockText, stateWord } from "./blockText";
import { useReviewStyles } from "./ReviewCompany.styles";
import { companyName } from "./Sheets";
import type { ReviewCompanyDesk } from "./useReviewCompany";
import type { StrayRow } from "./useSelectedLine";

const WORKBOOK = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One company of the register: who assessed it, where its review stands, what speaks against it, and its clauses, without its file being open. */
export function Company({ desk, row }: { readonly desk: ReviewCompanyDesk; readonly row: DeskRow | null }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  if (row === null) {
    return (
      <section className={styles.card}>
        {desk.stray === null ? <Text as="p" className={styles.text}>{words.reviewing("detail.select")}</Text> : <Stray stray={desk.stray} onRefresh={desk.refresh} />}
      </section>
    );
  }
  const { subject } = row;
  const { record, file, hash } = subject;
  const { lapsed } = standingOf(subject);
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{companyName(row, words)}</Subtitle2>
      <Text size={200} className={styles.quiet}>{subject.path}</Text>
      {"sheet" in file && <Text className={styles.text}>{verdictText(file.sheet, words)}</Text>}
      {record.mark !== null && <Text className={styles.text}>{words.reviewing("detail.mark", { state: stateWord(record.state, words), by: record.mark.by, since: record.mark.since })}</Text>}
      {lapsed !== null && <Notice intent="warning">{words.reviewing(`lapsed.${lapsed.reason}`, { state: stateWord(lapsed.state, words) })}</Notice>}
      {record.reviewer !== "" && <Text className={styles.text}>{words.reviewing("detail.reviewer", { reviewer: record.reviewer })}</Text>}
      {record.comment !== "" && <Text className={styles.text}>{words.reviewing("detail.comment", { comment: record.comment })}</Text>}
      <Text size={200} className={styles.quiet}>{words.reviewing("detail.hash", { hash })}</Text>
      <Opening desk={desk} row={row} />
      {"issues" in file && file.issues.length > 0 && <Refusal issues={file.issues} />}
      <Blocks row={row} />
      {"sheet" in file && <Content key={subject.path} row={row} sheet={file.sheet} opened={desk.catalogues.get(subject.path) ?? null} />}
    </section>
  );
}

/** The selected row is no sheet that was read: nothing is shown in its place, and nothing can be decided about it. */
function Stray({ stray, onRefresh }: { readonly stray: StrayRow; readonly onRefresh: () => void }) {
  const words = useWords();
  return stray.kind === "own" ? (
    <Notice intent="info" announced>{words.reviewing("stray.own")}</Notice>
  ) : (
    <Notice intent="warning" announced actions={<Button size="small" onClick={onRefresh}>{words.reviewing("refresh")}</Button>}>{stray.file.trim() === "" ? words.reviewing("stray.unnamed") : words.reviewing("stray.unknown", { file: stray.file })}</Notice>
  );
}

function verdictText({ team, assessedOn, catalogue }: ReviewedSheet, words: Words): string {
  const names = team.map(({ name }) => name.trim()).filter((name) => name !== "").join(words.locale === "zh-CN" ? "、" : ", ");
  const nobody = words.reviewing("detail.nobody");
  return words.reviewing("detail.verdict", { team: names === "" ? nobody : names, date: assessedOn === "" ? nobody : assessedOn, catalogue: `${catalogue.id} ${catalogue.version}` });
}

/** Where the content is not kept, or is another one by now, the file itself is asked for. */
function Opening({ desk, row: { subject } }: { readonly desk: ReviewCompanyDesk; readonly row: DeskRow }) {
  const styles = useReviewStyles();
  const words = useWords();
  const { opening } = desk;
  const isOther = subject.file.hash !== subject.hash;
  return (
    <>
      {subject.file.outcome === "unread" && <Text className={styles.text}>{words.reviewing("detail.openHint", { path: subject.path })}</Text>}
      {isOther && <Notice intent="warning" announced>{words.reviewing("detail.otherBytes")}</Notice>}
      {(subject.file.outcome === "unread" || isOther) && (
        <div><FileButton label={words.reviewing("detail.open")} accept={WORKBOOK} icon={<DocumentSearchRegular />} size="small" disabled={opening.kind === "reading"} onTake={(files) => desk.open(subject.path, files)} /></div>
      )}
      {opening.kind === "reading" && <Text role="status">{words.reviewing("detail.opening", { file: opening.name })}</Text>}
      {opening.kind === "unreadable" && <Notice intent="error" announced>{words.reviewing("detail.unreadable", { file: opening.name })}</Notice>}
      {opening.kind === "failed" && <FailureNotice failure={opening.failure} />}
    </>
  );
}

/** Why a file could not be read, each reason in words. */
function Refusal({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useReviewStyles();
  const words = useWords();
  return (
    <ul className={styles.points}>
      {issues.map((issue, index) => {
        const { problem, mend } = words.reason(issue);
        return <li key={index}>{problem}{mend === "" ? "" : ` ${mend}`}</li>;
      })}
    </ul>
  );
}

function Blocks({ row: { subject } }: { readonly row: DeskRow }) {
  const styles = useReviewStyles();
  const words = useWords();
  const blocks = acceptanceBlocks(subject);
  return blocks.length === 0 ? (
    <Text className={styles.text}>{words.reviewing("acceptable")}</Text>
  ) : (
    <div className={styles.more}>
      <Text weight="semibold">{words.reviewing("blocks")}</Text>
      <ul className={styles.points}>
        {blocks.map((one, index) => (
          <li key={`${one.code} ${String(index)}`}>{blockText(one, words, subject.file)}{one.place === null ? "" : ` ${placeText(one.place)}`}</li>
        ))}
      </ul>
    </div>
  );
}

function Content({ row: { subject }, sheet, opened }: { readonly row: DeskRow; readonly sheet: ReviewedSheet; readonly opened: Catalogue | null }) {
  const styles = useReviewStyles();
  const words = useWords();
  const { builtIn } = useServiceStar();
  const catalogue = opened ?? builtIn.catalogues.find(({ id, version }) => id === sheet.catalogue.id && version === sheet.catalogue.version) ?? null;
  const titles = new Map((catalogue === null ? [] : clausesOf(catalogue)).map(({ id, title }) => [id, title[words.locale]]));
  return (
    <>
      <Part title={words.reviewing("signals", { count: subject.signals.length })} isOpen={subject.signals.length > 0} none={words.reviewing("signals.none")} lines={subject.signals.map((signal) => {
        const { title, problem, mend } = words.signal(signal);
        return <><Text weight="semibold">{signal.id} {title}</Text><Text className={styles.text}>{problem}</Text><Text size={200} className={styles.quiet}>{mend}</Text></>;
      })} />
      <Part title={words.reviewing("findings", { count: sheet.findings.length })} isOpen={false} none={words.reviewing("findings.none")} lines={sheet.findings.map((found) => {
        const { title, problem, mend } = words.finding(found);
        return <><Text weight="semibold">{found.check} {title}{found.clause === "" ? "" : ` · ${found.clause}`}{found.place === null ? "" : ` · ${placeText(found.place)}`}</Text><Text className={styles.text}>{problem}</Text><Text size={200} className={styles.quiet}>{mend}</Text></>;
      })} />
      <Part title={words.reviewing("clauses", { count: sheet.clauses.ids.split(" ").length })} isOpen none="" lines={reviewedClauses(sheet).map((clause) => (
        <><Text weight="semibold">{clause.id} {titles.get(clause.id) ?? ""}</Text><Text className={styles.text}>{clauseText(clause, words)}</Text></>
      ))} />
    </>
  );
}

function clauseText({ points, lost, isExcluded, assessor }: ReviewedClause, words: Words): string {
  const figures = { points: exactText(points), lost: lost === null ? "" : exactText(lost) };
  const line = words.reviewing(isExcluded ? "clause.excluded" : lost === null ? "clause.open" : lost.n === 0n ? "clause.full" : "clause.lost", figures);
  return assessor === "" ? line : words.reviewing("clause.by", { line, assessor });
}

/** A part of a company's sheet that can be folded away, page by page. */
function Part({ title, isOpen, none, lines }: { readonly title: string; readonly isOpen: boolean; readonly none: string; readonly lines: readonly ReactNode[] }) {
  const styles = useReviewStyles();
  const numbered = lines.map((line, number) => ({ line, number }));
  const pages = usePages(numbered, { page: 30 });
  return (
    <details open={isOpen} className={styles.more}>
      <summary className={styles.summary}>{title}</summary>
      {lines.length === 0 ? <Text className={styles.text}>{none}</Text> : (
        <ul className={styles.list}>
          {pages.shown.map(({ line, number }) => <li key={number} className={styles.item}>{line}</li>)}
        </ul>
      )}
      <MoreRows pages={pages} />
    </details>
  );
}
