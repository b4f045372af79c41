import { Button, Field, Input, Link, Radio, RadioGroup, Select, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { DocumentAddRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { CERTIFICATE_MONTHS } from "../../../core";
import type { Locale } from "../../../core";
import { FailureNotice, FileButton, Notice } from "../../components";
import { useWords } from "../../words";
import { useReportStyles } from "../report/Report.styles";
import { DecisionNotice } from "./DecisionNotice";
import { useDecisionDocument, type MakeDecision } from "./useDecisionDocument";
import { useDecisionTemplate } from "./useDecisionTemplate";

const ACCEPT = ".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MONTHS = Array.from({ length: CERTIFICATE_MONTHS.surveillance }, (_, index) => index + 1);

export interface DecisionDocumentsProps {
  readonly make: MakeDecision;
  /** something was granted, so that a certificate may be drafted */
  readonly canCertify: boolean;
  /** of the documents, unless another is chosen */
  readonly language: Locale;
}

/** Offers the record of a decision as Word, page and workbook, with what a certificate would say. */
export function DecisionDocuments({ make, canCertify, language }: DecisionDocumentsProps) {
  const styles = useReportStyles();
  const words = useWords();
  const titleId = useId();
  const template = useDecisionTemplate();
  const decision = useDecisionDocument(make, canCertify, language, template);
  const { details, phase } = decision;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.decision("title")}</Subtitle2>
      <Text as="p" size={200} className={styles.intro}>{words.decision("intro")}</Text>
      <Field label={words.decision("format.label")}>
        <RadioGroup value={decision.format} onChange={(_, { value }) => decision.setFormat(value === "page" || value === "sheet" ? value : "word")}>
          <Radio value="word" label={words.decision("format.word")} />
          <Radio value="page" label={words.decision("format.page")} />
          <Radio value="sheet" label={words.decision("format.sheet")} />
        </RadioGroup>
      </Field>
      <Field label={words.decision("language.label")}>
        <Select value={decision.locale} onChange={(_, { value }) => decision.setLocale(value === "en-US" ? "en-US" : "zh-CN")}>
          <option value="zh-CN" lang="zh-CN">简体中文</option>
          <option value="en-US" lang="en-US">English</option>
        </Select>
      </Field>
      {canCertify && (
        <fieldset className={styles.fields}>
          <legend>{words.decision("certificate.title")}</legend>
          <Text as="p" size={200} className={styles.intro}>{words.decision("certificate.hint")}</Text>
          <Field label={words.decision("certificate.number")}>
            <Input value={details.number} autoComplete="off" spellCheck={false} onChange={(_, { value }) => decision.change({ number: value })} />
          </Field>
          <Field label={words.decision("certificate.issuedOn")}>
            <Input type="date" value={details.issuedOn} onChange={(_, { value }) => decision.change({ issuedOn: value })} />
          </Field>
          <Field label={words.decision("certificate.months")}>
            <Select value={String(details.surveillanceMonths)} onChange={(_, { value }) => decision.change({ surveillanceMonths: Number.parseInt(value, 10) })}>
              {MONTHS.map((months) => <option key={months} value={String(months)}>{String(months)}</option>)}
            </Select>
          </Field>
        </fieldset>
      )}
      {decision.format === "word" && (
        <div className={styles.template}>
          <Text as="p" size={200} className={styles.intro}>{template.own === null ? words.decision("template.builtIn") : words.decision("template.own", { name: template.own.name })}</Text>
          <div className={styles.row}>
            <FileButton label={words.decision("template.pick")} accept={ACCEPT} onTake={template.take} icon={<DocumentAddRegular />} size="small" />
            {template.own !== null && <Button size="small" appearance="transparent" onClick={template.drop}>{words.decision("template.drop")}</Button>}
          </div>
          <div className={styles.row}><Link as="button" onClick={() => template.saveBuiltIn(decision.locale)}>{words.decision("template.save")}</Link></div>
          {template.fault !== null && <Notice intent="warning" announced>{words.decision(`template.${template.fault.kind}`, { name: template.fault.name, limit: template.fault.limit })}</Notice>}
          {template.failure !== null && <FailureNotice failure={template.failure} heading={(title) => words.decision("failed", { title })} />}
        </div>
      )}
      <Button icon={<DocumentTextRegular />} className={styles.action} disabledFocusable={phase.kind === "making"} onClick={decision.make}>{words.decision("make")}</Button>
      {phase.kind === "making" && (
        <div className={styles.waiting} role="status">
          <Spinner size="tiny" className={styles.waitingFor} label={words.decision("making")} />
          <Button size="small" onClick={decision.dismiss}>{words.decision("cancel")}</Button>
        </div>
      )}
      <DecisionNotice phase={phase} onRetry={decision.make} onDismiss={decision.dismiss} />
    </section>
  );
}
