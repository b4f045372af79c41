import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type AriaAttributes, type KeyboardEvent, type ReactNode } from "react";
import { SCORESHEET_HEADERS, type ScoresheetEntry } from "../../../application";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { fieldId, useClauseDesk } from "./deskContext";
import { FieldNotes } from "./FieldNotes";

const SEVERAL_LINES: ReadonlySet<ScoresheetEntry> = new Set<ScoresheetEntry>(["evidence", "finding", "reason", "remark"]);
const FIGURES: ReadonlySet<ScoresheetEntry> = new Set<ScoresheetEntry>(["sampleSize", "nonconforming", "givenScore"]);

export interface EntryFieldProps {
  readonly clause: string;
  readonly column: ScoresheetEntry;
  /** where Enter goes on; null leaves the fields */
  readonly next: ScoresheetEntry | null;
  readonly hint: string;
  readonly assist?: FieldAssist;
  /** below the field */
  readonly children?: ReactNode;
}

/** What helps with typing in a field of several lines. */
export interface FieldAssist {
  readonly field: AriaAttributes;
  /** whether the key was the assistant's; what it does not take is the field's */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onTyped: (text: string) => void;
  readonly onLeft: () => void;
  /** what was typed waits for a decision, and is not written because the field is left */
  readonly isHeld: boolean;
  /** laid over what follows the field */
  readonly over: ReactNode;
}

/** One entry that is typed: written when it is left, by Enter, or with the way to the next open clause. */
export function EntryField({ clause, column, next, hint, assist, children }: EntryFieldProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { entries, goToField, leaveField, leaveForNextOpen } = useClauseDesk();
  const [focused, setFocused] = useState(false);
  // What was kept from before a reload is not written by passing through its field.
  const [touched, setTouched] = useState(false);
  const { text, isFaulty } = entries.field(clause, column);
  const several = SEVERAL_LINES.has(column);
  const invalid = isFaulty || entries.problem(clause, column) !== null;

  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method uses the same keys for its own candidates.
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (assist?.onKey(event) === true) {
      event.preventDefault();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      entries.commit(clause, [column]);
      leaveForNextOpen();
    } else if (event.key === "Enter" && !several) {
      event.preventDefault();
      entries.commit(clause, [column]);
      if (next === null) {
        leaveField();
      } else {
        goToField(next);
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      leaveField();
    }
  };
  const type = (value: string): void => {
    setTouched(true);
    entries.type(clause, column, value);
    assist?.onTyped(value);
  };
  const common = {
    id: fieldId(column),
    className: styles.input,
    value: text,
    "aria-invalid": invalid,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      assist?.onLeft();
      if (touched && assist?.isHeld !== true) {
        entries.commit(clause, [column]);
      }
    },
    onKeyDown,
    ...assist?.field,
  } as const;
  return (
    <div className={FIGURES.has(column) ? styles.figure : styles.words}>
      <Field label={SCORESHEET_HEADERS[column][words.locale]} size="small" {...(hint === "" ? {} : { hint })}>
        {several ? (
          <Textarea {...common} size="small" resize="vertical" rows={2} onChange={(_, { value }) => type(value)} />
        ) : (
          <Input {...common} size="small" {...(FIGURES.has(column) ? { inputMode: "decimal" as const } : {})} autoComplete="off" onChange={(_, { value }) => type(value)} />
        )}
      </Field>
      {assist !== undefined && <div className={styles.over}>{assist.over}</div>}
      <FieldNotes clause={clause} column={column} focused={focused || assist?.isHeld === true} />
      {children}
    </div>
  );
}
