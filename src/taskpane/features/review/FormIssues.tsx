import type { Issue } from "../../../core";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";

const MOST_SHOWN = 50;

/** Issues of a file that is not open, each with its cell or its place in the document; a person mends these and sees the rest after that. */
export function FormIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useReviewStyles();
  const words = useWords();
  return (
    <ul className={styles.signals}>
      {issues.slice(0, MOST_SHOWN).map((issue, index) => {
        const at = issue.place === undefined ? issue.path : `${issue.place.sheet}!${issue.place.address}`;
        return <li key={index}>{at === "" ? words.issue(issue) : `${words.issue(issue)} (${at})`}</li>;
      })}
    </ul>
  );
}
