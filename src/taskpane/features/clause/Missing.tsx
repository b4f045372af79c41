import { Link, Text } from "@fluentui/react-components";
import { clauseState, SCORESHEET_HEADERS } from "../../../application";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { useClauseDesk } from "./deskContext";
import type { ClauseSectionProps } from "./sections";

/** The entries that the clause still lacks, each a way to its field. */
export function Missing({ workbook, clause }: ClauseSectionProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { goToField } = useClauseDesk();
  const missing = clauseState(workbook, clause.id)?.missing ?? [];
  return missing.length === 0 ? null : (
    <div className={styles.missing}>
      <Text size={200} className={styles.label}>{words.clause("missing.title")}</Text>
      <ul className={styles.missingList}>
        {missing.map((column) => (
          <li key={column}>
            <Link as="button" onClick={() => goToField(column)}>{SCORESHEET_HEADERS[column][words.locale]}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
