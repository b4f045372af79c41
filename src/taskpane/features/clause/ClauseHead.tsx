import { Badge, Button, Text } from "@fluentui/react-components";
import { ChevronDoubleRightRegular, ChevronLeftRegular, ChevronRightRegular, KeyboardRegular, TargetRegular } from "@fluentui/react-icons";
import { METHOD_WORDS, openClauses, PROVENANCE_WORDS, VERDICT_WORDS, type CheckedWorkbook, type ClauseState } from "../../../application";
import { clausesOf, decimalText, exactDecimalText, exactText, integer, type Rational } from "../../../core";
import { RatioBar } from "../../components";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import type { ShownClause } from "./shownClause";

export interface ClauseHeadProps {
  readonly workbook: CheckedWorkbook;
  readonly state: ClauseState;
  readonly shown: ShownClause;
  readonly onMove: (to: "previous" | "next") => void;
  readonly onNextOpen: () => void;
  readonly help: { readonly id: string; readonly isOpen: boolean; readonly toggle: () => void };
}

/** Which clause this is, what it is worth, how it stands, and the ways to the others. */
export function ClauseHead({ workbook, state, shown, onMove, onNextOpen, help }: ClauseHeadProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { clause } = state;
  const all = clausesOf(workbook.catalogue).length;
  const open = openClauses(workbook).length;
  return (
    <header className={styles.head}>
      <div className={styles.nav} role="group" aria-label={words.clause("nav.label")}>
        <Button size="small" icon={<ChevronLeftRegular />} aria-label={words.clause("nav.previous")} title={words.clause("nav.previous")} onClick={() => onMove("previous")} />
        <Button size="small" icon={<ChevronRightRegular />} aria-label={words.clause("nav.next")} title={words.clause("nav.next")} onClick={() => onMove("next")} />
        <Button size="small" icon={<ChevronDoubleRightRegular />} disabledFocusable={open === 0} onClick={onNextOpen}>{words.clause("nav.nextOpen")}</Button>
        <span className={styles.navEnd}>
          <Button size="small" appearance="subtle" icon={<TargetRegular />} aria-label={words.clause("nav.row")} title={words.clause("nav.row")} onClick={() => shown.show(clause.id)} />
          <Button size="small" appearance="subtle" icon={<KeyboardRegular />} aria-label={words.clause("keys.title")} title={words.clause("keys.title")} aria-expanded={help.isOpen} aria-controls={help.id} onClick={help.toggle} />
        </span>
      </div>
      <div>
        <Text size={200} className={styles.quiet}>
          {open === 0 ? words.clause("nav.allDone") : words.clause("nav.progress", { done: all - open, all })}
        </Text>
        <RatioBar part={integer(all - open)} whole={integer(all)} />
      </div>
      <h2 className={styles.title}><span className={styles.number}>{clause.id}</span> {clause.title[words.locale]}</h2>
      <div className={styles.facts}>
        <Standing state={state} decimals={workbook.profile.displayDecimals} />
        <Text size={200}>{METHOD_WORDS[clause.method][words.locale]}</Text>
        <Text size={200} className={clause.provenance === "provisional" ? styles.provisional : styles.quiet}>
          {PROVENANCE_WORDS[clause.provenance][words.locale]}
        </Text>
      </div>
    </header>
  );
}

/** How the clause stands: open, its verdict, and what the core scores it. */
function Standing({ state: { clause, cells, score, isOpen }, decimals }: { readonly state: ClauseState; readonly decimals: number }) {
  const words = useWords();
  const points = exactText(clause.points);
  const verdict = cells?.verdict ?? null;
  const shown = (value: Rational): string => exactDecimalText(value) ?? decimalText(value, decimals, "half-away-from-zero");
  if (isOpen) {
    return (
      <>
        <Badge appearance="tint" shape="rounded" color="brand">{words.clause("head.open")}</Badge>
        <Text size={200}>{words.clause("head.points", { points })}</Text>
      </>
    );
  }
  const given = score?.score ?? null;
  const lost = given !== null && exactText(given) !== points;
  return (
    <>
      {verdict !== null && (
        <Badge appearance="tint" shape="rounded" color={verdict === "excluded" ? "informative" : lost ? "warning" : "success"}>{VERDICT_WORDS[verdict][words.locale]}</Badge>
      )}
      <Text size={200} weight="semibold">
        {verdict === "excluded"
          ? words.clause("head.excluded")
          : given === null
            ? words.clause("head.unscored")
            : words.clause("head.score", { score: shown(given), points })}
      </Text>
    </>
  );
}
