import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of the things that the form shows. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Labelled label={label}>
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </Select>
    </Labelled>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A text that a person types, such as an address. */
export function Typed({ label, value, onType }: TypedProps) {
  return (
    <Labelled label={label}>
      <Input value={value} onChange={(_, data) => onType(data.value)} />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <Field label={label} size="small">{children}</Field>;
}

const SHOWN = 60;

/** A text of the form as far as there is room for it. */
export function short(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join("")}…` : text;
}
