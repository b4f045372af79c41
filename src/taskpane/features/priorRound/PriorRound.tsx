import { Button, mergeClasses, Spinner, Subtitle2, Switch, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { compareRounds, negate, type ClauseDifference } from "../../../core";
import { FailureNotice, FileButton, Notice, PlaceLink, useFileDrop } from "../../components";
import { useSession } from "../../session";
import { figureTexts, useWords, type FigureTexts } from "../../words";
import { Doubts } from "./Doubts";
import { usePriorRoundStyles } from "./PriorRound.styles";
import { usePriorRound } from "./priorRoundContext";
import { Results } from "./Results";
import { changedText, stateText } from "./stateText";

/** Compares the open workbook with the file of the last round, clause by clause. */
export function PriorRound() {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook } = useSession();
  const { file, prior } = usePriorRound();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.prior("title")}</Subtitle2>
      <Text as="p" size={200} className={styles.quiet}>{words.prior(workbook === null ? "needsWorkbook" : "intro")}</Text>
      {workbook !== null && (
        <>
          <Picker />
          {file.phase.kind === "checked" && <Loaded name={file.phase.name} />}
          {prior !== null && <Differences prior={prior} now={workbook} />}
        </>
      )}
    </section>
  );
}

function Picker() {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { file: { phase, take, cancel, close } } = usePriorRound();
  const { isOver, listeners } = useFileDrop(take);
  return (
    <>
      <div className={mergeClasses(styles.drop, isOver && styles.dropOver)} {...listeners}>
        <FileButton
          label={words.prior(phase.kind === "checked" ? "another" : "pick")}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onTake={take}
          icon={<DocumentAddRegular />}
          size="small"
          disabled={phase.kind === "reading"}
        />
        <Text size={200} className={styles.quiet}>{words.prior("drop")}</Text>
      </div>
      {phase.kind === "reading" && (
        <div className={styles.line} role="status">
          <Spinner size="tiny" label={words.prior("reading", { file: phase.name })} />
          <Button size="small" onClick={cancel}>{words.prior("cancel")}</Button>
        </div>
      )}
      {phase.kind === "not-read" && <Notice intent="error" announced onDismiss={close}>{words.file(phase.reason, phase.params)}</Notice>}
      {phase.kind === "failed" && <FailureNotice failure={phase.failure} heading={(title) => words.prior("failed", { file: phase.name, title })} onDismiss={close} />}
      {phase.kind === "checked" && phase.outcome.kind !== "checked" && (
        <Notice intent="error" announced title={words.prior("refused", { file: phase.name })} onDismiss={close}>
          {phase.outcome.issues.map((issue, index) => {
            const { problem, mend } = words.reason(issue);
            return <div key={index}>{problem} {mend}</div>;
          })}
        </Notice>
      )}
    </>
  );
}

/** What file it is, and the question whether it is the right one. */
function Loaded({ name }: { readonly name: string }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { file } = usePriorRound();
  const { phase } = file;
  if (phase.kind !== "checked" || phase.outcome.kind !== "checked") {
    return null;
  }
  const { companyName, draft } = phase.outcome.workbook;
  return (
    <>
      <div>
        <p className={styles.file}>{words.prior("loaded", { file: name })}</p>
        <p className={styles.quiet}>
          {words.prior("company", { name: companyName === "" ? words.prior("unnamed") : companyName, day: draft.assessedOn === "" ? words.prior("noDay") : draft.assessedOn })}
        </p>
      </div>
      <Doubts file={phase.outcome.workbook} />
      <div><Button size="small" onClick={file.close}>{words.prior("close")}</Button></div>
    </>
  );
}

function Differences({ prior, now }: { readonly prior: CheckedWorkbook; readonly now: CheckedWorkbook }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const [only, setOnly] = useState(true);
  const figures = figureTexts(now.profile, false);
  const all = useMemo(() => compareRounds(prior, now), [prior, now]);
  const different = all.filter(({ isDifferent }) => isDifferent);
  return (
    <>
      <Results prior={prior} now={now} />
      <Switch checked={only} label={words.prior("only")} onChange={(_, { checked }) => setOnly(checked)} />
      <Text as="p" size={200} role="status" className={styles.quiet}>{different.length === 0 ? words.prior("none") : words.prior("shown", { count: different.length, all: all.length })}</Text>
      <ul className={styles.list}>
        {(only ? different : all).map((difference) => (
          <li key={`${difference.now === null ? "removed" : "now"} ${difference.clause}`}>
            <Line difference={difference} now={now} figures={figures} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ difference: each, now, figures }: { readonly difference: ClauseDifference; readonly now: CheckedWorkbook; readonly figures: FigureTexts }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { clause, title, prior, difference } = each;
  const changed = changedText(each, words);
  const place = each.now === null ? undefined : now.clausePlaces.get(clause);
  const sign = difference === null || difference.n === 0n ? 0 : difference.n > 0n ? 1 : -1;
  return (
    <div className={mergeClasses(styles.item, sign > 0 ? styles.better : sign < 0 ? styles.worse : styles.other)}>
      <h3 className={styles.heading}>{clause} {title[words.locale]}</h3>
      <p className={styles.text}>{words.prior("priorLine", { state: stateText(prior, figures, words) })}</p>
      <p className={styles.text}>{words.prior("nowLine", { state: stateText(each.now, figures, words) })}</p>
      {difference !== null && sign !== 0 && <p className={styles.text}>{words.prior(sign > 0 ? "more" : "less", { points: figures.points(sign > 0 ? difference : negate(difference)) })}</p>}
      {changed !== "" && <p className={styles.quiet}>{changed}</p>}
      {place !== undefined && <PlaceLink place={place} named>{words.prior("jump")}</PlaceLink>}
    </div>
  );
}
