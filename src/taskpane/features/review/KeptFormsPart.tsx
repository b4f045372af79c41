import { Text } from "@fluentui/react-components";
import { useId } from "react";
import type { FormBasis } from "../../../application";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { KeptFormItem } from "./KeptFormItem";
import { useReviewStyles } from "./Review.styles";
import { saveMapping } from "./saveMapping";
import { shortHash } from "./shortHash";
import type { KeptFormsUse, KeptNotice } from "./useKeptForms";

export interface KeptFormsPartProps {
  readonly kept: KeptFormsUse;
  /** the hash of the mapping in use; null where none is */
  readonly inUse: string | null;
  readonly disabled: boolean;
  readonly onUse: (basis: FormBasis) => void;
  readonly onForget: (hash: string) => void;
}

/** The form mappings that this browser keeps: to use, to rename, to save as files and to forget. */
export function KeptFormsPart({ kept, inUse, disabled, onUse, onForget }: KeptFormsPartProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const { forms, notice } = kept;
  return (
    <>
      {notice !== null && <Told notice={notice} />}
      {forms.length > 0 && (
        <div className={styles.form} role="group" aria-labelledby={titleId}>
          <Text size={200} weight="semibold" id={titleId}>{words.review("kept.title")}</Text>
          <ul className={styles.list}>
            {forms.map((form) => (
              <KeptFormItem
                key={form.hash}
                form={form}
                isInUse={form.hash === inUse}
                disabled={disabled}
                onUse={onUse}
                onRename={(name) => kept.rename(form, name)}
                onSave={saveMapping}
                onForget={() => {
                  onForget(form.hash);
                  kept.forget(form);
                }}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Told({ notice }: { readonly notice: KeptNotice }) {
  const words = useWords();
  switch (notice.kind) {
    case "kept":
    case "renamed":
    case "forgotten":
      return <Notice intent="success" announced>{words.review(`kept.${notice.kind}`, { name: notice.name })}</Notice>;
    case "not-kept":
      return <Notice intent="warning" announced>{words.review("kept.notKept")}</Notice>;
    case "lost":
      return <Notice intent="warning" announced>{words.review("kept.lost", { hash: shortHash(notice.hash) })}</Notice>;
    default:
      return <Notice intent="warning" announced>{words.review(`kept.${notice.kind}`)}</Notice>;
  }
}
