import { Button, Field, Link, mergeClasses, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import type { Locale } from "../../../core";
import { FailureNotice, FileButton, Notice, useFileDrop } from "../../components";
import { useWords } from "../../words";
import { useReportStyles } from "./Report.styles";
import type { useTemplate } from "./useTemplate";

export interface TemplateChoiceProps {
  readonly template: ReturnType<typeof useTemplate>;
  readonly locale: Locale;
}

const ACCEPT = ".docx,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The built-in template or the body's own one, taken by button or by dropping it, and the built-in one to start from. */
export function TemplateChoice({ template, locale }: TemplateChoiceProps) {
  const styles = useReportStyles();
  const words = useWords();
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) {
      template.take(file);
    }
  };
  const { isOver, listeners } = useFileDrop(take);
  const { own, chosen, note } = template;
  return (
    <div className={mergeClasses(styles.template, isOver && styles.over)} {...listeners}>
      <Field label={words.report("template.label")}>
        <RadioGroup value={chosen === null ? "builtIn" : "own"} onChange={(_, { value }) => template.choose(value === "own" ? "own" : "builtIn")}>
          <Radio value="builtIn" label={words.report("template.builtIn")} />
          {own !== null && <Radio value="own" label={<span className={styles.name}>{words.report("template.own", { name: own.name })}</span>} />}
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <FileButton label={words.report("template.pick")} accept={ACCEPT} onTake={take} icon={<DocumentAddRegular />} size="small" />
        <Text size={200} className={styles.quiet}>{words.report("template.drop")}</Text>
      </div>
      <div className={styles.row}>
        <Link as="button" onClick={() => template.saveBuiltIn(locale)}>{words.report("template.save")}</Link>
        {own !== null && <Button size="small" appearance="transparent" onClick={template.forget}>{words.report("template.forget")}</Button>}
      </div>
      {note?.kind === "failed" && <FailureNotice failure={note.failure} heading={(title) => words.report("failed", { title })} onDismiss={template.dismissNote} />}
      {note !== null && note.kind !== "failed" && (
        <Notice intent={note.kind === "kept" || note.kind === "saved" ? "success" : "warning"} announced onDismiss={template.dismissNote}>
          {words.report(`template.${note.kind}`, "name" in note ? { name: note.name, limit: template.limit } : {})}
        </Notice>
      )}
    </div>
  );
}
