import { Field, Input, Textarea } from "@fluentui/react-components";
import { assertNever, creditCodeHint, type CreditCodeHint } from "../../../core";
import { useWords, type Words } from "../../words";
import { FormGroup } from "./FormGroup";
import type { FormChange, StartForm } from "./useForm";

export interface FormPartProps {
  readonly form: StartForm;
  readonly change: (change: FormChange) => void;
}

/** Who is assessed, for what, and where. */
export function CompanyFields({ form, change }: FormPartProps) {
  const words = useWords();
  const hint = creditCodeHint(form.creditCode);
  return (
    <FormGroup title={words.pane("start.company")}>
      <Field label={words.pane("start.companyName")}>
        <Input value={form.name} autoComplete="off" onChange={(_, { value }) => change({ kind: "set", values: { name: value } })} />
      </Field>
      <Field
        label={words.pane("start.creditCode")}
        validationState={hint.kind === "good" ? "success" : hint.kind === "empty" ? "none" : "warning"}
        validationMessage={hintText(hint, words)}
      >
        <Input
          value={form.creditCode}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => change({ kind: "set", values: { creditCode: value } })}
        />
      </Field>
      <Field label={words.pane("start.scope")} hint={words.pane("start.scopeHint")}>
        <Textarea value={form.scope} rows={2} onChange={(_, { value }) => change({ kind: "set", values: { scope: value } })} />
      </Field>
      <Field label={words.pane("start.sites")} hint={words.pane("start.sitesHint")}>
        <Textarea value={form.sites} rows={2} onChange={(_, { value }) => change({ kind: "set", values: { sites: value } })} />
      </Field>
    </FormGroup>
  );
}

function hintText(hint: CreditCodeHint, words: Words): string {
  switch (hint.kind) {
    case "empty":
      return words.pane("start.codeHint");
    case "good":
      return words.pane("start.codeGood");
    case "characters":
      return words.pane("start.codeCharacters");
    case "length":
      return words.pane("start.codeLength", { count: hint.count });
    case "check":
      return words.pane("start.codeCheck", { expected: hint.expected });
    default:
      return assertNever(hint);
  }
}
