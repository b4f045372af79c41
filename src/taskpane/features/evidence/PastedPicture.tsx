import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { download } from "../file/download";
import { useEvidenceStyles } from "./Evidence.styles";
import type { EvidenceDesk } from "./useEvidence";

export interface PastedPictureProps {
  readonly file: File;
  /** of its bytes, for as long as the section is there */
  readonly address: string;
  readonly desk: EvidenceDesk;
  readonly onDone: () => void;
  /** where the picture may be a file already: registers that file as it is */
  readonly onKeepAsFile?: () => void;
}

const ENDINGS: Readonly<Record<string, string>> = { "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/bmp": "bmp" };

/**
 * A picture that has no file yet. It is no part of the workbook: the person saves it under its number, and its hash is registered, so that
 * the file can be found and a later change of it be seen.
 */
export function PastedPicture({ file, address, desk, onDone, onKeepAsFile }: PastedPictureProps) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const save = async (): Promise<void> => {
    setBusy(true);
    const { files: [hashed], isCancelled } = await desk.hashing.hash([file]);
    const name = (number: string): string => `${number}.${ENDINGS[file.type] ?? "png"}`;
    const number = hashed === undefined || isCancelled
      ? null
      : await desk.add((given) => ({ kind: "picture", title: words.evidence("picture.name"), location: name(given), part: "", remark: "", hash: hashed.hash, size: hashed.size }));
    if (number !== null) {
      download({ address, release: () => undefined }, name(number));
      desk.tell(words.evidence("picture.told", { number, file: name(number) }));
      onDone();
    }
    setBusy(false);
  };
  return (
    <div ref={root}>
      <Notice
        intent="info"
        title={words.evidence("picture.title", { number: desk.nextNumber })}
        announced
        actions={(
          <>
            <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void save()}>{words.evidence("picture.save")}</Button>
            {onKeepAsFile !== undefined && <Button size="small" onClick={onKeepAsFile}>{words.evidence("picture.isFile")}</Button>}
            <Button size="small" onClick={onDone}>{words.evidence("picture.leave")}</Button>
          </>
        )}
      >
        <Text as="p" size={200} className={styles.note}>{words.evidence("picture.hint")}</Text>
        <img src={address} alt={words.evidence("picture.alt")} className={styles.picture} />
      </Notice>
    </div>
  );
}
