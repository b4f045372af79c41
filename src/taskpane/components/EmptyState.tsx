import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEmptyStateStyles } from "./EmptyState.styles";

export interface EmptyStateProps {
  /** decoration */
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What a view shows where it has nothing to show, and what to do next. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  const styles = useEmptyStateStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden="true">{icon}</span>
      <Subtitle2 as="h2" className={styles.title}>{title}</Subtitle2>
      {children !== undefined && <Text as="p" className={styles.body}>{children}</Text>}
      {action}
    </div>
  );
}
