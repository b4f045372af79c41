import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useWords, type FigureTexts } from "../../words";
import { FlipList } from "./FlipList";
import { Sandbox } from "./Sandbox";
import { useSandbox } from "./useSandbox";
import { useWhatIfStyles } from "./WhatIf.styles";

export interface WhatIfProps {
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** What would change the grade, and a copy of the entries to try changes on. Nothing is worked out until a person unfolds it. */
export function WhatIf({ workbook, figures }: WhatIfProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const titleId = useId();
  const bodyId = useId();
  const sandbox = useSandbox(workbook);
  const [open, setOpen] = useState(() => sandbox.trial.changes.length > 0);
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.whatIf("title")}</Subtitle2>
        <Button
          size="small"
          aria-expanded={open}
          aria-describedby={titleId}
          {...(open ? { "aria-controls": bodyId } : {})}
          onClick={() => setOpen(!open)}
        >
          {words.whatIf(open ? "hide" : "show")}
        </Button>
      </div>
      <Text as="p" size={200} className={styles.hint}>{words.whatIf("hint")}</Text>
      {open && (
        <div id={bodyId} className={styles.body}>
          <FlipList workbook={workbook} figures={figures} onTry={sandbox.restart} />
          <Sandbox workbook={workbook} figures={figures} sandbox={sandbox} />
        </div>
      )}
    </section>
  );
}
