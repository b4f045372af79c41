import { Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useJump } from "../../session";
import { useWords, type FigureTexts } from "../../words";
import { DerivationTree } from "./DerivationTree";
import { useResultStyles } from "./Result.styles";

export interface DerivationViewProps {
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** How the total came about; for an open assessment, that it will be shown. */
export function DerivationView({ workbook, figures }: DerivationViewProps) {
  const styles = useResultStyles();
  const words = useWords();
  const jump = useJump();
  const titleId = useId();
  const { report } = workbook;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.result("result.derivation")}</Subtitle2>
      <Text as="p" size={200} className={styles.hint}>
        {words.result(report.status !== "complete" ? "result.noDerivation" : jump === null ? "result.derivationHintFile" : "result.derivationHint")}
      </Text>
      {report.status === "complete" && <DerivationTree root={report.derivation} label={words.result("result.derivationTree")} workbook={workbook} figures={figures} />}
    </section>
  );
}
