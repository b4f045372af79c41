import { mergeClasses, Subtitle2, Switch, Text } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { compareRounds, negate, type ClauseDifference, type PriorRound as LastRound } from "../../../core";
import { PlaceLink } from "../../components";
import { useSession } from "../../session";
import { figureTexts, useWords, type FigureTexts } from "../../words";
import { Doubts } from "./Doubts";
import { Forget, HeldFile } from "./HeldFile";
import { PriorFilePicker } from "./PriorFilePicker";
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
  const { held, prior } = usePriorRound();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.prior("title")}</Subtitle2>
      <Text as="p" size={200} className={styles.quiet}>{words.prior(workbook === null ? "needsWorkbook" : "intro")}</Text>
      {workbook !== null && (
        <>
          <PriorFilePicker />
          {held !== null && (
            <>
              <HeldFile round={held.round} />
              <Doubts prior={held.round.draft} />
              <Forget />
            </>
          )}
          {prior !== null && <Differences prior={prior} now={workbook} />}
        </>
      )}
    </section>
  );
}

function Differences({ prior, now }: { readonly prior: LastRound; readonly now: CheckedWorkbook }) {
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
