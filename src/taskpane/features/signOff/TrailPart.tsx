import { Badge, mergeClasses, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import type { WorkbookVerification } from "../../../application";
import { headMark, type SealProblem, type SchemeProfile, type SignoffEntry } from "../../../core";
import { gradeLabel, useWords } from "../../words";
import { ProblemList } from "./ProblemList";
import { useSignOffStyles } from "./SignOff.styles";

/** So much of a thumbprint tells keys apart on the screen. */
const SHORT = 12;

/** Who signed what, in which role and when, in the order of the record. */
export function TrailPart({ verification, profile }: { readonly verification: WorkbookVerification; readonly profile: SchemeProfile | null }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { outline, report } = verification;
  const trail = outline?.trail ?? [];
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.signOff("trail.title")}</Subtitle2>
      {trail.length === 0 ? (
        <p className={styles.text}>{words.signOff("trail.none")}</p>
      ) : (
        <ol className={styles.plain}>
          {trail.map(({ entry, hash }, index) => (
            <li key={hash}><Entry entry={entry} hash={hash} profile={profile} problems={report === null ? null : (report.entries[index]?.problems ?? [])} /></li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: SignoffEntry;
  readonly hash: string;
  readonly profile: SchemeProfile | null;
  /** null where nobody could verify it */
  readonly problems: readonly SealProblem[] | null;
}

function Entry({ entry, hash, profile, problems }: EntryProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { signer, at, reason, meaning } = entry;
  const grade = "grade" in entry ? entry.grade : "";
  return (
    <article className={mergeClasses(styles.entry, problems === null ? styles.unknown : problems.length > 0 ? styles.wrong : styles.right)}>
      <div className={styles.row}>
        <Text weight="semibold">{entry.number}. {words.signOffMeaning(meaning)}</Text>
        {problems === null && <Badge appearance="tint" shape="rounded" color="informative">{words.signOff("trail.unverified")}</Badge>}
        {problems !== null && problems.length > 0 && <Badge appearance="tint" shape="rounded" color="danger">{words.signOff("trail.bad")}</Badge>}
      </div>
      <Text>{words.signOff("trail.signer", { name: signer.name, staffNumber: signer.staffNumber, role: words.signOffRole(signer.role) })}</Text>
      <Text size={200}>{words.signOff("trail.at", { at })}</Text>
      {grade !== "" && <Text>{words.signOff("trail.grade", { grade: profile === null ? grade : gradeLabel(profile, grade, words.locale) })}</Text>}
      {reason !== "" && <Text>{words.signOff("trail.reason", { reason })}</Text>}
      <Text size={200} className={styles.quiet}>{words.signOff("trail.mark", { word: headMark(hash).checkWord, key: signer.key.slice(0, SHORT) })}</Text>
      {problems !== null && problems.length > 0 && <ProblemList problems={problems} />}
    </article>
  );
}
