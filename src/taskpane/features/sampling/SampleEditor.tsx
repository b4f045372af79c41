import { Button, Field, Input, Text } from "@fluentui/react-components";
import { EraserRegular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { SAMPLE_HEADERS, SAMPLE_RESULT_WORDS } from "../../../application";
import type { ListedSample, SampleResult } from "../../../core";
import { UnwrittenNote } from "../../components";
import { useWords } from "../../words";
import { useSamplingStyles } from "./Sampling.styles";
import { keyOfSample, type Samples, type SampleText } from "./useSamples";

const RESULTS: readonly (readonly [result: SampleResult, digit: string])[] = [["conforming", "1"], ["nonconforming", "2"]];

/** The chosen one of what was drawn: what it is, its result, and what was seen. */
export function SampleEditor({ samples }: { readonly samples: Samples }) {
  const styles = useSamplingStyles();
  const words = useWords();
  const { chosen, mark, nextOpen, itemRef, factsRef } = samples;
  if (chosen === null) {
    return null;
  }
  if (chosen.number === null) {
    return <Text as="p" size={200} className={styles.quiet}>{words.sampling("list.inSheet")}</Text>;
  }
  const name = words.sampling("list.item", { number: chosen.number });
  return (
    <div role="group" aria-label={name} className={styles.editor}>
      <div className={styles.actions}>
        <Text size={200} weight="semibold">{name}</Text>
        {RESULTS.map(([result, digit]) => (
          <Button key={result} size="small" appearance={chosen.result === result ? "primary" : "secondary"} aria-pressed={chosen.result === result} onClick={() => mark(result)}>
            {SAMPLE_RESULT_WORDS[result][words.locale]}
            <kbd className={styles.digit} aria-hidden="true">{digit}</kbd>
          </Button>
        ))}
        {chosen.result !== "" && (
          <Button size="small" appearance="subtle" icon={<EraserRegular />} aria-label={words.sampling("list.clear")} title={words.sampling("list.clear")} onClick={() => mark("")} />
        )}
        <Button size="small" appearance="subtle" onClick={nextOpen}>{words.sampling("list.nextOpen")}</Button>
      </div>
      <div className={styles.fields}>
        <TextField key={`item ${String(chosen.at)}`} field="item" sample={chosen} samples={samples} inputRef={itemRef} />
        <TextField key={`facts ${String(chosen.at)}`} field="facts" sample={chosen} samples={samples} inputRef={factsRef} />
        <TextField key={`evidence ${String(chosen.at)}`} field="evidence" sample={chosen} samples={samples} />
      </div>
    </div>
  );
}

interface TextFieldProps {
  readonly field: SampleText;
  readonly sample: ListedSample;
  readonly samples: Samples;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A text of the chosen sample: written when it is left; Enter goes back to the list. */
function TextField({ field, sample, samples: { write, typed, leave }, inputRef }: TextFieldProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const [focused, setFocused] = useState(false);
  // What was kept from before a reload is not written by passing through its field.
  const [touched, setTouched] = useState(false);
  const target = `${keyOfSample(sample)}${field}`;
  const { text, isTyped, changedTo } = typed.cell(target, sample[field]);
  const commit = (): void => {
    setTouched(false);
    write(field, text, () => typed.wrote(target, text));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method uses the same keys for its own candidates.
    if (!event.nativeEvent.isComposing && (event.key === "Enter" || event.key === "Escape")) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  return (
    <div className={field === "item" ? styles.half : styles.wide}>
      <Field size="small" label={SAMPLE_HEADERS[field][words.locale]}>
        <Input
          size="small"
          autoComplete="off"
          value={text}
          input={{ ref: inputRef ?? null }}
          onChange={(_, { value }) => {
            setTouched(true);
            typed.type(target, value, sample[field]);
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            if (touched && isTyped && changedTo === null) {
              commit();
            }
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      {isTyped && (changedTo !== null || !focused) && <UnwrittenNote changedTo={changedTo} onWrite={commit} onDiscard={() => typed.discard(target)} />}
    </div>
  );
}
