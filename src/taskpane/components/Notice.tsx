import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useWords } from "../words";
import { useNoticeStyles } from "./Notice.styles";

export interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
  /** buttons below the text */
  readonly actions?: ReactNode;
  /** gives the notice a button that closes it */
  readonly onDismiss?: () => void;
  /** read out as soon as it appears: at once for errors, politely otherwise */
  readonly announced?: boolean;
}

/** A message to the person in front of the pane, that wraps at any width. */
export function Notice({ intent, title, children, actions, onDismiss, announced = false }: NoticeProps) {
  const styles = useNoticeStyles();
  const words = useWords();
  const role = announced ? (intent === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={styles.root}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody className={styles.body}>
          {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {(actions !== undefined || onDismiss !== undefined) && (
          <MessageBarActions
            containerAction={
              onDismiss === undefined ? null : (
                <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.pane("app.close")} onClick={onDismiss} />
              )
            }
          >
            {actions}
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
