import { Button } from "@fluentui/react-components";
import type { PriorRound } from "../../../core";
import { useWords } from "../../words";
import { usePriorRoundStyles } from "./PriorRound.styles";
import { usePriorRound } from "./priorRoundContext";

/** Which file the last round was read from, whose it is, and whether this browser keeps it. */
export function HeldFile({ round: { file, draft } }: { readonly round: PriorRound }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { name } = draft.company;
  return (
    <div>
      <p className={styles.file}>{words.prior("loaded", { file: file.name })}</p>
      <p className={styles.quiet}>
        {words.prior("company", { name: name === "" ? words.prior("unnamed") : name, day: draft.assessedOn === "" ? words.prior("noDay") : draft.assessedOn })}
      </p>
      <p className={styles.quiet}>{words.prior(file.readOn === "" ? "size" : "sizeAndDay", { kilobytes: Math.ceil(file.size / 1024), day: file.readOn })}</p>
      <p className={styles.hash}>{words.prior("hash", { hash: file.sha256 })}</p>
    </div>
  );
}

/** Lets go of the last round, and says beforehand whether it is kept. */
export function Forget() {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { keeping, forget } = usePriorRound();
  return (
    <div className={styles.line}>
      <Button size="small" onClick={forget}>{words.prior("forget")}</Button>
      <span role="status" className={styles.quiet}>{keeping === "none" ? "" : words.prior(`keeping.${keeping}`)}</span>
    </div>
  );
}
