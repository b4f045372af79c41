import { Button, mergeClasses, Subtitle2, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { RosterInUse } from "../../../application";
import { FileButton, IssueList, Notice, useFileDrop } from "../../components";
import { useWords } from "../../words";
import { MarkField } from "./MarkField";
import { ProblemList } from "./ProblemList";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { LARGEST_ROSTER_MEGABYTES, useRosterChoice } from "./useRosterChoice";

/** Whose public keys everything is verified with: the roster, who signed it, and its own mark from paper. */
export function RosterPart() {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { roster, kept } = useSignOff();
  const choice = useRosterChoice();
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) {
      choice.take(file);
    }
  };
  const { isOver, listeners } = useFileDrop(take);
  return (
    <section className={mergeClasses(styles.card, isOver && styles.over)} aria-labelledby={titleId} {...listeners}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.signOff("roster.title")}</Subtitle2>
      {roster === null ? <p className={styles.text}>{words.signOff("roster.none")}</p> : <Roster inUse={roster} choice={choice} />}
      {roster === null && kept?.kind === "unreadable" && (
        <Notice intent="error" title={words.signOff("roster.keptRefused", { name: kept.name })}><IssueList issues={kept.issues} /></Notice>
      )}
      <div className={styles.row}>
        <FileButton label={words.signOff("roster.pick")} accept=".json,application/json" onTake={take} icon={<DocumentAddRegular />} size="small" />
        <Text size={200} className={styles.quiet}>{words.signOff("roster.drop")}</Text>
      </div>
      {roster !== null && <Button size="small" appearance="transparent" className={styles.action} onClick={choice.forget}>{words.signOff("roster.forget")}</Button>}
      <Note choice={choice} />
    </section>
  );
}

type Choice = ReturnType<typeof useRosterChoice>;

function Roster({ inUse, choice }: { readonly inUse: RosterInUse; readonly choice: Choice }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { roster, verified: { mark, problems, anchor } } = inUse;
  const nameOf = (staffNumber: string): string => roster.people.find((person) => person.staffNumber === staffNumber)?.name ?? staffNumber;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{words.signOff("roster.body")}</dt>
        <dd>{roster.body.name}</dd>
        <dt>{words.signOff("roster.version")}</dt>
        <dd>{words.signOff("roster.versionOf", { version: roster.version, issuedAt: roster.issuedAt })}</dd>
        <dt>{words.signOff("roster.signedBy")}</dt>
        <dd>{roster.signatures.map(({ staffNumber }) => `${nameOf(staffNumber)} (${staffNumber})`).join(", ")}</dd>
        <dt>{words.signOff("roster.digest")}</dt>
        <dd className={styles.mono}>{mark.digits} {mark.checkWord}</dd>
      </dl>
      {problems.length > 0 ? (
        <Notice intent="error" title={words.signOff("roster.bad")}><ProblemList problems={problems} /></Notice>
      ) : (
        <p className={styles.text}>{words.signOff("roster.good")}</p>
      )}
      <p className={anchor === "not-given" ? styles.quiet : styles.text} role="status">
        {words.signOff(anchor === "matches" ? "roster.anchorMatches" : anchor === "differs" ? "roster.anchorDiffers" : "roster.anchorNotGiven")}
      </p>
      <MarkField key={inUse.verified.digest} label={words.signOff("roster.mark")} held={inUse.mark} fault={choice.fault} onHold={choice.hold} />
    </>
  );
}

function Note({ choice: { note, dismissNote, put } }: { readonly choice: Choice }) {
  const words = useWords();
  switch (note?.kind) {
    case undefined:
      return null;
    case "kept":
    case "notKept":
      return <Notice intent={note.kind === "kept" ? "success" : "warning"} announced onDismiss={dismissNote}>{words.signOff(`roster.${note.kind}`)}</Notice>;
    case "tooLarge":
    case "unreadable":
      return <Notice intent="error" announced onDismiss={dismissNote}>{words.signOff(`roster.${note.kind}`, { name: note.name, limit: LARGEST_ROSTER_MEGABYTES })}</Notice>;
    case "refused":
      return <Notice intent="error" title={words.signOff("roster.refused", { name: note.name })} announced onDismiss={dismissNote}><IssueList issues={note.issues} /></Notice>;
    case "notNext":
      return (
        <Notice
          intent="warning"
          title={words.signOff("roster.notNext", { name: note.next.name })}
          announced
          actions={
            <>
              <Button size="small" onClick={dismissNote}>{words.signOff("roster.stay")}</Button>
              <Button size="small" onClick={() => put(note.next)}>{words.signOff("roster.useAnyway")}</Button>
            </>
          }
        >
          <ProblemList problems={note.problems} />
        </Notice>
      );
  }
}
