import { Badge, Body1Strong, mergeClasses, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import { compare, ZERO, type CompleteReport, type IncompleteReport, type Subtotal } from "../../../core";
import type { CheckedWorkbook } from "../../../application";
import { RatioBar } from "../../components";
import { useWords, type FigureTexts } from "../../words";
import { useResultStyles } from "./Result.styles";
import { useSubtotalsStyles } from "./Subtotals.styles";
import { useUnfolded } from "./useUnfolded";

export interface SubtotalsProps {
  readonly report: CompleteReport | IncompleteReport;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** Points obtained in each section and indicator, as figures and as bars. */
export function Subtotals({ report, workbook, figures }: SubtotalsProps) {
  const card = useResultStyles();
  const styles = useSubtotalsStyles();
  const words = useWords();
  const titleId = useId();
  const sections = new Map(report.sections.map((subtotal) => [subtotal.id, subtotal]));
  const indicators = new Map(report.indicators.map((subtotal) => [subtotal.id, subtotal]));
  return (
    <section className={card.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={card.heading}>{words.result("result.subtotals")}</Subtitle2>
      <ul className={styles.list}>
        {workbook.catalogue.sections.map((section) => (
          <li key={section.id} className={styles.section}>
            <Line id={section.id} title={section.title[words.locale]} subtotal={sections.get(section.id)} workbook={workbook} figures={figures} strong />
            <ul className={mergeClasses(styles.list, styles.indicators)}>
              {section.indicators.map((indicator) => (
                <li key={indicator.id}>
                  <Line id={indicator.id} title={indicator.title[words.locale]} subtotal={indicators.get(indicator.id)} workbook={workbook} figures={figures} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly id: string;
  readonly title: string;
  readonly subtotal: Subtotal | undefined;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
  readonly strong?: boolean;
}

function Line({ id, title, subtotal, workbook, figures, strong = false }: LineProps) {
  const styles = useSubtotalsStyles();
  const words = useWords();
  const { button, derivation } = useUnfolded([{ kind: "group-obtained", group: id }, { kind: "group-applicable", group: id }], `${id} ${title}`, workbook, figures);
  if (subtotal === undefined) {
    return null;
  }
  const scored = compare(subtotal.applicable, ZERO) > 0;
  const Name = strong ? Body1Strong : Text;
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <Name as="span" className={styles.title}>{`${id} ${title}`}</Name>
        {subtotal.open > 0 && (
          <Badge appearance="outline" color="informative" size="small" shape="rounded" className={styles.open}>
            {words.result("result.openCount", { count: subtotal.open })}
          </Badge>
        )}
        <Name as="span" className={styles.figure}>
          {scored
            ? button(words.result("result.score", { obtained: figures.points(subtotal.obtained), applicable: figures.points(subtotal.applicable) }))
            : words.result("result.notScored")}
        </Name>
      </div>
      {scored && <RatioBar part={subtotal.obtained} whole={subtotal.applicable} size={strong ? "medium" : "small"} />}
      {scored && derivation}
    </div>
  );
}
