import { Button, Field, Input, mergeClasses, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons";
import { useId, useState, type FormEvent } from "react";
import { claimedTime, LEAST_PASSPHRASE } from "../../../application";
import { algorithmOf, dayOf, keysOf } from "../../../core";
import { FileButton, IssueList, Notice, useFileDrop } from "../../components";
import { useWords } from "../../words";
import { heldRoles } from "./heldRoles";
import { MakeKey } from "./MakeKey";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { LARGEST_KEY_MEGABYTES, type KeyPhase, type SignerKey } from "./useSignerKey";

/** One's own key: its file, its passphrase, who holds it, and letting go of it. */
export function KeyPart({ signer }: { readonly signer: SignerKey }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const [isMaking, setMaking] = useState(false);
  const { phase, note } = signer;
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) {
      signer.take(file);
    }
  };
  const { isOver, listeners } = useFileDrop(take);
  return (
    <section className={mergeClasses(styles.card, isOver && styles.over)} aria-labelledby={titleId} {...listeners}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.signOff("key.title")}</Subtitle2>
      {phase.kind === "open" ? <OpenKey phase={phase} onClose={signer.close} /> : <p className={styles.quiet}>{words.signOff("key.none")}</p>}
      {(phase.kind === "chosen" || phase.kind === "opening") && <Passphrase phase={phase} onOpen={signer.open} />}
      {phase.kind !== "open" && (
        <div className={styles.row}>
          <FileButton label={words.signOff("key.pick")} accept=".json,application/json" onTake={take} icon={<KeyRegular />} size="small" />
          <Text size={200} className={styles.quiet}>{words.signOff("key.drop")}</Text>
        </div>
      )}
      {note?.kind === "closed" && <Notice intent="info" announced onDismiss={signer.dismissNote}>{words.signOff("key.closed")}</Notice>}
      {(note?.kind === "tooLarge" || note?.kind === "unreadable") && (
        <Notice intent="error" announced onDismiss={signer.dismissNote}>{words.signOff(`key.${note.kind}`, { name: note.name, limit: LARGEST_KEY_MEGABYTES })}</Notice>
      )}
      {note?.kind === "refused" && (
        <Notice intent="error" title={words.signOff("key.refused", { name: note.name })} announced onDismiss={signer.dismissNote}><IssueList issues={note.issues} /></Notice>
      )}
      {phase.kind !== "open" && !isMaking && <Button size="small" appearance="transparent" className={styles.action} onClick={() => setMaking(true)}>{words.signOff("key.make")}</Button>}
      {isMaking && <MakeKey onClose={() => setMaking(false)} />}
    </section>
  );
}

function Passphrase({ phase, onOpen }: { readonly phase: Extract<KeyPhase, { kind: "chosen" | "opening" }>; readonly onOpen: (passphrase: string) => void }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const [typed, setTyped] = useState("");
  const { name, file } = phase;
  const problem = phase.kind === "chosen" ? phase.problem : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onOpen(typed);
    // Whether it fits or not, it does not stay on the screen.
    setTyped("");
  };
  return (
    <>
      <p className={styles.text}>{words.signOff("key.file", { name, holder: file.holder.name, staffNumber: file.holder.staffNumber })}</p>
      <form className={styles.end} onSubmit={submit}>
        <Field
          size="small"
          className={styles.field}
          label={words.signOff("key.passphrase")}
          {...(problem === null ? {} : { validationState: "error" as const, validationMessage: words.signOff(`key.${problem}`, { least: LEAST_PASSPHRASE, algorithm: algorithmOf(file.jwk) }) })}
        >
          <Input size="small" type="password" className={styles.wide} value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={phase.kind === "opening"}>{words.signOff("key.open")}</Button>
      </form>
      {phase.kind === "opening" && <div role="status"><Spinner size="tiny" className={styles.waiting} label={words.signOff("key.opening")} /></div>}
    </>
  );
}

function OpenKey({ phase: { key }, onClose }: { readonly phase: Extract<KeyPhase, { kind: "open" }>; readonly onClose: () => void }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { roster } = useSignOff();
  const { holder, thumbprint } = key;
  const person = roster === null ? null : (keysOf(roster.roster, thumbprint)[0]?.person ?? null);
  const roles = person === null ? [] : heldRoles(person, dayOf(claimedTime(new Date())));
  return (
    <>
      <p className={styles.text} role="status">{words.signOff("key.isOpen", { holder: holder.name, staffNumber: holder.staffNumber })}</p>
      <p className={styles.mono}>{words.signOff("key.thumbprint", { thumbprint })}</p>
      {roster === null ? (
        <p className={styles.quiet}>{words.signOff("key.noRoster")}</p>
      ) : person === null ? (
        <Notice intent="warning">{words.signOff("key.notInRoster")}</Notice>
      ) : (
        <p className={styles.text}>{roles.length === 0 ? words.signOff("key.noRoles") : words.signOff("key.roles", { roles: roles.map(words.signOffRole).join(", ") })}</p>
      )}
      <Button size="small" className={styles.action} onClick={onClose}>{words.signOff("key.close")}</Button>
    </>
  );
}
