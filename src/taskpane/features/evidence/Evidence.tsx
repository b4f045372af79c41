import { mergeClasses, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import type { CheckedWorkbook } from "../../../application";
import type { Clause } from "../../../core";
import { Notice, useFileDrop } from "../../components";
import { useWords } from "../../words";
import { useWrites } from "../sampling";
import { AddPart } from "./AddPart";
import { useEvidenceStyles } from "./Evidence.styles";
import { HashingNote } from "./HashingNote";
import { PastedPicture } from "./PastedPicture";
import { PieceRow } from "./PieceRow";
import { kindOfFile } from "./pieces";
import { TwinsNotice } from "./TwinsNotice";
import { useEvidence, type EvidenceEntry } from "./useEvidence";
import { useForms } from "./useForms";
import { WriteFailure } from "./WriteFailure";

export interface EvidenceProps {
  readonly workbook: CheckedWorkbook;
  readonly clause: Clause;
  readonly entry: EvidenceEntry;
}

/** A picture that may have no file yet: one that was pasted has none, one that was dropped may. */
interface Held {
  readonly clause: string;
  readonly file: File;
  readonly address: string;
  readonly isPasted: boolean;
}

/** The evidence of the clause: registered under numbers that are never given twice, files with their hash. */
export function Evidence({ workbook, clause, entry }: EvidenceProps) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const titleId = useId();
  const writes = useWrites(workbook);
  const desk = useEvidence(clause.id, writes);
  const forms = useForms(writes.seen);
  const [held, setHeld] = useState<readonly Held[]>([]);
  const addresses = useRef<string[]>([]);
  useEffect(() => {
    const made = addresses.current;
    // A download may still read from them when its picture is settled.
    return () => made.forEach((address) => URL.revokeObjectURL(address));
  }, []);
  const take = (files: readonly File[], isPasted: boolean): void => {
    const pictures = files.filter((file) => kindOfFile(file) === "picture");
    const others = files.filter((file) => !pictures.includes(file));
    const fresh = pictures.map((file): Held => ({ clause: clause.id, file, address: URL.createObjectURL(file), isPasted }));
    addresses.current.push(...fresh.map(({ address }) => address));
    setHeld((before) => [...before, ...fresh]);
    if (others.length > 0) {
      desk.addFiles(others);
    }
  };
  const { isOver, listeners } = useFileDrop((files) => take(files, false));
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    if (files.length > 0) {
      event.preventDefault();
      take(files, true);
    }
  };
  const [first] = held;
  const drop = (): void => setHeld((before) => before.slice(1));
  // A click anywhere in the section has to bring the keyboard here, or a paste would go elsewhere.
  return (
    <section className={mergeClasses(styles.section, isOver && styles.over)} aria-labelledby={titleId} tabIndex={-1} onPaste={onPaste} {...onlyFiles(listeners)}>
      <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.evidence("title")}</Subtitle2>
      <WriteFailure writes={writes} />
      {desk.pieces.length === 0
        ? <Text as="p" size={200} className={styles.quiet}>{words.evidence("intro")}</Text>
        : (
          <ul className={styles.list} aria-label={words.evidence("list")}>
            {desk.pieces.map((piece) => <PieceRow key={piece.at} piece={piece} desk={desk} forms={forms} workbook={writes.seen} entry={entry} />)}
          </ul>
        )}
      <HashingNote hashing={desk.hashing} />
      <TwinsNotice desk={desk} />
      {desk.refused.length > 0 && (
        <Notice intent="warning" title={words.evidence("refused.title")} announced onDismiss={desk.dismissRefused}>
          {desk.refused.map((line) => <div key={line}>{line}</div>)}
        </Notice>
      )}
      {first !== undefined && first.clause === clause.id && (
        <PastedPicture
          key={held.length}
          file={first.file}
          address={first.address}
          desk={desk}
          onDone={drop}
          {...(first.isPasted ? {} : {
            onKeepAsFile: () => {
              drop();
              desk.addFiles([first.file]);
            },
          })}
        />
      )}
      <AddPart clause={clause.id} desk={desk} forms={forms} />
      <div role="status">{desk.told !== "" && <Text as="p" size={200} className={styles.quiet}>{desk.told}</Text>}</div>
    </section>
  );
}

/** Texts that are dragged within the section keep doing what they do everywhere. */
function onlyFiles<Listener extends { readonly onDragOver: (event: DragEvent) => void; readonly onDrop: (event: DragEvent) => void }>(listeners: Listener): Listener {
  const guard = (listener: (event: DragEvent) => void) => (event: DragEvent): void => {
    if (event.dataTransfer.types.includes("Files")) {
      listener(event);
    }
  };
  return { ...listeners, onDragOver: guard(listeners.onDragOver), onDrop: guard(listeners.onDrop) };
}
