import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FormBasis, FormRenaming, KeptForm } from "../../../application";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";
import { shortHash } from "./shortHash";

export interface KeptFormItemProps {
  readonly form: KeptForm;
  readonly isInUse: boolean;
  readonly disabled: boolean;
  readonly onUse: (basis: FormBasis) => void;
  readonly onRename: (name: string) => Promise<FormRenaming>;
  readonly onSave: (text: string, name: string) => void;
  readonly onForget: () => void;
}

/** One form mapping that this browser keeps; a damaged one can only be forgotten. */
export function KeptFormItem({ form, isInUse, disabled, onUse, onRename, onSave, onForget }: KeptFormItemProps) {
  const [asked, setAsked] = useState<"nothing" | "name" | "forget">("nothing");
  const [typed, setTyped] = useState(form.name);
  const styles = useReviewStyles();
  const words = useWords();
  const name = form.name === "" ? words.review("kept.noName") : form.name;
  const hash = shortHash(form.hash);
  const rename = async (): Promise<void> => {
    if ((await onRename(typed)) === "renamed") {
      setAsked("nothing");
    }
  };
  return (
    <li className={styles.item}>
      <Text as="p" size={200} className={styles.line}>
        {form.kind === "damaged"
          ? words.review("kept.damaged", { name, hash })
          : words.review(isInUse ? "kept.inUse" : "kept.one", { name, version: form.basis.mapping.version, catalogue: `${form.basis.catalogue.id} ${form.basis.catalogue.version}`, hash })}
      </Text>
      {asked === "nothing" && (
        <div className={styles.row}>
          {form.kind === "kept" && (
            <>
              {!isInUse && <Button size="small" aria-label={words.review("kept.useOne", { name })} disabledFocusable={disabled} onClick={() => onUse(form.basis)}>{words.review("kept.use")}</Button>}
              <Button
                size="small"
                aria-label={words.review("kept.renameOne", { name })}
                disabledFocusable={disabled}
                onClick={() => {
                  setTyped(form.name);
                  setAsked("name");
                }}
              >
                {words.review("kept.rename")}
              </Button>
              <Button size="small" aria-label={words.review("kept.saveOne", { name })} onClick={() => onSave(form.text, form.name)}>{words.review("kept.save")}</Button>
            </>
          )}
          <Button size="small" aria-label={words.review("kept.forgetOne", { name })} disabledFocusable={disabled} onClick={() => setAsked("forget")}>{words.review("kept.forget")}</Button>
        </div>
      )}
      {asked === "name" && (
        <>
          <Field label={words.review("kept.newName")} size="small">
            <Input autoFocus value={typed} onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <div className={styles.row}>
            <Button size="small" appearance="primary" onClick={() => void rename()}>{words.review("kept.done")}</Button>
            <Button size="small" onClick={() => setAsked("nothing")}>{words.review("kept.back")}</Button>
          </div>
        </>
      )}
      {asked === "forget" && (
        <>
          <Text as="p" size={200} role="alert" className={styles.line}>{words.review("kept.forgetSure", { name })}</Text>
          <div className={styles.row}>
            <Button size="small" onClick={onForget}>{words.review("kept.forgetNow")}</Button>
            <Button size="small" autoFocus onClick={() => setAsked("nothing")}>{words.review("kept.back")}</Button>
          </div>
        </>
      )}
    </li>
  );
}
