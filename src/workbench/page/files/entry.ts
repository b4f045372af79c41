import type { UniverEngine } from "../../engine";
import { areaAddress } from "../../model";
import type { Notices } from "../notices";

/** So much of a refused entry is repeated. */
const MOST_SHOWN = 60;

/** Takes over what is being typed in a cell; where that entry is refused, says so and answers false: whatever was to come must wait. */
export async function isEntryTaken(engine: Pick<UniverEngine, "finishEntry">, notices: Notices, refused: "save.entryRefused" | "open.entryRefused"): Promise<boolean> {
  const entry = await engine.finishEntry();
  if (entry === null) return true;
  const letters = [...entry.text];
  const text = letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join("")}…` : entry.text;
  notices.show(refused, { cell: areaAddress(entry.range), text });
  return false;
}
