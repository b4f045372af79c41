import { Button, Text } from "@fluentui/react-components";
import { CopyRegular, DeleteRegular, EditRegular, LinkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { withMention, type CheckedWorkbook } from "../../../application";
import { PlaceLink } from "../../components";
import { useWords } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import { PieceFields } from "./PieceFields";
import { isWebAddress, kindText, mentionOf, nameOf, placeOf, recordOf, sizeText, type ListedPiece } from "./pieces";
import type { EvidenceDesk, EvidenceEntry } from "./useEvidence";
import { BLANK_FORM, FORM_FIELDS, type Forms } from "./useForms";

export interface PieceRowProps {
  readonly piece: ListedPiece;
  readonly desk: EvidenceDesk;
  readonly forms: Forms;
  readonly workbook: CheckedWorkbook;
  readonly entry: EvidenceEntry;
}

/** One registered piece: what it is, where it is, and what can be done with it. */
export function PieceRow({ piece, desk, forms, workbook, entry }: PieceRowProps) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const typed = forms.typed(piece.number);
  const { number } = piece;
  const place = placeOf(workbook, piece);
  const [isRemoving, setRemoving] = useState(false);
  const facts = [kindText(piece, words.locale), piece.part, piece.size === null ? "" : sizeText(piece.size)].filter((text) => text !== "");
  return (
    <li className={styles.piece}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.number}>{number === "" ? words.evidence("noNumber") : number}</Text>
        <Text className={styles.name} title={nameOf(piece)}>{nameOf(piece)}</Text>
        {piece.isFindable && <Mention piece={piece} desk={desk} entry={entry} />}
        {piece.isFindable && typed === null && (
          <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={words.evidence("edit", { number })} title={words.evidence("edit", { number })} onClick={() => forms.open(number)} />
        )}
        {piece.isFindable && (
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.evidence("remove", { number })} title={words.evidence("remove", { number })} onClick={() => setRemoving(true)} />
        )}
      </div>
      <Text size={200} className={styles.quiet}>{facts.join(" · ")}</Text>
      {piece.location !== "" && <Location location={piece.location} desk={desk} />}
      {!piece.isFindable && <Text size={200} className={styles.doubt}>{words.evidence("inSheet")} {place !== null && <PlaceLink place={place} />}</Text>}
      {isRemoving && (
        <div className={styles.actions} role="group" aria-label={words.evidence("remove", { number })}>
          <Text size={200} className={styles.grow}>{words.evidence("remove.ask", { number })}</Text>
          <Button size="small" appearance="primary" onClick={() => desk.remove(piece)}>{words.evidence("remove.go")}</Button>
          <Button size="small" onClick={() => setRemoving(false)}>{words.evidence("remove.stop")}</Button>
        </div>
      )}
      {typed !== null && (
        <PieceFields
          label={words.evidence("edit", { number })}
          form={{ ...BLANK_FORM, ...Object.fromEntries(FORM_FIELDS.map((field) => [field, piece[field]])), ...typed }}
          locationHint={piece.kind === "web" ? words.evidence("hint.web") : ""}
          saveLabel={words.evidence("save")}
          canSave
          onChange={(values) => forms.change(number, values)}
          onCancel={() => forms.close(number)}
          onSave={async () => {
            if (await desk.save({ ...recordOf(piece), ...typed })) {
              forms.close(number);
            }
          }}
        />
      )}
    </li>
  );
}

/** Puts the number into the evidence text of the clause; says so where it stands there. */
function Mention({ piece, desk, entry: { text, write } }: Pick<PieceRowProps, "piece" | "desk" | "entry">) {
  const words = useWords();
  const number = mentionOf(piece);
  const named = withMention(text, number);
  const isNamed = named === text;
  const label = words.evidence(isNamed ? "mention.done" : "mention", { number });
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<LinkRegular />}
      aria-label={label}
      title={label}
      disabledFocusable={isNamed}
      onClick={() => {
        write(named);
        desk.tell(words.evidence("told.mentioned", { number }));
      }}
    />
  );
}

/** A path or an address as text; an address of the web may be copied, and nothing is ever opened. */
function Location({ location, desk }: { readonly location: string; readonly desk: EvidenceDesk }) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.trim());
      desk.tell(words.evidence("told.copied"));
    } catch {
      desk.tell(words.evidence("told.notCopied"));
    }
  };
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.location}>{location}</Text>
      {isWebAddress(location) && <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>{words.evidence("copy")}</Button>}
    </div>
  );
}
