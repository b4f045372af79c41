import { Button, Field, Input, Spinner, Textarea } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { LEAST_PASSPHRASE } from "../../../application";
import { Notice } from "../../components";
import { usePerson } from "../../session";
import { useWords } from "../../words";
import { useSignOffStyles } from "./SignOff.styles";
import { useMakeKey, type KeyForm } from "./useMakeKey";

/** Makes a key file, hands it to the browser, and shows the public part that an officer takes into the roster. */
export function MakeKey({ onClose }: { readonly onClose: () => void }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { name } = usePerson();
  const title = useRef<HTMLHeadingElement>(null);
  const [form, setForm] = useState<KeyForm>({ name, staffNumber: "", passphrase: "", repeat: "" });
  const { phase, problems, make } = useMakeKey();
  useEffect(() => {
    title.current?.focus();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (make(form)) {
      setForm({ ...form, passphrase: "", repeat: "" });
    }
  };
  const field = (part: keyof KeyForm, secret: boolean) => {
    const problem = problems[part];
    return (
      <Field
        size="small"
        className={styles.below}
        label={words.signOff(`make.${part}`, { least: LEAST_PASSPHRASE })}
        {...(problem === undefined ? {} : { validationState: "error" as const, validationMessage: words.signOff(problem, { least: LEAST_PASSPHRASE }) })}
      >
        <Input size="small" className={styles.wide} type={secret ? "password" : "text"} autoComplete={secret ? "new-password" : "off"} value={form[part]} onChange={(_, { value }) => setForm({ ...form, [part]: value })} />
      </Field>
    );
  };
  return (
    <section className={styles.confirm} aria-labelledby={titleId}>
      <h3 ref={title} tabIndex={-1} id={titleId} className={styles.heading}>{words.signOff("make.title")}</h3>
      {phase.kind === "made" ? (
        <>
          <Notice intent="success" announced>{words.signOff("make.made", { name: phase.name })}</Notice>
          <p className={styles.text}>{words.signOff("make.send")}</p>
          <p className={styles.mono}>{words.signOff("key.thumbprint", { thumbprint: phase.thumbprint })}</p>
          <Field size="small" label={words.signOff("make.public")}>
            <Textarea readOnly resize="vertical" className={styles.wide} value={phase.publicText} />
          </Field>
          <Button size="small" className={styles.action} onClick={onClose}>{words.pane("app.close")}</Button>
        </>
      ) : (
        <form className={styles.section} onSubmit={submit}>
          <p className={styles.quiet}>{words.signOff("make.intro")}</p>
          {field("name", false)}
          {field("staffNumber", false)}
          {field("passphrase", true)}
          {field("repeat", true)}
          {phase.kind === "failed" && <Notice intent="error" announced>{words.signOff(`key.${phase.reason}`, { least: LEAST_PASSPHRASE, algorithm: "ES256" })}</Notice>}
          {phase.kind === "making" && <div role="status"><Spinner size="tiny" className={styles.waiting} label={words.signOff("make.making")} /></div>}
          <div className={styles.row}>
            <Button size="small" type="submit" appearance="primary" disabledFocusable={phase.kind === "making"}>{words.signOff("make.do")}</Button>
            <Button size="small" onClick={onClose}>{words.signOff("make.cancel")}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
