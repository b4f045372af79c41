import { Badge, Link } from "@fluentui/react-components";
import { useWords } from "../../words";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { standingLine, stateOf } from "./standing";

/** Where the open workbook's sign-off stands, in one line that is read out when it changes; nothing where nothing is signed. */
export function SignOffLine({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const { verification, hasFailed } = useSignOff();
  const line = verification === null ? null : standingLine(verification);
  return (
    <div role="status" className={line === null && !hasFailed ? "" : styles.line}>
      {hasFailed && <Badge appearance="tint" shape="rounded" color="danger" className={styles.badge}>{words.signOff("line.failed")}</Badge>}
      {line !== null && verification !== null && (
        <>
          <Badge appearance="tint" shape="rounded" color={line.intent} className={styles.badge}>
            {words.signOff(line.key, { ...line.params, state: words.signOffState(stateOf(verification)) })}
          </Badge>
          <Link as="button" onClick={onOpen}>{words.signOff("line.open")}</Link>
        </>
      )}
    </div>
  );
}
