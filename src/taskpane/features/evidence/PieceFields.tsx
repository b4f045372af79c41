import { Button, Field, Input } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { EVIDENCE_HEADERS } from "../../../application";
import { useWords } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import { FORM_FIELDS, type PieceForm } from "./useForms";

export interface PieceFieldsProps {
  readonly label: string;
  readonly form: PieceForm;
  /** what the location is of this kind of piece; "" says nothing */
  readonly locationHint: string;
  readonly saveLabel: string;
  readonly canSave: boolean;
  readonly onChange: (values: Partial<PieceForm>) => void;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}

/** What a person says of a piece. Enter writes it, Esc leaves it as it was. */
export function PieceFields({ label, form, locationHint, saveLabel, canSave, onChange, onSave, onCancel }: PieceFieldsProps) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method uses the same keys for its own candidates.
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement) || !["Enter", "Escape"].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      onCancel();
    } else if (canSave) {
      void onSave();
    }
  };
  return (
    <div role="group" aria-label={label} className={styles.part} onKeyDown={onKeyDown}>
      <div className={styles.fields}>
        {FORM_FIELDS.map((field) => (
          <div key={field} className={field === "part" ? styles.half : styles.wide}>
            <Field size="small" label={EVIDENCE_HEADERS[field][words.locale]} {...(field === "location" && locationHint !== "" ? { hint: locationHint } : {})}>
              <Input size="small" autoComplete="off" value={form[field]} onChange={(_, { value }) => onChange({ [field]: value })} />
            </Field>
          </div>
        ))}
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={!canSave} onClick={() => void onSave()}>{saveLabel}</Button>
        <Button size="small" onClick={onCancel}>{words.evidence("discard")}</Button>
      </div>
    </div>
  );
}
