import { Button, Text } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { returnNote, type DeskRow, type NoteTexts } from "../../../application";
import { acceptanceBlocks, standingOf, type ReviewSubject } from "../../../core";
import { FailureNotice, Notice } from "../../components";
import { useServiceStar, type HostFailure } from "../../session";
import { useWords, type Words } from "../../words";
import { copyName, dayOf, download, offer, type Offered } from "../file";
import { blockText } from "./blockText";
import { useReviewStyles } from "./ReviewCompany.styles";
import { companyName } from "./Sheets";

type NotePhase = { readonly kind: "idle" | "refused" } | { readonly kind: "saved"; readonly name: string } | { readonly kind: "failed"; readonly failure: HostFailure };

/** For a returned sheet: a file that names every cell to look at, for the team that made it. One file a company, since each goes to another team. */
export function ReturnNotes({ rows }: { readonly rows: readonly DeskRow[] }) {
  const styles = useReviewStyles();
  const words = useWords();
  const returned = rows.filter(({ subject }) => standingOf(subject).state === "returned");
  return returned.length === 0 ? null : (
    <ul className={styles.list}>
      {returned.slice(0, 20).map((row) => (
        <li key={row.subject.path} className={styles.more}>
          <Text weight="semibold" className={styles.text}>{companyName(row, words)}</Text>
          <SaveNote row={row} />
        </li>
      ))}
    </ul>
  );
}

function SaveNote({ row }: { readonly row: DeskRow }) {
  const words = useWords();
  const { reviewDesk } = useServiceStar();
  const [phase, setPhase] = useState<NotePhase>({ kind: "idle" });
  const offered = useRef<Offered | null>(null);
  useEffect(() => () => offered.current?.release(), []);
  const save = async (): Promise<void> => {
    const { company, subject } = row;
    const result = await reviewDesk.writeNote(returnNote(subject, company, acceptanceBlocks(subject), noteTexts(words, subject.file), words.locale), new AbortController().signal);
    if (!result.ok) {
      setPhase({ kind: "failed", failure: result.error });
      return;
    }
    if (!result.value.ok) {
      setPhase({ kind: "refused" });
      return;
    }
    const name = copyName(company, words.reviewing("noteName"), dayOf(new Date()));
    offered.current?.release();
    offered.current = offer(result.value.bytes);
    download(offered.current, name);
    setPhase({ kind: "saved", name });
  };
  return (
    <>
      <div><Button size="small" icon={<DocumentArrowDownRegular />} onClick={() => void save()}>{words.reviewing("note")}</Button></div>
      {phase.kind === "saved" && <Notice intent="success" announced>{words.reviewing("noteSaved", { file: phase.name })}</Notice>}
      {phase.kind === "refused" && <Notice intent="error" announced>{words.reviewing("noteFailed")}</Notice>}
      {phase.kind === "failed" && <FailureNotice failure={phase.failure} />}
    </>
  );
}

function noteTexts(words: Words, file: ReviewSubject["file"]): NoteTexts {
  return {
    finding: (found) => words.finding(found),
    block: (one) => ({ title: words.reviewing("noteSubject"), problem: blockText(one, words, file), mend: "" }),
  };
}
