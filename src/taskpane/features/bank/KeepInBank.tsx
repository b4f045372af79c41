import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { lossOf, type Clause, type Issue } from "../../../core";
import { useBank, useServiceStar } from "../../session";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import { lossText } from "./lossText";
import { workbookName } from "./workbookName";

export interface KeepInBankProps {
  readonly workbook: CheckedWorkbook;
  readonly clause: Clause;
  /** the finding as it stands in its field */
  readonly text: string;
}

/** Keeps a finding with what it costs now, or says what the bank has of it. */
export function KeepInBank({ workbook, clause, text }: KeepInBankProps) {
  const styles = useBankStyles();
  const words = useWords();
  const { bank: service } = useServiceStar();
  const bank = useBank();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [kept, setKept] = useState("");
  const same = bank?.index.sameWording(workbook.catalogue.id, clause.id, text)[0];
  const keep = async (): Promise<void> => {
    const entry = workbook.draft.clauses.get(clause.id);
    const loss = entry === undefined ? null : lossOf(clause, entry);
    const keeping = await service.keep({ catalogue: workbook.catalogue.id, clause: clause.id, text, loss });
    setIssues(keeping.ok ? [] : keeping.issues);
    if (keeping.ok) {
      setKept(words.bank("keep.done", { loss: lossText(loss, words) }));
      await service.countUse(keeping.id, workbookName(workbook), clause.id);
    }
  };
  if (bank === null || text.trim() === "") {
    return null;
  }
  return (
    <div className={styles.row}>
      {same === undefined ? (
        <Button size="small" appearance="transparent" onClick={() => void keep()}>{words.bank("keep")}</Button>
      ) : (
        <Text size={200} className={styles.quiet}>
          {words.bank("keep.is", { loss: lossText(same.loss, words) })}
          {same.used > 0 && ` · ${words.bank("used", { count: same.used })}`}
        </Text>
      )}
      {issues.map((issue) => <Text key={issue.code} size={200} role="alert">{words.issue(issue)}</Text>)}
      <Text size={200} role="status" className={bank.isKept || kept === "" ? styles.silent : ""}>{kept === "" ? "" : bank.isKept ? kept : words.bank("keep.lost")}</Text>
    </div>
  );
}
