import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { DEDUCTION_HEADERS, RECTIFICATION_HEADERS, RECTIFICATION_WORDS, type RectificationChange } from "../../../application";
import { exactText, type RectificationItem, type RectificationStatus } from "../../../core";
import { useWords } from "../../words";
import { useRectificationStyles } from "./Rectification.styles";

export interface RectificationFieldsProps {
  readonly item: RectificationItem;
  /** the facts of the row itself */
  readonly stands: string;
  readonly onChange: (change: RectificationChange) => "not-a-number" | "out-of-range" | null;
}

type TypedField = Exclude<keyof RectificationChange, "status">;

const STATES: readonly RectificationStatus[] = ["open", "done", "verified"];
const LONG: ReadonlySet<TypedField> = new Set(["finding", "action", "closure"]);
const DATES: ReadonlySet<TypedField> = new Set(["due", "verifiedOn", "rescoredOn"]);

/** What is entered of a rectification. A field is written when it is left, a state when it is chosen. */
export function RectificationFields({ item, stands, onChange }: RectificationFieldsProps) {
  const styles = useRectificationStyles();
  const words = useWords();
  const isRow = item.source.kind === "row";
  const headers = isRow ? RECTIFICATION_HEADERS : DEDUCTION_HEADERS;
  const field = (name: TypedField, value: string) => (
    <TypedInput key={name} name={name} label={(name in headers ? headers[name as keyof typeof headers] : RECTIFICATION_HEADERS[name])[words.locale]} stands={value} onChange={onChange} />
  );
  return (
    <div className={`${styles.fields} ${styles.fluid}`}>
      {isRow && field("finding", stands)}
      {field("action", item.action)}
      {field("owner", item.owner)}
      {field("due", item.due)}
      <div className={styles.half}>
        <Field size="small" label={RECTIFICATION_HEADERS.status[words.locale]}>
          <Select size="small" value={item.status} onChange={(_, { value }) => void onChange({ status: STATES.find((state) => state === value) ?? "open" })}>
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
  readonly onChange: RectificationFieldsProps["onChange"];
}

function TypedInput({ name, label, stands, onChange }: TypedInputProps) {
  const styles = useRectificationStyles();
  const words = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<"not-a-number" | "out-of-range" | null>(null);
  const commit = (): void => {
    const found = typed === null || typed === stands ? null : onChange({ [name]: typed });
    setProblem(found);
    if (found === null) {
      setTyped(null);
    }
  };
  const type = (value: string): void => {
    setTyped(value);
    setProblem(null);
  };
  const value = typed ?? stands;
  return (
    <div className={LONG.has(name) ? styles.wide : styles.half}>
      <Field size="small" label={label} {...(problem === null ? {} : { validationMessage: words.rectification(`problem.${problem}`) })}>
        {LONG.has(name) ? (
          <Textarea size="small" rows={2} value={value} onChange={(_, data) => type(data.value)} onBlur={commit} />
        ) : (
          <Input
            size="small"
            autoComplete="off"
            {...(DATES.has(name) ? { type: "date" as const } : name === "rescored" ? { inputMode: "decimal" as const } : {})}
            value={value}
            onChange={(_, data) => type(data.value)}
            onBlur={commit}
          />
        )}
      </Field>
    </div>
  );
}
