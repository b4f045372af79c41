import { Button, Spinner } from "@fluentui/react-components";
import { useId } from "react";
import { FailureNotice, MoreRows, Notice, usePages } from "../../components";
import { useWords } from "../../words";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import type { Paper } from "./papers";
import { heldAgainst, type AcceptedRow, type useRegisterHold } from "./useRegisterHold";

/** Keeps a sitting to what the register in the open workbook has accepted, and tells the rows that have no file. */
export function RegisterHold({ register: { phase, take, leave }, papers }: { readonly register: ReturnType<typeof useRegisterHold>; readonly papers: readonly Paper[] }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.subtitle}>{words.committee("register.take")}</h2>
      <p className={styles.quiet}>{words.committee("register.hint")}</p>
      {phase.kind === "reading" && <div role="status"><Spinner size="tiny" className={styles.waiting} label={words.committee("register.reading")} /></div>}
      {phase.kind === "none" && <Notice intent="info" announced>{words.committee("register.none")}</Notice>}
      {phase.kind === "failed" && <FailureNotice failure={phase.failure} />}
      {phase.kind === "held" ? <Held rows={phase.rows} papers={papers} onLeave={leave} /> : <Button size="small" className={styles.action} disabledFocusable={phase.kind === "reading"} onClick={take}>{words.committee("register.take")}</Button>}
    </section>
  );
}

function Held({ rows, papers, onLeave }: { readonly rows: readonly AcceptedRow[]; readonly papers: readonly Paper[]; readonly onLeave: () => void }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const held = heldAgainst(papers, rows);
  const pages = usePages(held.missing, { page: 20 });
  const left = papers.length - held.papers.length;
  return (
    <>
      <p className={styles.text} role="status">{words.committee("register.matched", { rows: rows.length, found: rows.length - held.missing.length })}</p>
      {held.missing.length > 0 && (
        <>
          <p className={styles.text}>{words.committee("register.missing", { count: held.missing.length })}</p>
          <ul className={styles.list}>{pages.shown.map(({ company, path, hash }) => <li key={`${path} ${hash}`}>{words.committee("register.row", { company, path })}</li>)}</ul>
          <MoreRows pages={pages} />
        </>
      )}
      {left > 0 && <p className={styles.text}>{words.committee("register.left", { count: left })}</p>}
      <Button size="small" className={styles.action} onClick={onLeave}>{words.committee("register.leave")}</Button>
    </>
  );
}
