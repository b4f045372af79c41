import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { MarkFault } from "../../../application";
import { useWords } from "../../words";
import { useSignOffStyles } from "./SignOff.styles";

export interface MarkFieldProps {
  readonly label: string;
  /** what was held against it last */
  readonly held: string;
  readonly fault: MarkFault | null;
  readonly onHold: (typed: string) => void;
}

/** Takes a mark as somebody reads it from paper. */
export function MarkField({ label, held, fault, onHold }: MarkFieldProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const [typed, setTyped] = useState(held);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onHold(typed);
  };
  return (
    <form className={styles.end} onSubmit={submit}>
      <Field
        size="small"
        className={styles.field}
        label={label}
        hint={words.signOff("mark.hint")}
        {...(fault === null ? {} : { validationState: "error" as const, validationMessage: words.signOff(`mark.${fault}`) })}
      >
        <Input size="small" className={styles.wide} value={typed} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button size="small" type="submit">{words.signOff("mark.check")}</Button>
    </form>
  );
}
