import { Text } from "@fluentui/react-components";
import { useWords } from "../../words";
import { useResultStyles } from "./Result.styles";

/** The exact figure below a rounded one; nothing where there is none to show. */
export function ExactValue({ text }: { readonly text: string | null }) {
  const styles = useResultStyles();
  const words = useWords();
  return text === null ? null : (
    <Text as="span" size={200} block className={styles.exact}>{words.result("result.exactValue", { value: text })}</Text>
  );
}
