import { Caption1, mergeClasses, Text } from "@fluentui/react-components";
import type { FileCheckOutcome } from "../../../application";
import type { Issue } from "../../../core";
import { Notice } from "../../components";
import { placeText, useWords } from "../../words";
import { useFileViewStyles } from "./FileView.styles";

export interface NoScoreProps {
  readonly outcome: Extract<FileCheckOutcome, { readonly kind: "refused" | "unreadable" }>;
}

/** Why a file got no score: each reason with its place and what to do about it. */
export function NoScore({ outcome: { kind, issues } }: NoScoreProps) {
  const styles = useFileViewStyles();
  const words = useWords();
  const count = issues.length;
  return (
    <main className={styles.body}>
      <Notice intent="error" title={words.file(kind === "refused" ? "view.refusedTitle" : "view.unreadableTitle")} announced>
        {words.file(kind === "refused" ? "view.refusedBody" : "view.unreadableBody", { count })}
      </Notice>
      <ul className={styles.reasons}>
        {issues.map((issue, index) => (
          <Reason key={index} issue={issue} />
        ))}
      </ul>
    </main>
  );
}

function Reason({ issue }: { readonly issue: Issue }) {
  const styles = useFileViewStyles();
  const words = useWords();
  const { problem, mend } = words.reason(issue);
  return (
    <li className={styles.reason}>
      <Text as="p" weight="semibold" className={styles.text}>{problem}</Text>
      {mend !== "" && (
        <Text as="p" className={mergeClasses(styles.text, styles.quiet)}>
          <span className={styles.label}>{words.result("checks.mend")}</span> {mend}
        </Text>
      )}
      <div className={styles.foot}>
        {issue.place === undefined ? (
          <Caption1 className={issue.path === "" ? styles.quiet : styles.part}>{issue.path === "" ? words.file("view.wholeFile") : issue.path}</Caption1>
        ) : (
          <Text>{placeText(issue.place)}</Text>
        )}
        <Caption1 className={styles.code}>{issue.code}</Caption1>
      </div>
    </li>
  );
}
