import { Button, Caption1, mergeClasses, Text } from "@fluentui/react-components";
import { memo } from "react";
import type { Mend } from "../../../application";
import { PlaceLink } from "../../components";
import { useJump } from "../../session";
import { placeText, useWords } from "../../words";
import { useChecksStyles } from "./Checks.styles";
import type { ListItem } from "./listItems";

export interface CheckItemProps {
  readonly item: ListItem;
  readonly onFocus: (key: string) => void;
  readonly onMend: (remedy: Mend) => void;
}

/** One thing to settle. Where the workbook is open the whole card jumps to the cell; the link in it is what the keyboard and screen readers use. */
export const CheckItem = memo(function CheckItem({ item, onFocus, onMend }: CheckItemProps) {
  const styles = useChecksStyles();
  const words = useWords();
  const jump = useJump();
  if (item.group === "open") {
    return (
      <li className={styles.openItem} onFocus={() => onFocus(item.key)}>
        {item.place === null ? <Text>{`${item.clause} ${item.clauseTitle}`}</Text> : (
          <PlaceLink place={item.place} named className={styles.openLink}>{`${item.clause} ${item.clauseTitle}`}</PlaceLink>
        )}
      </li>
    );
  }
  const { remedy } = item;
  return (
    <li className={mergeClasses(styles.item, styles[`${item.group}Edge`], item.place !== null && jump !== null && styles.jumps)} onFocus={() => onFocus(item.key)}>
      <Text as="p" weight="semibold" className={styles.text}>{item.title}</Text>
      {item.problem !== "" && <Text as="p" className={styles.text}>{item.problem}</Text>}
      {item.mend !== "" && (
        <Text as="p" className={mergeClasses(styles.text, styles.quiet)}>
          <span className={styles.label}>{words.result("checks.mend")}</span> {item.mend}
        </Text>
      )}
      {remedy !== null && jump !== null && (
        <Button size="small" className={styles.remedy} onClick={() => onMend(remedy)}>
          {words.result(`mend.${remedy.code}`, remedy.params)}
        </Button>
      )}
      <div className={styles.foot}>
        {item.place !== null && (
          <PlaceLink place={item.place} className={styles.place}>
            {placeText(item.place)}
          </PlaceLink>
        )}
        {item.place === null && item.path !== "" && <Caption1 className={styles.path}>{item.path}</Caption1>}
        {item.clause !== "" && (
          <Caption1 className={styles.clause}>{words.result("checks.clause", { id: item.clause, title: item.clauseTitle })}</Caption1>
        )}
        <Caption1 className={styles.code}>{item.code}</Caption1>
      </div>
    </li>
  );
});
