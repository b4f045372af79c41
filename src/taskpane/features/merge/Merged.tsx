import { Button } from "@fluentui/react-components";
import type { MergeOutcome } from "../../../application";
import { Notice } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { useMergeStyles } from "./MergeCopy.styles";

export interface MergedProps {
  readonly outcome: Extract<MergeOutcome, { readonly kind: "merged" }>;
  readonly undecided: number;
  readonly onDismiss: () => void;
}

/** What a merge has written, and where everything stands that it has not. */
export function Merged({ outcome: { cells, steps, protocol }, undecided, onDismiss }: MergedProps) {
  const styles = useMergeStyles();
  const words = useWords();
  const { jump } = useSession();
  return (
    <Notice
      intent="success"
      title={words.merging("merged.title")}
      announced
      onDismiss={onDismiss}
      {...(protocol === null ? {} : { actions: <Button size="small" onClick={() => jump({ sheet: protocol.sheet, address: "A1" })}>{words.merging("merged.open")}</Button> })}
    >
      <span className={styles.line}>{steps === 0 ? words.merging("merged.nothing") : words.merging(steps === 1 ? "merged.cells" : "merged.steps", { cells, steps })}</span>
      <span className={styles.line}>{protocol === null ? words.merging("merged.all") : words.merging("merged.protocol", { lines: protocol.lines, sheet: protocol.sheet })}</span>
      {undecided > 0 && <span className={styles.line}>{words.merging("merged.undecided", { count: undecided })}</span>}
    </Notice>
  );
}
