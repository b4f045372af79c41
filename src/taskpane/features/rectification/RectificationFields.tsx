import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { DEDUCTION_HEADERS, RECTIFICATION_HEADERS, RECTIFICATION_WORDS, type RectificationChange } from "../../../application";
import { exactText, type RectificationItem, type RectificationStatus } from "../../../core";
import { UnwrittenNote } from "../../components";
import { useWords } from "../../words";
import { useRectificationStyles } from "./Rectification.styles";
import type { RectificationList } from "./useRectification";

export interface RectificationFieldsProps {
  readonly list: RectificationList;
  readonly item: RectificationItem;
  /** the facts of the row itself */
  readonly stands: string;
}

type TypedField = Exclude<keyof RectificationChange, "status">;

const STATES: readonly RectificationStatus[] = ["open", "done", "verified"];
const LONG: ReadonlySet<TypedField> = new Set(["finding", "action", "closure"]);
const DATES: ReadonlySet<TypedField> = new Set(["due", "verifiedOn", "rescoredOn"]);

/** What is entered of a rectification. A field is written when it is left, a state when it is chosen. */
export function RectificationFields({ list, item, stands }: RectificationFieldsProps) {
  const styles = useRectificationStyles();
  const words = useWords();
  const isRow = item.source.kind === "row";
  const headers = isRow ? RECTIFICATION_HEADERS : DEDUCTION_HEADERS;
  const field = (name: TypedField, value: string) => (
    <TypedInput key={name} name={name} label={(name in headers ? headers[name as keyof typeof headers] : RECTIFICATION_HEADERS[name])[words.locale]} stands={value} list={list} item={item} />
  );
  return (
    <div className={`${styles.fields} ${styles.fluid}`}>
      {isRow && field("finding", stands)}
      {field("action", item.action)}
      {field("owner", item.owner)}
      {field("due", item.due)}
      <div className={styles.half}>
        <Field size="small" label={RECTIFICATION_HEADERS.status[words.locale]}>
          <Select size="small" value={item.status} onChange={(_, { value }) => void list.change(item, { status: STATES.find((state) => state === value) ?? "open" })}>
            {STATES.map((state) => <option key={state} value={state}>{RECTIFICATION_WORDS[state][words.locale]}</option>)}
          </Select>
        </Field>
      </div>
      {field("closure", item.closure)}
      {field("verifiedBy", item.verifiedBy)}
      {field("verifiedOn", item.verifiedOn)}
      {isRow && field("rescored", item.rescored === null ? "" : exactText(item.rescored))}
      {isRow && field("rescoredOn", item.rescoredOn)}
    </div>
  );
}

interface TypedInputProps {
  readonly name: TypedField;
  readonly label: string;
  readonly stands: string;
  readonly list: RectificationList;
  readonly item: RectificationItem;
}

function TypedInput({ name, label, stands, list: { typed, fieldsOf, change }, item }: TypedInputProps) {
  const styles = useRectificationStyles();
  const words = useWords();
  const [problem, setProblem] = useState<"not-a-number" | "out-of-range" | null>(null);
  const [focused, setFocused] = useState(false);
  // What was kept from before a reload is not written by passing through its field.
  const [touched, setTouched] = useState(false);
  const target = `${fieldsOf(item)}${name}`;
  const { text, isTyped, changedTo } = typed.cell(target, stands);
  const write = (): void => {
    setTouched(false);
    setProblem(change(item, { [name]: text }, () => typed.wrote(target, text)));
  };
  const common = {
    size: "small",
    value: text,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      if (touched && isTyped && changedTo === null) {
        write();
      }
    },
    onChange: (_: unknown, data: { readonly value: string }) => {
      setTouched(true);
      setProblem(null);
      typed.type(target, data.value, stands);
    },
  } as const;
  return (
    <div className={LONG.has(name) ? styles.wide : styles.half}>
      <Field size="small" label={label} {...(problem === null ? {} : { validationMessage: words.rectification(`problem.${problem}`) })}>
        {LONG.has(name) ? (
          <Textarea {...common} rows={2} />
        ) : (
          <Input {...common} autoComplete="off" {...(DATES.has(name) ? { type: "date" as const } : name === "rescored" ? { inputMode: "decimal" as const } : {})} />
        )}
      </Field>
      {isTyped && problem === null && (changedTo !== null || !focused) && <UnwrittenNote changedTo={changedTo} onWrite={write} onDiscard={() => typed.discard(target)} />}
    </div>
  );
}
