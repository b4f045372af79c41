import { Button, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { FailureNotice, MoreRows, Notice, PlaceLink, usePages } from "../../components";
import { useWords } from "../../words";
import { Company } from "./Company";
import { CompareSheets } from "./CompareSheets";
import { Decide } from "./Decide";
import { registerIssueText } from "./blockText";
import { useReviewStyles } from "./ReviewCompany.styles";
import { Reading } from "./Reading";
import { Sheets } from "./Sheets";
import { useReviewCompany, type ReviewCompanyDesk } from "./useReviewCompany";

/** The sheets of the register in the open workbook: looked at beside it, accepted, returned and assigned, one or several; and two files compared. */
export function ReviewCompany() {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const desk = useReviewCompany();
  const { reading, phase } = desk;
  const isThere = reading?.kind === "register";
  const shown = desk.rows.find(desk.isShown) ?? null;
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-labelledby={titleId}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.reviewing("title")}</Subtitle2>
        <Text as="p" size={200} className={styles.quiet}>{words.reviewing("intro")}</Text>
        {phase.kind === "reading" && <Reading phase={phase} onTogglePause={desk.togglePause} onCancel={desk.cancel} />}
        {phase.kind === "cancelled" && <Notice intent="info" announced>{words.reviewing("reading.cancelled")}</Notice>}
        {reading?.kind === "none" && <Text as="p" className={styles.text}>{words.reviewing("none")}</Text>}
        {phase.kind === "failed" && <FailureNotice failure={phase.failure} onRetry={desk.refresh} />}
        {isThere && <Issues issues={reading.issues} />}
        {isThere && (
          <Field label={words.reviewing("me")} className={styles.field}>
            <Input value={desk.me} onChange={(_, { value }) => desk.setMe(value)} className={styles.wide} />
          </Field>
        )}
        <div className={styles.row}>
          <Button size="small" icon={<ArrowClockwiseRegular />} onClick={desk.refresh}>{words.reviewing("refresh")}</Button>
        </div>
      </section>
      {isThere && desk.rows.length > 0 && (
        <>
          <Sheets desk={desk} />
          <Company desk={desk} row={shown} />
          <Decide desk={desk} />
        </>
      )}
      <CompareSheets />
    </div>
  );
}

function Issues({ issues }: { readonly issues: Extract<NonNullable<ReviewCompanyDesk["reading"]>, { readonly kind: "register" }>["issues"] }) {
  const styles = useReviewStyles();
  const words = useWords();
  const pages = usePages(issues, { page: 10 });
  return issues.length === 0 ? null : (
    <Notice intent="warning" title={words.reviewing("issues.title", { count: issues.length })}>
      <Text className={styles.text}>{words.reviewing("issues.hint")}</Text>
      <ul className={styles.points}>
        {pages.shown.map((issue) => (
          <li key={`${issue.code} ${issue.place.address}`}>{registerIssueText(issue, words)} <PlaceLink place={issue.place} /></li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </Notice>
  );
}
