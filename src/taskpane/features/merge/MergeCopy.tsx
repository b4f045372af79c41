import { Button, mergeClasses, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { BranchCompareRegular, DocumentSearchRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { FileButton, Notice, useFileDrop } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { Comparison } from "./Comparison";
import { Merged } from "./Merged";
import { useMergeStyles } from "./MergeCopy.styles";
import { MergeTroubles } from "./MergeTroubles";
import { useMergeCopy, type MergeDesk } from "./useMergeCopy";

const WORKBOOK = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Compares the open workbook with another copy of it, and makes one of both. */
export function MergeCopy() {
  const styles = useMergeStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook } = useSession();
  const desk = useMergeCopy();
  const { phase } = desk;
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-labelledby={titleId}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.merging("title")}</Subtitle2>
        <Text as="p" size={200} className={styles.intro}>{words.merging(workbook === null ? "needsWorkbook" : "intro")}</Text>
        {workbook !== null && <Files desk={desk} />}
        {phase.kind === "reading" && (
          <div className={styles.waiting} role="status">
            <Spinner size="tiny" className={styles.waitingFor} label={words.merging("reading", { file: phase.name })} />
            <Button size="small" onClick={desk.close}>{words.merging("cancel")}</Button>
          </div>
        )}
        {phase.kind === "trouble" && <MergeTroubles trouble={phase.trouble} onDismiss={desk.close} />}
        {phase.kind === "merged" && <Merged outcome={phase.outcome} undecided={phase.undecided} onDismiss={desk.close} />}
      </section>
      {phase.kind === "compared" && workbook !== null && <Comparison desk={desk} name={phase.name} compared={phase.compared} after={phase.after} catalogue={workbook.catalogue} />}
    </div>
  );
}

/** The other copy, and what both began with. */
function Files({ desk }: { readonly desk: MergeDesk }) {
  const styles = useMergeStyles();
  const words = useWords();
  const { isOver, listeners } = useFileDrop(desk.takeTheirs);
  const disabled = desk.phase.kind === "reading";
  return (
    <>
      <div className={mergeClasses(styles.drop, isOver && styles.over)} {...listeners}>
        <FileButton label={words.merging("pick.theirs")} accept={WORKBOOK} onTake={desk.takeTheirs} icon={<BranchCompareRegular />} appearance="primary" disabled={disabled} />
        <Text size={200} className={styles.quiet}>{words.merging("pick.drop")}</Text>
      </div>
      {desk.base === null ? (
        <div className={styles.drop}>
          <FileButton label={words.merging("pick.base")} accept={WORKBOOK} onTake={desk.takeBase} icon={<DocumentSearchRegular />} size="small" disabled={disabled} />
          <Text size={200} className={styles.quiet}>{words.merging("base.hint")}</Text>
        </div>
      ) : (
        <Notice intent="info" actions={<Button size="small" onClick={desk.dropBase}>{words.merging("base.drop")}</Button>}>
          {words.merging("base.name", { file: desk.base.name })}
        </Notice>
      )}
    </>
  );
}
