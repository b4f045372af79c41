import { Body1Strong } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useStartStyles } from "./Start.styles";

/** Fields that belong together, on a card with a heading. */
export function FormGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStartStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Body1Strong as="h3" id={id} className={styles.title}>{title}</Body1Strong>
      {children}
    </section>
  );
}
