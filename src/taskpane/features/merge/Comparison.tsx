import { Button, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { MergeRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { MERGE_SHEET, type ComparedCopies, type MergeUnit, type Standing } from "../../../application";
import type { Catalogue } from "../../../core";
import { FailureNotice, MoreRows, Notice, usePages } from "../../components";
import { useWords } from "../../words";
import { dayOf } from "../file/copyName";
import { Conflict } from "./Conflict";
import { useMergeStyles } from "./MergeCopy.styles";
import { columnText, sideText, subjectText } from "./unitWords";
import type { MergeAfter, MergeDesk } from "./useMergeCopy";

export interface ComparisonProps {
  readonly desk: MergeDesk;
  readonly name: string;
  readonly compared: ComparedCopies;
  readonly after: MergeAfter | null;
  readonly catalogue: Catalogue;
}

/** A conflict costs more than a line. */
const CONFLICTS = 25;

/** Everything in which two copies differ, what has to be decided first; and the merge of it. */
export function Comparison({ desk, name, compared, after, catalogue }: ComparisonProps) {
  const styles = useMergeStyles();
  const words = useWords();
  const titleId = useId();
  const { merge, mine, doubts } = compared;
  const of = (standing: Standing): readonly MergeUnit[] => merge.units.filter((unit) => unit.standing === standing && unit.barred === null);
  const [conflicts, theirs, ours] = [of("conflict"), of("theirs"), of("mine")];
  const barred = merge.units.filter((unit) => unit.barred !== null && unit.standing !== "mine");
  const decided = conflicts.filter(({ id }) => desk.decisions.has(id)).length;
  const isSame = merge.units.every(({ standing }) => standing === "same") && merge.unplaced.length === 0;
  const counts: readonly (readonly [boolean, string])[] = [
    [isSame, words.merging("count.same")],
    [theirs.length > 0, words.merging("count.theirs", { count: theirs.length })],
    [ours.length > 0, words.merging("count.mine", { count: ours.length })],
    [of("alike").length > 0, words.merging("count.alike", { count: of("alike").length })],
    [conflicts.length > 0, words.merging("count.conflict", { count: conflicts.length, decided })],
    [barred.length > 0, words.merging("count.barred", { count: barred.length })],
    [merge.renumbered.length > 0, words.merging("count.renumbered", { changes: merge.renumbered.map(({ from, to }) => `${from} → ${to}`).join(", ") })],
    [merge.unplaced.length > 0, words.merging("count.unplaced", { count: merge.unplaced.length })],
  ];
  const pages = usePages(conflicts, { page: CONFLICTS });
  const mayMerge = doubts.length === 0 || desk.confirmed;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.heading}>{words.merging("compared", { file: name })}</Subtitle2>
      <div role="status">
        <ul className={styles.counts}>
          {counts.filter(([shown]) => shown).map(([, text]) => <li key={text}>{text}</li>)}
        </ul>
      </div>
      {doubts.length > 0 && !desk.confirmed && (
        <Notice intent="warning" title={words.merging("doubt.title")} announced actions={<Button size="small" onClick={desk.confirm}>{words.merging("doubt.confirm")}</Button>}>
          {doubts.map(({ of: copy, kind, mine: here, other }) => (
            <span key={`${copy} ${kind}`} className={styles.line}>{words.merging(`doubt.${copy}.${kind}`, { mine: here, other })}</span>
          ))}
        </Notice>
      )}
      {conflicts.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.heading}>{words.merging("conflicts.title")}</Subtitle2>
          <Text as="p" size={200} className={styles.intro}>{words.merging("conflicts.note")}</Text>
          <ul className={styles.list}>
            {pages.shown.map((unit) => (
              <Conflict key={unit.id} unit={unit} compared={compared} catalogue={catalogue} decision={desk.decisions.get(unit.id) ?? null} onDecide={(decision) => desk.decide(unit, decision)} />
            ))}
          </ul>
          <MoreRows pages={pages} />
        </>
      )}
      <Differences title={words.merging("list.theirs")} units={theirs} side="theirs" catalogue={catalogue} />
      <Differences title={words.merging("list.mine")} units={ours} side="mine" catalogue={catalogue} />
      <Differences title={words.merging("list.barred")} units={barred} side="theirs" catalogue={catalogue} />
      {after?.kind === "changed" && <Notice intent="warning" announced>{words.merging("changed")}</Notice>}
      {after?.kind === "no-place" && <Notice intent="error" announced>{words.merging("noPlace", { table: after.table })}</Notice>}
      {after?.kind === "failed" && <FailureNotice failure={after.failure} heading={(title) => words.merging("mergeFailed", { title })} note={words.merging("mergeKept")} />}
      {after?.kind === "merging" && <div className={styles.waiting} role="status"><Spinner size="tiny" label={words.merging("merging")} /></div>}
      <div className={styles.row}>
        {!isSame && (
          <Button appearance="primary" icon={<MergeRegular />} disabledFocusable={!mayMerge || after?.kind === "merging"} onClick={() => desk.merge(dayOf(new Date()))}>
            {words.merging("merge.action")}
          </Button>
        )}
        <Button onClick={desk.close}>{words.merging("close")}</Button>
      </div>
      {!isSame && <Text as="p" size={200} className={styles.intro}>{words.merging("merge.note", { sheet: MERGE_SHEET[mine.locale] })}</Text>}
    </section>
  );
}

interface DifferencesProps {
  readonly title: string;
  readonly units: readonly MergeUnit[];
  readonly side: "mine" | "theirs";
  readonly catalogue: Catalogue;
}

/** What one copy says and the other does not, folded away. */
function Differences({ title, units, side, catalogue }: DifferencesProps) {
  const styles = useMergeStyles();
  const words = useWords();
  const pages = usePages(units);
  return units.length === 0 ? null : (
    <details className={styles.more}>
      <summary className={styles.summary}>{`${title} (${String(units.length)})`}</summary>
      <ul className={styles.counts}>
        {pages.shown.map((unit) => {
          const text = sideText(unit, side, words);
          return (
            <li key={unit.id}>
              <Text size={200} className={styles.quiet}>{words.merging("list.item", { subject: subjectText(unit, catalogue, words), unit: columnText(unit, words) })}</Text>
              <div className={styles.text}>{text === "" ? words.merging("side.blank") : text}</div>
            </li>
          );
        })}
      </ul>
      <MoreRows pages={pages} />
    </details>
  );
}
