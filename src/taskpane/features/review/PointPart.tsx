import { Button, Spinner, Text } from "@fluentui/react-components";
import { DocumentRegular, TableCursorRegular } from "@fluentui/react-icons";
import { LARGEST_FILE_MEGABYTES, type FormBasis } from "../../../application";
import { FailureNotice, FileButton, Notice } from "../../components";
import { useWords } from "../../words";
import { FormIssues } from "./FormIssues";
import { PointFields } from "./PointFields";
import { PointTrialPart } from "./PointTrialPart";
import { useReviewStyles } from "./Review.styles";
import { usePoint } from "./usePoint";

export interface PointPartProps {
  readonly disabled: boolean;
  /** reads the next bulk review by this mapping */
  readonly onUse: (basis: FormBasis) => void;
}

/** Points at a form that is filled in: what stands where, what that gives, and the mapping as a file. */
export function PointPart({ disabled, onUse }: PointPartProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const point = usePoint();
  const { file } = point;
  const looked = file.kind === "looked" ? file.sheets.find(({ name }) => name === point.pointing.sheet) : undefined;
  return (
    <div role="group" aria-label={words.review("point.open")} className={styles.form}>
      <Text size={200} className={styles.quiet}>{words.review("point.intro")}</Text>
      <div className={styles.row}>
        <FileButton label={words.review("point.file")} accept=".xlsx,.xlsm" size="small" icon={<TableCursorRegular />} disabled={disabled} onTake={([first]) => first !== undefined && point.open(first)} />
        {file.kind === "reading" && <Spinner size="tiny" label={words.review("point.reading")} />}
      </div>
      {file.kind === "refused" && (
        <Notice intent="error" announced>
          {words.review("point.refused", { name: file.name })}
          <FormIssues issues={file.issues} />
        </Notice>
      )}
      {file.kind === "too-large" && <Notice intent="error" announced>{words.review("form.tooLarge", { name: file.name, limit: LARGEST_FILE_MEGABYTES })}</Notice>}
      {file.kind === "unreadable" && <Notice intent="error" announced>{words.review("form.unreadable", { name: file.name })}</Notice>}
      {file.kind === "failed" && <FailureNotice failure={file.failure} heading={(title) => title} />}
      {file.kind === "looked" && looked !== undefined && point.standard !== null && (
        <>
          <div className={styles.row}>
            <Text size={200}>{words.review("point.standard", { catalogue: named(point.standard.catalogue), profile: named(point.standard.profile) })}</Text>
            <FileButton label={words.review("point.give")} accept=".json,application/json" takes="files" size="small" icon={<DocumentRegular />} onTake={point.give} />
          </div>
          {point.refused.map((document) => (
            <Notice key={document.name} intent="error" announced>
              {words.review("form.refused", { name: document.name })}
              {"issues" in document ? <FormIssues issues={document.issues} /> : ` ${words.pane(document.problem.problem, document.problem.params)}`}
            </Notice>
          ))}
          <PointFields sheets={file.sheets} looked={looked} pointing={point.pointing} standard={point.standard} onChange={point.change} />
          <div className={styles.row}>
            <Button appearance="primary" size="small" onClick={point.attempt}>{words.review("point.try")}</Button>
          </div>
          <PointTrialPart trial={point.trial} onSave={point.save} onUse={onUse} />
        </>
      )}
    </div>
  );
}

function named({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id} ${version}`;
}
