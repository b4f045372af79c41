import { Button } from "@fluentui/react-components";
import { DocumentTableRegular, DocumentTableSearchRegular } from "@fluentui/react-icons";
import type { WorkbookState } from "../../../application";
import { EmptyState } from "../../components";
import { useWords } from "../../words";

export interface NoWorkbookProps {
  readonly state: WorkbookState;
  readonly onGoToStart: () => void;
}

/** Stands in for checks and result where the open workbook is none of ours, or only half built. */
export function NoWorkbook({ state, onGoToStart }: NoWorkbookProps) {
  const words = useWords();
  if (state.kind === "unfinished") {
    return (
      <EmptyState
        icon={<DocumentTableRegular />}
        title={words.pane("unfinished.title")}
        action={<Button appearance="primary" onClick={onGoToStart}>{words.pane("unfinished.action")}</Button>}
      >
        {words.pane("unfinished.body", { template: state.template })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<DocumentTableSearchRegular />}
      title={words.pane("none.title")}
      action={<Button appearance="primary" onClick={onGoToStart}>{words.pane("none.action")}</Button>}
    >
      {words.pane("none.body")}
    </EmptyState>
  );
}
