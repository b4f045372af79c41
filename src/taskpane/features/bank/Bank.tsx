import { Button, Field, Input, Select, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentAddRegular } from "@fluentui/react-icons";
import { useId, useMemo } from "react";
import { usesHere } from "../../../application";
import { bankText, findClause, wordingOf } from "../../../core";
import { FailureNotice, FileButton, IssueList, MoreRows, Notice } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import { BankItem } from "./BankItem";
import { ImportPart } from "./ImportPart";
import { useBankTool } from "./useBankTool";

/** The findings bank of this browser: found, changed, deleted, exported and imported. */
export function Bank() {
  const styles = useBankStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook } = useSession();
  const tool = useBankTool();
  const here = useMemo(() => (workbook === null ? new Map<string, number>() : usesHere(workbook)), [workbook]);
  const { bank, entries, taken, told } = tool;
  const titleOf = (clause: string): string => (workbook === null ? null : findClause(workbook.catalogue, clause))?.title[words.locale] ?? "";
  const all = entries.length;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.bank("tool.title")}</Subtitle2>
      <Text as="p" size={200} className={styles.intro}>{words.bank("tool.intro")}</Text>
      {bank?.isKept === false && <Notice intent="warning">{words.bank("tool.blocked")}</Notice>}
      {bank !== null && bank.unreadable > 0 && <Notice intent="warning">{words.bank("tool.unreadable", { count: bank.unreadable })}</Notice>}
      <div className={styles.row}>
        <FileButton label={words.bank("tool.import")} accept=".json,application/json" onTake={tool.take} icon={<DocumentAddRegular />} size="small" />
        <Button size="small" icon={<ArrowDownloadRegular />} disabledFocusable={all === 0} onClick={tool.exportBank}>{words.bank("tool.export")}</Button>
      </div>
      {taken?.kind === "read" && (
        <ImportPart name={taken.name} ours={entries} theirs={taken.entries} onRun={(policy) => tool.run(taken.entries, policy)} onStop={tool.dismiss} />
      )}
      {taken?.kind === "reading" && (
        <div className={styles.row} role="status">
          <Spinner size="tiny" label={words.bank("import.reading", { name: taken.name })} />
          <Button size="small" onClick={tool.dismiss}>{words.bank("import.cancel")}</Button>
        </div>
      )}
      {taken?.kind === "failed" && (
        <FailureNotice failure={taken.failure} heading={(title) => `${words.bank("import.refused", { name: taken.name })} ${title}`} onDismiss={tool.dismiss} />
      )}
      {(taken?.kind === "refused" || taken?.kind === "too-large") && (
        <Notice intent="error" announced title={words.bank("import.refused", { name: taken.name })} onDismiss={tool.dismiss}>
          {taken.kind === "too-large" ? words.bank("import.tooLarge", { limit: tool.limit }) : <IssueList issues={taken.issues.slice(0, 50)} />}
        </Notice>
      )}
      {told !== null && (
        <Notice intent="success" announced onDismiss={tool.dismiss} {...(told.undo === null ? {} : { actions: <Button size="small" onClick={told.undo}>{words.bank("tool.undo")}</Button> })}>
          {told.text}
        </Notice>
      )}
      {all === 0 ? (
        bank !== null && <Text className={styles.quiet}>{words.bank("tool.empty")}</Text>
      ) : (
        <>
          <div className={styles.filters}>
            <Field label={words.bank("tool.search")} size="small" className={styles.filter}>
              <Input size="small" autoComplete="off" value={tool.sought} onChange={(_, { value }) => tool.setSought(value)} />
            </Field>
            <Field label={words.bank("tool.clause")} size="small" className={styles.filter}>
              <Select size="small" value={tool.clause} onChange={(_, { value }) => tool.setClause(value)}>
                <option value="">{words.bank("tool.everyClause")}</option>
                {tool.clauses.map((id) => <option key={id} value={id}>{`${id} ${titleOf(id)}`.trim()}</option>)}
              </Select>
            </Field>
          </div>
          <Text size={200} role="status" className={styles.quiet}>
            {tool.found === 0 ? words.bank("tool.none") : tool.found === all ? words.bank("tool.count", { count: all }) : words.bank("tool.found", { count: tool.found, all })}
          </Text>
          <ul className={styles.list}>
            {tool.pages.shown.map((entry) => (
              <BankItem
                key={entry.id}
                entry={entry}
                clauseTitle={titleOf(entry.clause)}
                here={here.get(wordingOf(bankText(entry, workbook?.locale ?? words.locale))) ?? 0}
                forms={tool.forms}
                onSave={tool.save}
                onDelete={tool.remove}
              />
            ))}
          </ul>
          <MoreRows pages={tool.pages} />
        </>
      )}
    </section>
  );
}
