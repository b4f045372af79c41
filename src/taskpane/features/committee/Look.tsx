import { Button, Spinner, Text } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular, DocumentRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { CommitteeLook } from "../../../application";
import { FailureNotice, FileButton, IssueList, Notice } from "../../components";
import { PlacesAsText } from "../../session";
import { useWords } from "../../words";
import { useFileCheck } from "../file";
import { Differences, Trouble, workbookOf } from "../reviewCompany/CompareSheets";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import { StatementPart } from "../signOff/StatementPart";
import { TrailPart } from "../signOff/TrailPart";
import { Facts } from "./Facts";
import type { LookPhase } from "./useLookAt";

const WORKBOOK = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface LookProps {
  readonly title: string;
  readonly phase: LookPhase;
  readonly hasNext: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** a letter was pressed in this view, and not in a field */
  readonly onKey: (key: string) => void;
  /** votes, and one's own */
  readonly children: (look: CommitteeLook) => ReactNode;
}

/** One assessment on one screen: what decides first, the vote, and everything else unfolded on request. Its letters work while the keyboard is in it. */
export function Look({ title, phase, hasNext, onNext, onBack, onKey, children }: LookProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  const press = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const isField = target instanceof HTMLElement && target.matches("input, textarea, select");
    if (key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      onNext();
    } else if (!isField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const isOnControl = target instanceof HTMLElement && target.closest("button, a, summary") !== null;
      if (key.toLowerCase() === "n" || (key === "Enter" && !isOnControl)) {
        event.preventDefault();
        onNext();
      } else if (/^[grdac]$/i.test(key)) {
        event.preventDefault();
        onKey(key.toLowerCase());
      }
    }
  };
  return (
    <section className={styles.root} aria-label={title} onKeyDown={press}>
      <div className={styles.row}>
        <Button size="small" icon={<ArrowLeftRegular />} onClick={onBack}>{words.committee("look.back")}</Button>
        <Button size="small" icon={<ArrowRightRegular />} iconPosition="after" aria-keyshortcuts="N" disabledFocusable={!hasNext} onClick={onNext}>{words.committee("look.next")}</Button>
        {!hasNext && <Text size={200} className={styles.quiet}>{words.committee("look.last")}</Text>}
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.subtitle}>{title}</h2>
      {phase.kind === "reading" && <div role="status"><Spinner size="tiny" className={styles.waiting} label={words.committee("look.reading")} /></div>}
      {phase.kind === "failed" && <FailureNotice failure={phase.failure} />}
      {phase.kind === "gone" && <Notice intent="error" title={words.committee("look.gone")} announced><IssueList issues={phase.issues} /></Notice>}
      {phase.kind === "looked" && (
        <PlacesAsText>
          <Facts look={phase.look} />
          {children(phase.look)}
          <More key={phase.look.seen} look={phase.look} />
        </PlacesAsText>
      )}
    </section>
  );
}

function More({ look }: { readonly look: CommitteeLook }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const prior = useFileCheck();
  const last = workbookOf(prior);
  return (
    <>
      <details className={styles.card}><summary>{words.committee("look.details")}</summary><StatementPart look={look} /></details>
      <details className={styles.card}><summary>{words.committee("look.trail")}</summary><TrailPart verification={look.verification} profile={look.workbook.profile} /></details>
      <details className={styles.card}>
        <summary>{words.committee("look.prior")}</summary>
        <p className={styles.quiet}>{words.committee("look.priorHint")}</p>
        <FileButton label={words.committee("look.priorPick")} accept={WORKBOOK} icon={<DocumentRegular />} size="small" onTake={prior.take} />
        <Trouble file={prior} />
        {last !== null && <Differences first={last} second={{ name: look.workbook.companyName, workbook: look.workbook }} />}
      </details>
    </>
  );
}
