import { Button, Spinner, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular, TableEditRegular } from "@fluentui/react-icons";
import { LARGEST_FILE_MEGABYTES, type FormBasis } from "../../../application";
import { FailureNotice, FileButton, MoreRows, Notice, usePages } from "../../components";
import { placeText, useWords } from "../../words";
import { FileReasons } from "./FileReasons";
import { useReviewStyles } from "./Review.styles";
import { useCopies, type Copies, type FormCopyState } from "./useCopies";

export interface CopiesPartProps {
  readonly basis: FormBasis;
  readonly disabled: boolean;
}

/** Results written into copies of a body's own forms: each copy to save, or why there is none. */
export function CopiesPart({ basis, disabled }: CopiesPartProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const copies = useCopies();
  const pages = usePages(copies.made, { page: 20 });
  return (
    <>
      <Text size={200} className={styles.quiet}>{words.review("copies.intro")}</Text>
      <div className={styles.row}>
        <FileButton label={words.review("copies.choose")} accept=".xlsx,.xlsm" takes="files" size="small" icon={<TableEditRegular />} disabled={disabled || copies.left > 0} onTake={(files) => copies.write(files, basis)} />
        {copies.left > 0 && <Spinner size="tiny" label={words.review("copies.left", { count: copies.left })} />}
      </div>
      {copies.made.length > 0 && (
        <ul className={styles.list} aria-label={words.review("copies.made")}>
          {pages.shown.map((copy, index) => <li key={index}><CopyRow copy={copy} onSave={copies.save} /></li>)}
        </ul>
      )}
      <MoreRows pages={pages} />
    </>
  );
}

function CopyRow({ copy, onSave }: { readonly copy: FormCopyState; readonly onSave: Copies["save"] }) {
  const styles = useReviewStyles();
  const words = useWords();
  switch (copy.kind) {
    case "written":
      return (
        <Notice intent="success" announced>
          {words.review("copies.written", { name: copy.copyName })}
          {copy.locked[0] !== undefined && <Text className={styles.line}>{words.review("copies.locked", { count: copy.locked.length, first: placeText(copy.locked[0]) })}</Text>}
          <div className={styles.row}>
            <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => onSave(copy)}>{words.review("copies.save")}</Button>
          </div>
        </Notice>
      );
    case "refused":
      return (
        <Notice intent="error" announced>
          {words.review("copies.refused", { name: copy.name })}
          <FileReasons issues={copy.issues} />
        </Notice>
      );
    case "too-large":
      return <Notice intent="error" announced>{words.review("copies.tooLarge", { name: copy.name, limit: LARGEST_FILE_MEGABYTES })}</Notice>;
    case "unreadable":
      return <Notice intent="error" announced>{words.review("form.unreadable", { name: copy.name })}</Notice>;
    case "failed":
      return <FailureNotice failure={copy.failure} heading={(title) => `${copy.name}: ${title}`} />;
  }
}
