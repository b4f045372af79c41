import { Button, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bankText, type BankEntry, type MergePolicy, type MergeStep } from "../../../core";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import { lossText } from "./lossText";
import { useMergeSteps } from "./useMergeSteps";

export interface ImportPartProps {
  readonly name: string;
  readonly ours: readonly BankEntry[];
  readonly theirs: readonly BankEntry[];
  readonly onRun: (policy: MergePolicy) => void;
  readonly onStop: () => void;
}

const SHOWN = 50;

/** What an import would do, entry by entry where something differs, before it is done. */
export function ImportPart({ name, ours, theirs, onRun, onStop }: ImportPartProps) {
  const styles = useBankStyles();
  const words = useWords();
  const [policy, setPolicy] = useState<MergePolicy>("skip");
  const steps = useMergeSteps(ours, theirs);
  const { added, same, twins, differing } = useMemo(() => seenIn(steps ?? []), [steps]);
  const told = (entry: BankEntry): string => [`${entry.clause} ${bankText(entry, words.locale)}`, lossText(entry.loss, words), entry.note].filter((part) => part !== "").join(" · ");
  return (
    <section className={styles.form} aria-label={words.bank("import.title", { name })}>
      <Text weight="semibold" className={styles.text}>{words.bank("import.title", { name })}</Text>
      <Text role="status">{steps === null ? words.bank("import.reading", { name }) : words.bank("import.summary", { added, same, differing: differing.length })}</Text>
      {twins > 0 && <Text size={200}>{words.bank("import.twins", { count: twins })}</Text>}
      {differing.length > 0 && (
        <>
          <RadioGroup aria-label={words.bank("import.differing")} value={policy} onChange={(_, { value }) => setPolicy(value === "update" ? "update" : "skip")}>
            <Radio value="skip" label={words.bank("import.skip")} />
            <Radio value="update" label={words.bank("import.update")} />
          </RadioGroup>
          <Text size={200}>{words.bank("import.differing")}</Text>
          <ul className={styles.list}>
            {differing.slice(0, SHOWN).map(({ mine, other }) => (
              <li key={mine.id} className={styles.difference}>
                <Text size={200}>{`${words.bank("import.ours")} ${told(mine)}`}</Text>
                <Text size={200}>{`${words.bank("import.theirs")} ${told(other)}`}</Text>
              </li>
            ))}
          </ul>
          {differing.length > SHOWN && <Text size={200}>…</Text>}
        </>
      )}
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => onRun(policy)}>{words.bank("import.run")}</Button>
        <Button size="small" onClick={onStop}>{words.bank("import.stop")}</Button>
      </div>
    </section>
  );
}

interface Seen {
  readonly added: number;
  readonly same: number;
  readonly twins: number;
  /** what is there already and says something else */
  readonly differing: readonly { readonly mine: BankEntry; readonly other: BankEntry }[];
}

function seenIn(steps: readonly MergeStep[]): Seen {
  const count = (what: MergeStep["what"]): number => steps.filter((step) => step.what === what).length;
  return {
    added: count("added"),
    same: count("same"),
    twins: steps.filter(({ twin }) => twin !== "").length,
    differing: steps.flatMap(({ what, ours: mine, theirs: other }) => (what === "kept" && mine !== null ? [{ mine, other }] : [])),
  };
}
