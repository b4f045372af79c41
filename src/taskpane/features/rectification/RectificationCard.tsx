import { Badge, Button, mergeClasses } from "@fluentui/react-components";
import { AddRegular, ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { RECTIFICATION_WORDS, placeOfRectification, type CheckedWorkbook } from "../../../application";
import { exactDecimalText, decimalText, findClause, isOverdue, type RectificationItem } from "../../../core";
import { PlaceLink } from "../../components";
import { useWords, type Words } from "../../words";
import { RectificationFields } from "./RectificationFields";
import { useRectificationStyles } from "./Rectification.styles";
import type { RectificationList } from "./useRectification";

export interface RectificationCardProps {
  readonly list: RectificationList;
  readonly item: RectificationItem;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One thing to put right: what was found and lost, how far it is, and its fields once they are unfolded. */
export function RectificationCard({ list, item, isOpen, onToggle }: RectificationCardProps) {
  const styles = useRectificationStyles();
  const words = useWords();
  const titleId = useId();
  const fieldsId = useId();
  const { source, facts, lost, status } = item;
  const { today, writes: { seen: workbook } } = list;
  const isListed = source.kind !== "none";
  const late = isListed && isOverdue(item, today);
  const place = placeOfRectification(workbook, item);
  const row = source.kind === "row" ? workbook.records.rectifications[source.at] : undefined;
  // A row is written by its number.
  const canEdit = source.kind === "deduction" || (row !== undefined && row.number !== null);
  const points = lost === null ? null : (exactDecimalText(lost) ?? decimalText(lost, workbook.profile.displayDecimals, "half-away-from-zero"));
  return (
    <article aria-labelledby={titleId} className={mergeClasses(styles.item, !isListed || late ? styles.overdue : styles[status])}>
      <h3 id={titleId} className={styles.heading}>{headingOf(workbook, item, words)}</h3>
      <div className={styles.line}>
        <Badge appearance="tint" color={!isListed || late ? "danger" : status === "verified" ? "success" : status === "done" ? "brand" : "warning"}>
          {isListed ? RECTIFICATION_WORDS[status][words.locale] : words.rectification("notListed")}
        </Badge>
        {late && <span className={styles.late}>{words.rectification("overdueBy")}</span>}
        {points !== null && <span>{words.rectification("lost", { points })}</span>}
        {item.owner !== "" && <span>{item.owner}</span>}
        {item.due !== "" && <span>{item.due}</span>}
      </div>
      <p className={facts.trim() === "" ? styles.quiet : styles.facts}>{facts.trim() === "" ? words.rectification("noFacts") : facts}</p>
      <div className={styles.actions}>
        {isListed && canEdit && (
          <Button
            size="small"
            appearance="transparent"
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-describedby={titleId}
            {...(isOpen ? { "aria-controls": fieldsId } : {})}
            onClick={onToggle}
          >
            {words.rectification("edit")}
          </Button>
        )}
        {!isListed && <Button size="small" icon={<AddRegular />} aria-describedby={titleId} onClick={() => void list.change(item, {})}>{words.rectification("add")}</Button>}
        {place !== null && <PlaceLink place={place} named>{words.rectification("jump")}</PlaceLink>}
      </div>
      {isListed && !canEdit && <p className={styles.quiet}>{words.rectification("unnumbered")}</p>}
      {isOpen && canEdit && (
        <div id={fieldsId}>
          <RectificationFields list={list} item={item} stands={row?.finding ?? ""} />
        </div>
      )}
    </article>
  );
}

function headingOf(workbook: CheckedWorkbook, { source, clause }: RectificationItem, words: Words): string {
  const named = clause === "" ? "" : words.rectification("clauseNamed", { clause, title: findClause(workbook.catalogue, clause)?.title[words.locale] ?? "" });
  if (source.kind === "none") {
    return named;
  }
  const number = source.kind === "row" ? (workbook.records.rectifications[source.at]?.number ?? null) : source.at + 1;
  const row = number === null ? words.rectification("rowUnnumbered") : words.rectification(source.kind, { number });
  return `${row} · ${named === "" ? words.rectification("noClause") : named}`;
}
