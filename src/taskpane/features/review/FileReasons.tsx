import { Text } from "@fluentui/react-components";
import type { Issue } from "../../../core";
import { placeText, useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";

/** Why a file gave nothing: what each code means, what to do, and where. */
export function FileReasons({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useReviewStyles();
  const words = useWords();
  return issues.map((issue, index) => {
    const { problem, mend } = words.reason(issue);
    return (
      // The issues of one file never change their order.
      <div key={index}>
        <Text className={styles.line}>{problem}</Text>
        {mend !== "" && <Text className={styles.line}>{mend}</Text>}
        <Text size={200} className={styles.code}>{[issue.code, issue.place === undefined ? issue.path : placeText(issue.place)].filter((part) => part !== "").join(" · ")}</Text>
      </div>
    );
  });
}
