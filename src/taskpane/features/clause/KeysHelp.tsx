import { Text } from "@fluentui/react-components";
import { Fragment } from "react";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { KEY_HELP } from "./keys";

/** Every key of the clause view. */
export function KeysHelp({ id }: { readonly id: string }) {
  const styles = useClauseStyles();
  const words = useWords();
  return (
    <section id={id} className={styles.section} aria-label={words.clause("keys.title")}>
      <Text as="p" size={200} className={styles.intro}>{words.clause("keys.intro")}</Text>
      <dl className={styles.keys}>
        {KEY_HELP.map(({ keys, text }) => (
          <Fragment key={text}>
            <dt>{keys.map((key) => <kbd key={key} className={styles.key}>{key}</kbd>)}</dt>
            <dd>{words.clause(text)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
