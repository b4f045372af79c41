import { Badge, Body1Strong, mergeClasses, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import { compare, ZERO, type Catalogue, type CompleteReport, type IncompleteReport, type Subtotal } from "../../../core";
import { RatioBar } from "../../components";
import { useWords } from "../../words";
import { useResultStyles } from "./Result.styles";
import { useSubtotalsStyles } from "./Subtotals.styles";
import type { FigureTexts } from "./useResult";

export interface SubtotalsProps {
  readonly report: CompleteReport | IncompleteReport;
  readonly catalogue: Catalogue;
  readonly figures: FigureTexts;
}

/** Points obtained in each section and indicator, as figures and as bars. */
export function Subtotals({ report, catalogue, figures }: SubtotalsProps) {
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
        {catalogue.sections.map((section) => (
          <li key={section.id} className={styles.section}>
            <Line id={section.id} title={section.title[words.locale]} subtotal={sections.get(section.id)} figures={figures} strong />
            <ul className={mergeClasses(styles.list, styles.indicators)}>
              {section.indicators.map((indicator) => (
                <li key={indicator.id}>
                  <Line id={indicator.id} title={indicator.title[words.locale]} subtotal={indicators.get(indicator.id)} figures={figures} />
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
  readonly figures: FigureTexts;
  readonly strong?: boolean;
}

function Line({ id, title, subtotal, figures, strong = false }: LineProps) {
  const styles = useSubtotalsStyles();
  const words = useWords();
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
            ? words.result("result.score", { obtained: figures.points(subtotal.obtained), applicable: figures.points(subtotal.applicable) })
            : words.result("result.notScored")}
        </Name>
      </div>
      {scored && <RatioBar part={subtotal.obtained} whole={subtotal.applicable} size={strong ? "medium" : "small"} />}
    </div>
  );
}
