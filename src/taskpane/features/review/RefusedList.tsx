import { Subtitle2, Text, mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { ReviewedFile } from "../../../core";
import { MoreRows, usePages } from "../../components";
import { useWords } from "../../words";
import { FileReasons } from "./FileReasons";
import { useReviewStyles } from "./Review.styles";

/** The files without a row of their own: what each code means, and what to do. */
export function RefusedList({ files }: { readonly files: readonly ReviewedFile[] }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const left = files.filter(({ outcome }) => outcome === "refused" || outcome === "duplicate");
  const pages = usePages(left, { page: 20 });
  return left.length === 0 ? null : (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>{words.review("left.title", { count: left.length })}</Subtitle2>
      <ul className={styles.list}>
        {pages.shown.map((file) => (
          <li key={file.path} className={mergeClasses(styles.item, file.outcome === "refused" ? styles.high : styles.medium)}>
            <Text weight="semibold" className={styles.line}>{file.path}</Text>
            {file.outcome === "duplicate" && <Text className={styles.line}>{words.review("left.duplicate", { of: file.of })}</Text>}
            {file.outcome === "refused" && <FileReasons issues={file.issues} />}
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </section>
  );
}
