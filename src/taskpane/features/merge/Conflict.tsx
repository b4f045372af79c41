import { mergeClasses, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useId } from "react";
import { assessorOf, type ComparedCopies, type MergeDecision, type MergeUnit } from "../../../application";
import type { Catalogue } from "../../../core";
import { useWords } from "../../words";
import { useMergeStyles } from "./MergeCopy.styles";
import { columnText, sideText, subjectText } from "./unitWords";

export interface ConflictProps {
  readonly unit: MergeUnit;
  readonly compared: ComparedCopies;
  readonly catalogue: Catalogue;
  readonly decision: MergeDecision | null;
  readonly onDecide: (decision: MergeDecision) => void;
}

/** One thing in which the copies differ: what each says and who says it, side by side, and which one stays. */
export function Conflict({ unit, compared, catalogue, decision, onDecide }: ConflictProps) {
  const styles = useMergeStyles();
  const words = useWords();
  const titleId = useId();
  const heading = [subjectText(unit, catalogue, words), columnText(unit, words)].filter((part) => part !== "").join(" · ");
  const clause = unit.subject.kind === "head" ? "" : unit.subject.clause;
  const sides = (["mine", "theirs", ...(compared.base === null ? [] : (["base"] as const))] as const).map((side) => {
    const copy = compared[side];
    const by = side === "base" || copy === null || clause === "" ? "" : assessorOf(copy.entries, clause, words.locale);
    const name = words.merging(`side.${side}`);
    const text = sideText(unit, side, words);
    return {
      side,
      name: by === "" ? name : words.merging("side.by", { side: name, name: by }),
      text: text !== "" ? text : words.merging(unit.isRemoval && side === "theirs" ? "side.removed" : "side.blank"),
    };
  });
  const choices: readonly MergeDecision[] = unit.canJoin ? ["mine", "theirs", "both"] : ["mine", "theirs"];
  return (
    <li className={mergeClasses(styles.conflict, decision !== null && styles.decided)}>
      <Text as="h4" weight="semibold" id={titleId} className={styles.heading}>{heading}</Text>
      <div className={styles.sides}>
        {sides.map(({ side, name, text }) => (
          <div key={side} className={styles.side}>
            <Text size={200} className={styles.quiet}>{name}</Text>
            <span className={styles.text}>{text}</span>
          </div>
        ))}
      </div>
      <RadioGroup
        layout="horizontal"
        value={decision ?? ""}
        aria-label={words.merging("choice.label", { unit: heading })}
        onChange={(_, { value }) => onDecide(choices.find((choice) => choice === value) ?? "mine")}
      >
        {choices.map((choice) => <Radio key={choice} value={choice} label={words.merging(`choice.${choice}`)} />)}
      </RadioGroup>
    </li>
  );
}
