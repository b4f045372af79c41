import type { CheckedWorkbook } from "../../../application";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { ClauseDeskProvider } from "./deskContext";
import { ClauseHead } from "./ClauseHead";
import { KeysHelp } from "./KeysHelp";
import { CLAUSE_SECTIONS, type ClauseSection } from "./sections";
import { useClause } from "./useClause";

export interface ClauseProps {
  readonly workbook: CheckedWorkbook;
  /** "/" asks for another clause or a command */
  readonly onFind: () => void;
  /** each new number gives the view the keyboard; 0 does not */
  readonly focusRequest?: number;
  readonly sections?: readonly ClauseSection[];
}

/** The clause of the selected row: what is asked, what stands, what is missing, and its entry, by mouse or by single keys. */
export function Clause({ workbook, onFind, focusRequest = 0, sections = CLAUSE_SECTIONS }: ClauseProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { state, shown, desk, rootRef, onKeyDown, nextOpen, move, help, told } = useClause(workbook, onFind, focusRequest);
  if (state === null) {
    return null;
  }
  return (
    <ClauseDeskProvider value={desk}>
      <div
        ref={rootRef}
        tabIndex={-1}
        role="group"
        aria-label={words.clause("nav.shown", { id: state.clause.id, title: state.clause.title[words.locale] })}
        className={styles.root}
        onKeyDown={onKeyDown}
      >
        <ClauseHead workbook={workbook} state={state} shown={shown} onMove={move} onNextOpen={nextOpen} help={help} />
        <div role="status" className={styles.status}>{told}</div>
        {help.isOpen && <KeysHelp id={help.id} />}
        {sections.map(({ id, component: Section }) => <Section key={id} workbook={workbook} clause={state.clause} />)}
      </div>
    </ClauseDeskProvider>
  );
}
