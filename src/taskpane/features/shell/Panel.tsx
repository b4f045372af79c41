import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorBoundary, Notice } from "../../components";
import { useWords } from "../../words";
import { useShellStyles } from "./Shell.styles";
import type { View } from "./useShell";

export interface PanelProps {
  readonly view: View;
  readonly shown: View;
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly children: ReactNode;
}

/** One view: hidden rather than unmounted while another is shown, and on its own if it breaks. */
export function Panel({ view, shown, onError, children }: PanelProps) {
  const styles = useShellStyles();
  const words = useWords();
  return (
    <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`} hidden={view !== shown} className={view === shown ? styles.panel : ""}>
      <ErrorBoundary
        onError={onError}
        fallback={(reset) => (
          <Notice intent="error" title={words.pane("crash.title")} announced actions={<Button size="small" onClick={reset}>{words.pane("crash.action")}</Button>}>
            {words.pane("crash.body")}
          </Notice>
        )}
      >
        {children}
      </ErrorBoundary>
    </div>
  );
}
