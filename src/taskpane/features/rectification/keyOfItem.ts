import type { RectificationItem } from "../../../core";

/** What an item's card is known by, as long as its row stays where it is. */
export function keyOfItem({ source, clause }: RectificationItem): string {
  return source.kind === "none" ? `none ${clause}` : `${source.kind} ${String(source.at)}`;
}
