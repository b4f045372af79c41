import { Button, Title3 } from "@fluentui/react-components";
import { Frame, type FrameProps } from "../frame";
import { useWords } from "../../words";
import { useCannotLoadStyles } from "./CannotLoad.styles";

export interface CannotLoadProps extends Pick<FrameProps, "locale" | "theme"> {
  /** office.js did not answer in time, or it answered that this is not Excel */
  readonly reason: "no-answer" | "not-excel";
  /** usually reloads the page; without it there is no button */
  readonly onRetry?: () => void;
}

/** The whole pane where there is no Excel to talk to. Needs no `ServiceStar`. */
export function CannotLoad({ reason, onRetry, ...frame }: CannotLoadProps) {
  return (
    <Frame {...frame}>
      <CannotLoadBody reason={reason} {...(onRetry === undefined ? {} : { onRetry })} />
    </Frame>
  );
}

function CannotLoadBody({ reason, onRetry }: Pick<CannotLoadProps, "reason" | "onRetry">) {
  const styles = useCannotLoadStyles();
  const words = useWords();
  const noAnswer = reason === "no-answer";
  return (
    <main className={styles.root} role="main">
      <Title3 as="h1" className={styles.title}>{words.pane(noAnswer ? "cannotLoad.title" : "notExcel.title")}</Title3>
      <p className={styles.text} role="alert">{words.pane(noAnswer ? "cannotLoad.body" : "notExcel.body")}</p>
      {noAnswer && (
        <ol className={styles.steps}>
          <li>{words.pane("cannotLoad.step1")}</li>
          <li>{words.pane("cannotLoad.step2")}</li>
          <li>{words.pane("cannotLoad.step3")}</li>
        </ol>
      )}
      {onRetry !== undefined && (
        <div>
          <Button appearance="primary" onClick={onRetry}>{words.pane("app.retry")}</Button>
        </div>
      )}
    </main>
  );
}
