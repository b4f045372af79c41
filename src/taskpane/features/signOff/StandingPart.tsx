import { Badge, Button, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import { assertNever, parseHeadMark } from "../../../core";
import type { LookedAt, MarkFault, WorkbookChange, WorkbookVerification } from "../../../application";
import { IssueList, MoreRows, Notice, PlaceLink, usePages } from "../../components";
import { useSession } from "../../session";
import { gradeLabel, placeText, useWords } from "../../words";
import { MarkField } from "./MarkField";
import { ProblemList } from "./ProblemList";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { departs, isHeldTo, isRosterAlone, stateOf } from "./standing";

export interface StandingPartProps {
  readonly verification: WorkbookVerification;
  readonly look: LookedAt | null;
  readonly onProtect: () => void;
}

/** Where the sign-off stands and what it is worth: verified, departed from, or not to be relied on, and the mark for paper. */
export function StandingPart({ verification, look, onProtect }: StandingPartProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { isVerifying } = useSignOff();
  const { outline, verdict } = verification;
  const unprotected = look?.unprotected ?? [];
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.signOff("state.title")}</Subtitle2>
      <div className={styles.row}>
        <Text>{words.signOff("state.label")}</Text>
        <Badge appearance="tint" shape="rounded" color="brand" className={styles.badge}>
          {verdict === "unsigned" ? words.signOff("state.unsigned") : words.signOffState(stateOf(verification))}
        </Badge>
        {outline !== null && outline.standing.votes.length > 0 && <Text size={200}>{words.signOff("state.votes", { count: outline.standing.votes.length })}</Text>}
        {isVerifying && <Spinner size="extra-tiny" aria-label={words.signOff("looking")} />}
      </div>
      <Decision verification={verification} look={look} />
      <div role="status" className={styles.section}><Verdict verification={verification} /></div>
      <HeadMarkPart verification={verification} />
      {stateOf(verification) === "decided" && unprotected.length > 0 && (
        <Notice intent="warning" title={words.signOff("guard.title")} actions={<Button size="small" onClick={onProtect}>{words.signOff("guard.again")}</Button>}>
          {words.signOff("guard.body", { sheets: unprotected.join(", ") })}
        </Notice>
      )}
    </section>
  );
}

function Decision({ verification: { outline }, look }: Pick<StandingPartProps, "verification" | "look">) {
  const styles = useSignOffStyles();
  const words = useWords();
  const decision = outline?.standing.decision ?? null;
  if (decision === null) {
    return null;
  }
  const grade = look === null ? decision.grade : gradeLabel(look.workbook.profile, decision.grade, words.locale);
  return <p className={styles.total}>{words.signOff(`decision.${decision.outcome}`, { grade })}</p>;
}

function Verdict({ verification }: { readonly verification: WorkbookVerification }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { verdict, changes, issues, problems } = verification;
  switch (verdict) {
    case "unsigned":
      return <p className={styles.text}>{words.signOff("verdict.unsigned")}</p>;
    case "verified":
      return <Notice intent="success" title={words.signOff("verdict.verified")} />;
    case "differs":
      return <Changes verification={verification} />;
    case "not-verified":
      return (
        <>
          <Notice intent="error" title={words.signOff(isRosterAlone(verification) ? "verdict.roster" : problems.some(({ kind }) => kind === "seal") ? "verdict.seal" : "verdict.policy")}><ProblemList problems={problems} /></Notice>
          {changes.length > 0 && <Changes verification={verification} />}
        </>
      );
    case "unreadable":
      return (
        <>
          <Notice intent="error" title={words.signOff("verdict.unreadable")}>
            {words.signOff("verdict.unreadableBody")}
            <IssueList issues={issues} />
          </Notice>
          {changes.length > 0 && <Changes verification={verification} />}
        </>
      );
    case "roster-missing":
      return (
        <>
          <Notice intent="warning" title={words.signOff("verdict.noRoster")}>{words.signOff("verdict.noRosterBody")}</Notice>
          {changes.length > 0 && <Changes verification={verification} />}
        </>
      );
    default:
      return assertNever(verdict);
  }
}

/** Everything that is not as it was signed, each thing with its cell. */
function Changes({ verification }: { readonly verification: WorkbookVerification }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { changes, verdict } = verification;
  const { workbook } = useSession();
  const pages = usePages(changes, { page: 20 });
  const labelOf = (grade: WorkbookChange["signed"]): WorkbookChange["signed"] => (workbook === null || typeof grade !== "string" ? grade : gradeLabel(workbook.profile, grade, words.locale));
  const labelled = (change: WorkbookChange): WorkbookChange => (change.path === "result/grade" ? { ...change, signed: labelOf(change.signed), present: labelOf(change.present) } : change);
  const isDecided = stateOf(verification) === "decided";
  return (
    <Notice intent={isHeldTo(verification) ? "error" : "info"} title={words.signOff(isDecided ? "verdict.differsDecided" : "verdict.differs", { count: changes.length })}>
      {verdict === "differs" && <div>{words.signOff(departs(verification) ? "verdict.differsBody" : "verdict.changedBody")}</div>}
      <ul className={styles.list}>
        {pages.shown.map((change) => (
          // A result stands in two cells: that of the function and that of its native twin.
          <li key={`${change.kind} ${change.path} ${change.place === null ? "" : placeText(change.place)}`}>{words.signedChange(labelled(change))} {change.place !== null && <PlaceLink place={change.place} />}</li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </Notice>
  );
}

function HeadMarkPart({ verification: { outline, report } }: { readonly verification: WorkbookVerification }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { anchor, setAnchor } = useSignOff();
  const [fault, setFault] = useState<MarkFault | null>(null);
  const head = outline?.head ?? null;
  if (head === null) {
    return null;
  }
  const hold = (typed: string): void => {
    const read = typed.trim() === "" ? null : parseHeadMark(typed);
    setFault(read?.ok === false ? read.reason : null);
    if (read?.ok !== false) {
      setAnchor(read === null ? null : { typed, beginning: read.beginning });
    }
  };
  const verdict = anchor === null ? "notGiven" : report === null ? null : report.anchor === "matches" ? "matches" : "differs";
  return (
    <div className={styles.section}>
      <Text size={200} className={styles.quiet}>{words.signOff("mark.of")}</Text>
      <p className={styles.mark}>{head.digits} {head.checkWord}</p>
      <MarkField key={`${head.digits} ${anchor?.typed ?? ""}`} label={words.signOff("mark.field")} held={anchor?.typed ?? ""} fault={fault} onHold={hold} />
      {verdict !== null && <p role="status" className={verdict === "notGiven" ? styles.quiet : styles.text}>{words.signOff(`mark.${verdict}`)}</p>}
    </div>
  );
}

