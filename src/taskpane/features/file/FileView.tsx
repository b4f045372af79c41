import { Badge, Button, Text } from "@fluentui/react-components";
import { ArrowLeftRegular, DocumentRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { FileCheckOutcome } from "../../../application";
import { ErrorBoundary, Notice } from "../../components";
import { PlacesAsText } from "../../session";
import { useWords } from "../../words";
import { workbookState } from "../header";
import { CheckedFile } from "./CheckedFile";
import { useFileViewStyles } from "./FileView.styles";
import { NoScore } from "./NoScore";

export interface FileViewProps {
  /** the file's own name, as it came */
  readonly name: string;
  readonly outcome: FileCheckOutcome;
  readonly onBack: () => void;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The whole pane while a file is looked at: never to be taken for the open workbook, and one button leads back to that. */
export function FileView({ name, outcome, onBack, onError }: FileViewProps) {
  const styles = useFileViewStyles();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const state = outcome.kind === "refused" ? null : workbookState(outcome);
  const workbook = outcome.kind === "checked" ? outcome.workbook : null;
  return (
    <div className={styles.root}>
      <header className={styles.header} aria-label={words.file("view.label")}>
        <Button size="small" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>{words.file("view.back")}</Button>
        <span className={styles.notice}>
          <DocumentRegular className={styles.noticeIcon} aria-hidden="true" />
          <Text size={200}>{words.file("view.notice")}</Text>
        </span>
        <h1 ref={heading} tabIndex={-1} className={styles.name}><bdi>{name}</bdi></h1>
        {workbook !== null && (
          <div>
            <Text size={300} className={styles.line}>
              {words.file("view.company", { name: workbook.companyName || words.pane("header.noCompany") })}
            </Text>
            <Text size={200} className={styles.line}>
              {words.pane("header.catalogue", { id: workbook.catalogue.id, version: workbook.catalogue.version })}
            </Text>
          </div>
        )}
        <div>
          {state === null ? (
            <Badge appearance="tint" shape="rounded" color="danger">{words.file("view.refused")}</Badge>
          ) : (
            <Badge appearance="tint" shape="rounded" color={state.color}>{words.pane(state.key, state.params)}</Badge>
          )}
        </div>
      </header>
      <ErrorBoundary
        onError={onError}
        fallback={() => (
          <main className={styles.body}>
            <Notice intent="error" title={words.pane("crash.title")} announced>{words.pane("crash.body")}</Notice>
          </main>
        )}
      >
        <PlacesAsText>
          {outcome.kind === "checked" ? <CheckedFile workbook={outcome.workbook} /> : <NoScore outcome={outcome} />}
        </PlacesAsText>
      </ErrorBoundary>
    </div>
  );
}
