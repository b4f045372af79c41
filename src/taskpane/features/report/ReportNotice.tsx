import { Link, Text } from "@fluentui/react-components";
import { findClause } from "../../../core";
import { FailureNotice, IssueList, Notice, PlaceLink } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { useReportStyles } from "./Report.styles";
import type { ReportPhase } from "./useReport";

const KILOBYTE = 1024;
const SHOWN_CLAUSES = 8;

export interface ReportNoticeProps {
  readonly phase: ReportPhase;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What came of the report: the file, or everything that has to be settled first and how. */
export function ReportNotice({ phase, onRetry, onDismiss }: ReportNoticeProps) {
  const styles = useReportStyles();
  const words = useWords();
  switch (phase.kind) {
    case "idle":
    case "making":
      return null;
    case "made":
      return (
        <Notice intent="success" title={words.report("made")} announced onDismiss={onDismiss}>
          <span className={styles.line}>{words.file("copy.file", { file: phase.name, size: Math.ceil(phase.bytes / KILOBYTE) })}</span>
          <Link href={phase.offered.address} download={phase.name}>{words.report("again")}</Link>
        </Notice>
      );
    case "refused":
      return (
        <Notice intent="error" title={words.report("refused", { count: phase.issues.length })} announced onDismiss={onDismiss}>
          <ul className={styles.list}>
            {phase.issues.map((issue, index) => {
              const { problem, mend } = words.reportProblem(issue);
              return (
                <li key={index}>
                  {problem}
                  <Text as="span" size={200} block className={styles.quiet}>{mend}</Text>
                </li>
              );
            })}
          </ul>
        </Notice>
      );
    case "incomplete":
      return (
        <Notice intent="warning" title={words.report("incomplete", { count: phase.open.length })} announced onDismiss={onDismiss}>
          {words.report("incompleteBody")}
          <OpenClauses open={phase.open} />
        </Notice>
      );
    case "unscored":
      return (
        <Notice intent="error" title={words.report("unscored")} announced onDismiss={onDismiss}>
          {words.report("unscoredBody")}
          <IssueList issues={phase.issues} />
        </Notice>
      );
    case "failed":
      return (
        <FailureNotice
          failure={phase.failure}
          heading={(title) => words.report("failed", { title })}
          onRetry={onRetry}
          onDismiss={onDismiss}
          {...(phase.failure.code === "busy" || phase.failure.code === "cell-edit" ? { mend: words.report("retry") } : {})}
        />
      );
  }
}

function OpenClauses({ open }: { readonly open: readonly string[] }) {
  const styles = useReportStyles();
  const words = useWords();
  const { workbook } = useSession();
  return (
    <ul className={styles.list}>
      {open.slice(0, SHOWN_CLAUSES).map((id) => {
        const place = workbook?.clausePlaces.get(id);
        const text = `${id} ${workbook === null ? "" : (findClause(workbook.catalogue, id)?.title[words.locale] ?? "")}`;
        return <li key={id}>{place === undefined ? text : <PlaceLink place={place} named>{text}</PlaceLink>}</li>;
      })}
      {open.length > SHOWN_CLAUSES && <li>{words.report("more", { count: open.length - SHOWN_CLAUSES })}</li>}
    </ul>
  );
}
