import type { Place } from "../../core";

/** How a place is written for people: "Scoresheet!G12". */
export function placeText({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}
