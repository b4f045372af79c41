import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import { allowedVerdicts, figuresOf, SCORESHEET_HEADERS, VERDICT_WORDS, type ClauseCells, type ScoresheetEntry, type VerdictKey } from "../../../application";
import { exactText } from "../../../core";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { useClauseDesk } from "./deskContext";
import { EntryField } from "./EntryField";
import { FindingField } from "./FindingField";
import type { ClauseSectionProps } from "./sections";
import type { Entries } from "./useEntries";
import { VerdictButtons } from "./VerdictButtons";

const FIGURES: readonly ScoresheetEntry[] = ["sampleSize", "nonconforming", "givenScore"];
const ALWAYS: ReadonlySet<ScoresheetEntry> = new Set<ScoresheetEntry>(["evidence", "finding", "assessor", "remark"]);
const TEXTS: readonly ScoresheetEntry[] = ["evidence", "finding", "reason", "assessor", "remark"];

/** The entry of the clause: everything that the row of the scoresheet takes, written into its cells. */
export function Entry({ workbook, clause }: ClauseSectionProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const titleId = useId();
  const { entries } = useClauseDesk();
  const cells = workbook.entryCells.get(clause.id);
  if (cells === undefined) {
    return <Notice intent="warning">{words.clause("entry.noRow")}</Notice>;
  }
  const columns = shownColumns(entries, clause.id, cells);
  const step = workbook.profile.judgedStep;
  const points = exactText(clause.points);
  const outOf = step === null ? words.clause("entry.outOf", { points }) : words.clause("entry.step", { points, step: exactText(step) });
  const { failure, cleared } = entries;
  const advice = failure?.failure.code === "protected" ? "entry.locked" : failure?.failure.code === "conflict" ? "entry.moved" : null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.clause("entry.title")}</Subtitle2>
      <VerdictButtons clause={clause} allowed={allowedVerdicts(clause)} />
      {cleared?.clause === clause.id && (
        <Text as="p" size={200} role="status" className={styles.intro}>
          {words.clause("entry.cleared", {
            fields: cleared.columns.map((column) => SCORESHEET_HEADERS[column][words.locale]).join(words.clause("entry.separator")),
          })}
        </Text>
      )}
      {failure?.clause === clause.id && (
        <FailureNotice
          failure={failure.failure}
          heading={(title) => words.clause("entry.failed", { title })}
          note={words.clause("entry.kept")}
          {...(advice === null ? {} : { mend: words.clause(advice) })}
          onRetry={() => entries.commit(clause.id, failure.columns)}
          onDismiss={entries.dismissFailure}
        />
      )}
      <div className={styles.fields}>
        {columns.map((column, place) => {
          const next = columns[place + 1] ?? null;
          const key = `${clause.id}/${column}`;
          return column === "finding" ? (
            <FindingField key={key} workbook={workbook} clause={clause} next={next} />
          ) : (
            <EntryField key={key} clause={clause.id} column={column} next={next} hint={column === "givenScore" ? outOf : ""} />
          );
        })}
      </div>
      <Elsewhere clause={clause.id} />
    </section>
  );
}

/** Other clauses with something that did not reach its cell. */
function Elsewhere({ clause }: { readonly clause: string }) {
  const styles = useClauseStyles();
  const words = useWords();
  const { entries, showClause } = useClauseDesk();
  const others = Object.keys(entries.drafts.typed).filter((id) => id !== clause);
  return others.length === 0 ? null : (
    <div className={styles.elsewhere} role="status">
      <Text size={200}>{words.clause("entry.elsewhere")}</Text>
      {others.map((id) => (
        <Button key={id} size="small" onClick={() => showClause(id)}>{id}</Button>
      ))}
    </div>
  );
}

/** The fields that the verdict takes, and any other that holds something, so that it can be seen and emptied. */
function shownColumns(entries: Entries, clause: string, cells: ClauseCells): readonly ScoresheetEntry[] {
  const { text: stands } = entries.field(clause, "verdict");
  // Another word may stand there, which takes no figures.
  const verdict = Object.hasOwn(VERDICT_WORDS, stands) ? (stands as VerdictKey) : null;
  const taken: ReadonlySet<ScoresheetEntry> = new Set<ScoresheetEntry>([
    ...ALWAYS,
    ...figuresOf(verdict),
    ...(verdict === "excluded" ? (["reason"] as const) : []),
  ]);
  return [...FIGURES, ...TEXTS].filter((column) => {
    const { text, isTyped } = entries.field(clause, column);
    return cells.cells.has(column) && (taken.has(column) || text !== "" || isTyped);
  });
}
