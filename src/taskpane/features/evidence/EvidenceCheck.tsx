import { Button, mergeClasses, Subtitle2, Text } from "@fluentui/react-components";
import { FolderSearchRegular, WrenchRegular } from "@fluentui/react-icons";
import { useId, useState, type DragEvent } from "react";
import type { CheckedWorkbook } from "../../../application";
import { filesOfDrop, FolderButton, Notice } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import { filesWithin } from "./folder";
import { HashingNote } from "./HashingNote";
import { HealthList } from "./HealthList";
import { useHealth } from "./useHealth";
import { WriteFailure } from "./WriteFailure";

/** Holds the registered evidence against the folder that it is kept in. */
export function EvidenceCheck() {
  const styles = useEvidenceStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook } = useSession();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.heading}>{words.evidence("health.title")}</Subtitle2>
      {workbook === null
        ? <Text as="p" size={200} className={styles.quiet}>{words.evidence("health.needsWorkbook")}</Text>
        : <Looked workbook={workbook} />}
    </section>
  );
}

function Looked({ workbook }: { readonly workbook: CheckedWorkbook }) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const desk = useHealth(workbook);
  const { hashing, health, repairable, look, repair, told, refused } = desk;
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then((files) => look(filesWithin(files)));
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <Text as="p" size={200} className={styles.quiet}>{words.evidence("health.intro", { count: desk.count })}</Text>
      <div className={mergeClasses(styles.drop, isOver && styles.over)} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <FolderButton
          label={words.evidence(health === null ? "health.pick" : "health.pickAgain")}
          icon={<FolderSearchRegular />}
          appearance={health === null ? "primary" : "secondary"}
          onTake={(files) => look(filesWithin(files))}
        />
        <Text size={200} className={styles.quiet}>{words.evidence("health.drop")}</Text>
      </div>
      <HashingNote hashing={hashing} />
      <WriteFailure writes={desk.writes} />
      {refused.length > 0 && <Notice intent="warning" title={words.evidence("health.unread")} announced>{refused.map((line) => <div key={line}>{line}</div>)}</Notice>}
      <div role="status">{told !== "" && <Text as="p" size={200} className={styles.quiet}>{told}</Text>}</div>
      {repairable > 0 && (
        <Button appearance="primary" icon={<WrenchRegular />} className={styles.start} onClick={repair}>{words.evidence("health.repair", { count: repairable })}</Button>
      )}
      {health !== null && <HealthList health={health} desk={desk} />}
    </>
  );
}
