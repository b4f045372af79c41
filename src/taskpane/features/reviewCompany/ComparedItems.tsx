import { Text } from "@fluentui/react-components";
import { CAUSE_WORDS } from "../../../application";
import type { ItemComparison, ListDifference } from "../../../core";
import { MoreRows, usePages } from "../../components";
import { useWords, type Words } from "../../words";
import { useReviewStyles } from "./ReviewCompany.styles";

/** Special deductions, bonuses and exclusions of two sheets: how many both have, and every one that one of them has alone. */
export function ComparedItems({ comparison: { specialDeductions, bonuses, exclusions } }: { readonly comparison: ItemComparison }) {
  const words = useWords();
  const blank = words.reviewing("compare.blank");
  return (
    <>
      <Items title={counted("compare.deductions", specialDeductions, words)} lines={linesOf(specialDeductions, ({ cause, clause, description }) => joined([cause === "" ? blank : CAUSE_WORDS[cause][words.locale], clause, description], blank), words)} />
      <Items title={counted("compare.bonuses", bonuses, words)} lines={linesOf(bonuses, ({ reason }) => joined([reason], blank), words)} />
      <Items title={counted("compare.exclusions", exclusions, words)} lines={linesOf(exclusions, ({ clause, title, reason }) => joined([`${clause} ${title[words.locale]}`, reason], blank), words)} />
    </>
  );
}

function Items({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useReviewStyles();
  const numbered = lines.map((line, number) => ({ line, number }));
  const pages = usePages(numbered, { page: 10 });
  return (
    <li>
      <Text className={styles.text}>{title}</Text>
      {lines.length > 0 && (
        <ul className={styles.points}>
          {pages.shown.map(({ line, number }) => <li key={number}><Text className={styles.text}>{line}</Text></li>)}
        </ul>
      )}
      <MoreRows pages={pages} />
    </li>
  );
}

function counted<Item>(key: "compare.deductions" | "compare.bonuses" | "compare.exclusions", { both, onlyPrior, onlyNow }: ListDifference<Item>, words: Words): string {
  return words.reviewing(key, { both, prior: onlyPrior.length, now: onlyNow.length });
}

function linesOf<Item>({ onlyPrior, onlyNow }: ListDifference<Item>, textOf: (item: Item) => string, words: Words): readonly string[] {
  return [
    ...onlyPrior.map((item) => words.reviewing("compare.onlyFirst", { text: textOf(item) })),
    ...onlyNow.map((item) => words.reviewing("compare.onlySecond", { text: textOf(item) })),
  ];
}

function joined(parts: readonly string[], blank: string): string {
  return parts.map((part) => (part.trim() === "" ? blank : part.trim())).join(" · ");
}
