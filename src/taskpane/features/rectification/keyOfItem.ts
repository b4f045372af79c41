import type { RectificationItem } from "../../../core";

/** What an item's card is known by, as long as its row stays where it is. */
export function keyOfItem({ source, clause }: Pick<RectificationItem, "source" | "clause">): string {
  return source.kind === "none" ? `none ${clause}` : `${source.kind} ${String(source.at)}`;
}

/** What the fields of a row are known by across a reload of the pane: by its number, since rows may move. */
export function keyOfFields({ source, clause }: Pick<RectificationItem, "source" | "clause">, number: number | null): string {
  return source.kind === "row" ? `row ${String(number)} ${clause}/` : `${keyOfItem({ source, clause })} ${clause}/`;
}
