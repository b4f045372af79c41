import { invalidArgument } from "./hostError";
import type { Json } from "./json";

/** The colour words that the workbench knows beside "#RRGGBB". */
const WORDS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  olive: "#808000",
  lime: "#00FF00",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
  pink: "#FFC0CB",
  brown: "#A52A2A",
};

/** "#RRGGBB" in capitals for a hex colour or a colour word; anything else is an `InvalidArgument`. */
export function colorOf(value: Json, name: string): string {
  if (typeof value !== "string") throw invalidArgument(name);
  const hex = /^#?([0-9a-f]{6})$/i.exec(value);
  const color = hex ? `#${(hex[1] ?? "").toUpperCase()}` : WORDS[value.toLowerCase()];
  if (color === undefined) throw invalidArgument(name);
  return color;
}
