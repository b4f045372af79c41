import { Button, Checkbox, Field, mergeClasses, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { DeskRow } from "../../../application";
import { REVIEW_STATES, standingOf, type ReviewState } from "../../../core";
import { MoreRows, usePages } from "../../components";
import { useWords, type Words } from "../../words";
import { stateWord } from "./blockText";
import { useReviewStyles } from "./ReviewCompany.styles";
import { keyOf, targetOf } from "./target";
import type { ReviewCompanyDesk } from "./useReviewCompany";

type Filter = ReviewState | "all";
const FILTERS: readonly Filter[] = ["all", ...REVIEW_STATES];

/** The register's sheets, to be chosen and looked at; the order is the register's. */
export function Sheets({ desk }: { readonly desk: ReviewCompanyDesk }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const [filter, setFilter] = useState<Filter>("all");
  const rows = filter === "all" ? desk.rows : desk.rows.filter(({ subject }) => standingOf(subject).state === filter);
  const pages = usePages(rows, { page: 20, isKept: (row) => desk.chosen.has(keyOf(row.subject)) || desk.isShown(row) });
  const unread = desk.rows.filter(({ subject }) => subject.file.outcome === "unread").length;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.reviewing("rows", { count: desk.rows.length, shown: rows.length, chosen: desk.chosen.size })}</Subtitle2>
      {unread > 0 && <Text as="p" size={200} className={styles.quiet}>{words.reviewing("unread", { count: unread })}</Text>}
      <Field label={words.reviewing("filter")} className={styles.field}>
        <Select
          value={filter}
          onChange={(_, { value }) => {
            setFilter(FILTERS.find((one) => one === value) ?? "all");
            pages.restart();
          }}
        >
          {FILTERS.map((one) => <option key={one} value={one}>{words.reviewing(`filter.${one}`)}</option>)}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button size="small" onClick={() => desk.choose(rows.map(targetOf), true)}>{words.reviewing("chooseAll")}</Button>
        <Button size="small" onClick={() => desk.choose(desk.rows.map(targetOf), false)}>{words.reviewing("chooseNone")}</Button>
      </div>
      <ul className={styles.list}>
        {pages.shown.map((row) => (
          <li key={`${String(row.row)} ${row.subject.path}`}><Row row={row} desk={desk} /></li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </section>
  );
}

function Row({ row, desk }: { readonly row: DeskRow; readonly desk: ReviewCompanyDesk }) {
  const styles = useReviewStyles();
  const words = useWords();
  const { subject } = row;
  const company = companyName(row, words);
  return (
    <div className={mergeClasses(styles.item, styles[subject.risk], desk.isShown(row) && styles.shown)}>
      <Checkbox
        checked={desk.chosen.has(keyOf(subject))}
        aria-label={words.reviewing("choose", { company })}
        label={<span className={styles.heading}>{company}</span>}
        onChange={(_, { checked }) => desk.choose([targetOf(row)], checked === true)}
      />
      <Text size={200} className={styles.quiet}>{words.reviewing("line", { state: stateWord(standingOf(subject).state, words), risk: words.reviewing(`risk.${subject.risk}`), result: resultText(row, words) })}</Text>
      <Text size={200} className={styles.quiet}>{subject.path}</Text>
      <div><Button size="small" onClick={() => desk.look(row)}>{words.reviewing("look")}</Button></div>
    </div>
  );
}

/** The company of a row, or that none is named. */
export function companyName({ company }: Pick<DeskRow, "company">, words: Words): string {
  return company.trim() === "" ? words.reviewing("unnamed") : company;
}

function resultText({ subject: { file } }: DeskRow, words: Words): string {
  if (!("sheet" in file)) {
    return words.reviewing(`result.${file.outcome}`);
  }
  const { result, open } = file.sheet;
  return result === null ? words.reviewing("result.incomplete", { open }) : words.reviewing("result.scored", { total: result.display, grade: result.gradeLabel[words.locale] });
}
