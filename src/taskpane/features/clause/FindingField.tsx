import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { proposeLoss, type EntryChange, type ScoresheetEntry, type Suggestion } from "../../../application";
import type { BankLoss } from "../../../core";
import { useServiceStar } from "../../session";
import { useWords } from "../../words";
import { KeepInBank, LossOffer, lossText, optionId, SuggestionList, useBankStyles, useSuggestions, workbookName } from "../bank";
import { useClauseDesk } from "./deskContext";
import { EntryField } from "./EntryField";
import type { ClauseSectionProps } from "./sections";

interface Offer {
  readonly loss: BankLoss;
  readonly change: EntryChange;
}

export interface FindingFieldProps extends ClauseSectionProps {
  readonly next: ScoresheetEntry | null;
}

/** The field of a finding, with the texts of the findings bank while it is typed, and what they cost before it is written. */
export function FindingField({ workbook, clause, next }: FindingFieldProps) {
  const styles = useBankStyles();
  const words = useWords();
  const { entries, goToField } = useClauseDesk();
  const { bank } = useServiceStar();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [unfit, setUnfit] = useState<BankLoss | null>(null);
  const { text } = entries.field(clause.id, "finding");

  const take = ({ entry, text: taken, isOwn }: Suggestion): void => {
    entries.type(clause.id, "finding", taken);
    void bank.countUse(entry.id, workbookName(workbook), clause.id);
    // What a fault costs on another clause says nothing of this one.
    const proposal = isOwn ? proposeLoss(workbook, clause.id, entry.loss) : { kind: "none" as const };
    setUnfit(proposal.kind === "unfit" ? entry.loss : null);
    if (proposal.kind === "proposed" && entry.loss !== null) {
      setOffer({ loss: entry.loss, change: proposal.change });
    } else {
      entries.commit(clause.id, ["finding"]);
    }
  };
  const suggestions = useSuggestions(workbook, clause.id, text, take);
  const write = (change: EntryChange): void => {
    const columns = Object.entries(change) as [ScoresheetEntry, string][];
    for (const [column, value] of columns) {
      // The latest choice is the one that is meant.
      entries.discard(clause.id, column);
      entries.type(clause.id, column, value);
    }
    entries.commit(clause.id, [...columns.map(([column]) => column), "finding"]);
    setOffer(null);
  };
  const { isOpen, at, listId, onKey, onTyped, close } = suggestions;
  return (
    <EntryField
      clause={clause.id}
      column="finding"
      next={next}
      hint=""
      assist={{
        field: {
          "aria-autocomplete": "list",
          "aria-haspopup": "listbox",
          ...(isOpen ? { "aria-controls": listId } : {}),
          ...(isOpen && at >= 0 ? { "aria-activedescendant": optionId(listId, at) } : {}),
        },
        onKey,
        onTyped: (value) => {
          setUnfit(null);
          onTyped(value);
        },
        onLeft: close,
        isHeld: offer !== null,
        over: <SuggestionList state={suggestions} onTake={take} />,
      }}
    >
      {unfit !== null && <Text as="p" size={200} role="status" className={styles.intro}>{words.bank("offer.unfit", { loss: lossText(unfit, words) })}</Text>}
      {offer === null ? (
        <KeepInBank workbook={workbook} clause={clause} text={text} />
      ) : (
        <LossOffer
          loss={offer.loss}
          change={offer.change}
          standing={(column) => entries.field(clause.id, column).text}
          onBoth={() => {
            goToField("finding");
            write(offer.change);
          }}
          onText={() => {
            goToField("finding");
            write({});
          }}
          onLeft={() => write({})}
        />
      )}
    </EntryField>
  );
}
