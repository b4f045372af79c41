import { Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import { changeFacts, type Change } from "../../../core";
import { PlaceLink } from "../../components";
import { useWords, type Words } from "../../words";

export interface ChangeLineProps {
  readonly change: Change;
  readonly workbook: CheckedWorkbook;
}

/** One change in words; that of a clause is a link to its row. */
export function ChangeLine({ change, workbook }: ChangeLineProps) {
  const words = useWords();
  const text = textOfChange(change, workbook, words);
  const place = change.kind === "clause" ? workbook.clausePlaces.get(change.clause) : undefined;
  return place === undefined ? <Text>{text}</Text> : <PlaceLink place={place} named>{text}</PlaceLink>;
}

/** The change in words, held against the workbook as it stands. */
export function textOfChange(change: Change, { draft, catalogue, profile }: CheckedWorkbook, words: Words): string {
  const facts = changeFacts(change, draft, catalogue, profile);
  return facts === null ? "" : words.change(facts, profile.displayDecimals);
}
