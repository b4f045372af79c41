import type { PlanContent } from "../plan/plan";
import type { MergeSlot } from "./merge";

/** What a cell holds at most. */
const LONGEST_TEXT = 32_767;

/** Both texts, `mine` first: names in a row, anything else one below the other; one that holds the other whole is enough. */
export function joinedText({ at, mine, theirs }: Pick<MergeSlot, "at" | "mine" | "theirs">): PlanContent {
  if (mine?.kind !== "text" || theirs?.kind !== "text") {
    return mine;
  }
  const between = at.field === "assessor" ? "、" : "\n";
  const parts = (text: string): readonly string[] => text.split(between);
  const holds = (whole: string, part: string): boolean => parts(part).every((one) => parts(whole).includes(one));
  return holds(mine.text, theirs.text) ? mine : holds(theirs.text, mine.text) ? theirs : { kind: "text", text: `${mine.text}${between}${theirs.text}` };
}

export function canBeJoined(slot: Pick<MergeSlot, "at" | "mine" | "theirs">): boolean {
  const { mine, theirs } = slot;
  const joined = joinedText(slot);
  return mine?.kind === "text" && theirs?.kind === "text" && joined?.kind === "text" && joined.text.length <= LONGEST_TEXT;
}
