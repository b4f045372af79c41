import { Button, Text } from "@fluentui/react-components";
import { TableSettingsRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { LARGEST_FILE_MEGABYTES } from "../../../application";
import { FailureNotice, FileButton, Notice } from "../../components";
import { useWords } from "../../words";
import { CopiesPart } from "./CopiesPart";
import { FormIssues } from "./FormIssues";
import { KeptFormsPart } from "./KeptFormsPart";
import { PointPart } from "./PointPart";
import { useReviewStyles } from "./Review.styles";
import type { FormUse } from "./useForm";

export interface FormPartProps extends FormUse {
  readonly disabled: boolean;
}

/** Takes the mapping by which a body's own forms are read, and says which one is in use or why one is not. */
export function FormPart({ state, kept, choose, use, remove, forgotten, disabled }: FormPartProps) {
  const [isPointing, setPointing] = useState(false);
  const styles = useReviewStyles();
  const words = useWords();
  return (
    <div role="group" aria-label={words.review("form.label")} className={styles.form}>
      <Text size={200} className={styles.quiet}>{words.review("form.intro")}</Text>
      <div className={styles.row}>
        <FileButton label={words.review("form.choose")} accept=".json,application/json" takes="files" size="small" icon={<TableSettingsRegular />} disabled={disabled} onTake={choose} />
        <Button size="small" aria-expanded={isPointing} onClick={() => setPointing(!isPointing)}>{words.review(isPointing ? "point.close" : "point.open")}</Button>
        {state.kind === "chosen" && <Button size="small" disabledFocusable={disabled} onClick={remove}>{words.review("form.remove")}</Button>}
      </div>
      {state.kind === "chosen" && (
        <Text role="status">
          {words.review("form.chosen", {
            title: state.basis.mapping.title === "" ? state.basis.mapping.id : state.basis.mapping.title,
            version: state.basis.mapping.version,
            catalogue: `${state.basis.catalogue.id} ${state.basis.catalogue.version}`,
          })}
        </Text>
      )}
      <KeptFormsPart kept={kept} inUse={state.kind === "chosen" ? state.basis.hashes.mapping : null} disabled={disabled} onUse={use} onForget={forgotten} />
      {state.kind === "refused" &&
        state.problems.map(({ name, issues }) => (
          <Notice key={name} intent="error" announced>
            {words.review("form.refused", { name })}
            <FormIssues issues={issues} />
          </Notice>
        ))}
      {state.kind === "too-large" && <Notice intent="error" announced>{words.review("form.tooLarge", { name: state.name, limit: LARGEST_FILE_MEGABYTES })}</Notice>}
      {state.kind === "unreadable" && <Notice intent="error" announced>{words.review("form.unreadable", { name: state.name })}</Notice>}
      {state.kind === "failed" && <FailureNotice failure={state.failure} heading={(title) => title} />}
      {state.kind === "chosen" && <CopiesPart key={state.basis.hashes.mapping} basis={state.basis} disabled={disabled} />}
      {isPointing && <PointPart disabled={disabled} onUse={use} />}
    </div>
  );
}
