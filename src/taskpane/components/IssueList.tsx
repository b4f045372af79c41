import { Text } from "@fluentui/react-components";
import type { Issue } from "../../core";
import { useWords } from "../words";
import { useIssueListStyles } from "./IssueList.styles";
import { PlaceLink } from "./PlaceLink";

/** Every issue with its text and its cell, or else its path in the document. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useIssueListStyles();
  const words = useWords();
  return (
    <ul className={styles.root}>
      {issues.map((issue, index) => (
        <li key={index} className={styles.item}>
          <Text as="span">{words.issue(issue)}</Text>
          {issue.place === undefined ? (
            <Text as="span" size={200} font="monospace" className={styles.path}>
              {issue.path === "" ? words.pane("start.wholeFile") : issue.path}
            </Text>
          ) : (
            <PlaceLink place={issue.place} />
          )}
        </li>
      ))}
    </ul>
  );
}
