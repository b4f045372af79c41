import { exactText, type BankLoss } from "../../../core";
import type { Words } from "../../words";

/** What a loss is called. */
export function lossText(loss: BankLoss | null, words: Words): string {
  return loss === null ? words.bank("loss.none") : loss.kind === "points" ? words.bank("loss.points", { points: exactText(loss.points) }) : words.bank(`loss.${loss.kind}`);
}
