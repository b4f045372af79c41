import { Badge, Subtitle2, Text, mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { Risk, TriagedSheet } from "../../../core";
import { MoreRows, usePages } from "../../components";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";

const COLORS = { high: "danger", medium: "warning", low: "success" } as const satisfies Record<Risk, string>;

/** The sheets that were read, the risky ones first, each with why it is to be looked at. */
export function SheetList({ sheets }: { readonly sheets: readonly TriagedSheet[] }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const pages = usePages(sheets, { page: 20 });
  return sheets.length === 0 ? null : (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>{words.review("sheets.title", { count: sheets.length })}</Subtitle2>
      <ul className={styles.list}>
        {pages.shown.map((one) => <Sheet key={one.file.path} sheet={one} />)}
      </ul>
      <MoreRows pages={pages} />
    </section>
  );
}

function Sheet({ sheet: { file, risk, signals } }: { readonly sheet: TriagedSheet }) {
  const styles = useReviewStyles();
  const words = useWords();
  const { company, result, open, findings } = file.sheet;
  const failing = findings.filter(({ outcome }) => outcome === "fail").length;
  return (
    <li className={mergeClasses(styles.item, styles[risk])}>
      <div className={styles.row}>
        <Text weight="semibold" className={styles.line}>{company === "" ? words.review("sheet.noCompany") : company}</Text>
        <Badge appearance="tint" color={COLORS[risk]}>{words.review(`risk.${risk}`)}</Badge>
      </div>
      <Text size={200} className={styles.quiet}>{file.path}</Text>
      <Text className={styles.line}>
        {result === null ? words.review("sheet.open", { count: open }) : words.review("sheet.total", { total: result.display, grade: result.gradeLabel[words.locale] })}
        {failing > 0 && ` · ${words.review("sheet.failing", { count: failing })}`}
      </Text>
      {signals.length > 0 && (
        <ul className={styles.signals}>
          {signals.map((signal, index) => {
            const { title, problem, mend } = words.signal(signal);
            return (
              <li key={index}>
                <Text className={styles.line}><strong>{title}</strong> <span className={styles.code}>{signal.id}</span></Text>
                <Text className={styles.line}>{problem}</Text>
                <Text size={200} className={styles.quiet}>{mend}</Text>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
