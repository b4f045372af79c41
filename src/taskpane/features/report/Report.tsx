import { Button, Field, Radio, RadioGroup, Select, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { DepartureWarning } from "../signOff";
import { ReportNotice } from "./ReportNotice";
import { useReportStyles } from "./Report.styles";
import { TemplateChoice } from "./TemplateChoice";
import { useReport } from "./useReport";

/** Makes the evaluation report of the open workbook, or says what keeps it from being made. */
export function Report() {
  const styles = useReportStyles();
  const words = useWords();
  const titleId = useId();
  const { outcome } = useSession();
  const report = useReport();
  const isScoring = outcome !== null && outcome.kind !== "none";
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.report("tool.title")}</Subtitle2>
      <Text as="p" size={200} className={styles.intro}>{words.report(isScoring ? "tool.intro" : "tool.needsWorkbook")}</Text>
      {isScoring && (
        <>
          <Field label={words.report("format.label")}>
            <RadioGroup value={report.format} onChange={(_, { value }) => report.setFormat(value === "page" ? "page" : "word")}>
              <Radio value="word" label={words.report("format.word")} />
              <Radio value="page" label={words.report("format.page")} />
            </RadioGroup>
          </Field>
          <Field label={words.report("language.label")}>
            <Select value={report.locale} onChange={(_, { value }) => report.setLanguage(value === "en-US" ? "en-US" : "zh-CN")}>
              <option value="zh-CN" lang="zh-CN">简体中文</option>
              <option value="en-US" lang="en-US">English</option>
            </Select>
          </Field>
          <DepartureWarning differs="report.differs" />
          {report.format === "word" && <TemplateChoice template={report.template} locale={report.locale} />}
          <Button appearance="primary" icon={<DocumentTextRegular />} className={styles.action} disabledFocusable={report.phase.kind === "making"} onClick={report.make}>
            {words.report("make")}
          </Button>
          {report.phase.kind === "making" && (
            <div className={styles.waiting} role="status">
              <Spinner size="tiny" className={styles.waitingFor} label={words.report("making")} />
              <Button size="small" onClick={report.dismiss}>{words.report("cancel")}</Button>
            </div>
          )}
          <ReportNotice phase={report.phase} onRetry={report.make} onDismiss={report.dismiss} />
        </>
      )}
    </section>
  );
}
