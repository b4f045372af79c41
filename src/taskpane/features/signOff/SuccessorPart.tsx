import { DocumentRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { WorkbookVerification } from "../../../application";
import { FileButton, IssueList, Notice } from "../../components";
import { useServiceStar } from "../../session";
import { useWords } from "../../words";
import { useFileCheck } from "../file/useFileCheck";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { stateOf } from "./standing";

const WORKBOOK = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface SuccessorPartProps {
  /** hash of the head of the record that is superseded */
  readonly present: string;
  /** the hash of the other record's head; "" while none can be taken */
  readonly onChoose: (headHash: string) => void;
}

/** Takes the workbook whose record takes the place of the one that is open, and verifies that record first. */
export function SuccessorPart({ present, onChoose }: SuccessorPartProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { signers } = useServiceStar();
  const { evidence: { roster, anchors } } = useSignOff();
  const { phase, take } = useFileCheck();
  const [found, setFound] = useState<WorkbookVerification | null>(null);
  const checked = phase.kind === "checked" && phase.outcome.kind === "checked" ? phase.outcome.workbook : null;
  const name = phase.kind === "idle" || phase.kind === "not-read" ? "" : phase.name;
  const choose = (files: readonly File[]): void => {
    setFound(null);
    onChoose("");
    take(files);
  };
  useEffect(() => {
    let isWanted = true;
    if (checked !== null) {
      // A mark from paper that was typed is that of the open workbook.
      void signers.verify(checked, { roster, anchors: { ...anchors, head: null } }).then((outcome) => {
        if (isWanted && outcome.ok) {
          const { outline, problems } = outcome.value;
          setFound(outcome.value);
          onChoose(problems.length === 0 && outline !== null && outline.headHash !== present ? outline.headHash : "");
        }
      });
    }
    return () => {
      isWanted = false;
    };
  }, [signers, checked, roster, anchors, present, onChoose]);
  const head = found?.outline?.head ?? null;
  return (
    <div className={styles.section}>
      <p className={styles.quiet}>{words.signOff("supersede.hint")}</p>
      <FileButton label={words.signOff("supersede.pick")} accept={WORKBOOK} icon={<DocumentRegular />} size="small" onTake={choose} />
      {phase.kind === "not-read" && <Notice intent="error" announced>{words.file(phase.reason, phase.params)}</Notice>}
      {phase.kind === "failed" && <Notice intent="error" announced>{words.failure(phase.failure).title}</Notice>}
      {phase.kind === "checked" && phase.outcome.kind !== "checked" && <Notice intent="error" announced><IssueList issues={phase.outcome.issues} /></Notice>}
      <div role="status">
        {found !== null && checked !== null && (
          head === null || found.problems.length > 0 ? <p className={styles.text}>{words.signOff("supersede.unsigned", { name })}</p>
            : found.outline?.headHash === present ? <p className={styles.text}>{words.signOff("supersede.same", { name })}</p>
              : <p className={styles.text}>{words.signOff("supersede.chosen", { name, company: checked.companyName, state: words.signOffState(stateOf(found)), digits: head.digits, word: head.checkWord })}</p>
        )}
      </div>
    </div>
  );
}
