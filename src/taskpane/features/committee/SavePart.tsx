import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { MoreRows, Notice, usePages } from "../../components";
import { useWords } from "../../words";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import type { Saving } from "./useSaving";

/** The signed copies, into a folder of one's choice or one by one; nothing is written over. */
export function SavePart({ saving: { copies, phase, toFolder, download } }: { readonly saving: Saving }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const pages = usePages(copies, { page: 20 });
  const unsaved = copies.filter(({ isSaved }) => !isSaved).length;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.subtitle}>{words.committee("save.title", { count: unsaved })}</h2>
      <p className={styles.quiet}>{words.committee("save.hint")}</p>
      <div className={styles.row}>
        <Button appearance="primary" icon={<FolderOpenRegular />} disabledFocusable={unsaved === 0 || phase.kind === "saving"} onClick={toFolder}>{words.committee("save.folder")}</Button>
      </div>
      <div role="status" className={styles.section}>
        {phase.kind === "saving" && <p className={styles.text}>{words.committee("save.saving", { done: phase.done, of: phase.of })}</p>}
        {phase.kind === "saved" && <p className={styles.text}>{words.committee("save.savedTo", { count: phase.count, folder: phase.folder })}</p>}
        {phase.kind === "noFolder" && <p className={styles.text}>{words.committee("save.noFolder")}</p>}
        {unsaved === 0 && <p className={styles.text}>{words.committee("save.all")}</p>}
      </div>
      {phase.kind === "saved" && phase.failed.map(({ file, reason }) => <Notice key={file} intent="error" announced>{words.committee("save.failed", { file, reason })}</Notice>)}
      <ul className={styles.plain}>
        {pages.shown.map((copy) => <li key={copy.name}><Button size="small" icon={<ArrowDownloadRegular />} onClick={() => download(copy)}>{words.committee("save.one", { file: copy.name })}</Button></li>)}
      </ul>
      <MoreRows pages={pages} />
    </section>
  );
}
