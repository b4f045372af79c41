import { Subtitle2 } from "@fluentui/react-components";
import type { Issue } from "../../../core";
import { IssueList, Notice } from "../../components";
import { useWords } from "../../words";

/** Says that no score is given because the workbook's own catalogue or profile cannot be read, and lists every reason. */
export function UnreadableBasis({ issues }: { readonly issues: readonly Issue[] }) {
  const words = useWords();
  return (
    <>
      <Notice intent="error" title={words.pane("unreadable.title")}>{words.pane("unreadable.body")}</Notice>
      <Subtitle2 as="h2">{words.pane("unreadable.list")}</Subtitle2>
      <IssueList issues={issues} />
    </>
  );
}
