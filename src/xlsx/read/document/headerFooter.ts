import type { PlanPrint } from "../../../template";

/** Codes with a text in quotes, a doubled "&", and any code of one character. */
const PIECES = /&"[^"]*"|&&|&[^]|[^&]+|&/gu;

/** The three parts of a header or a footer; what stands before the first of them is in the middle. Other codes stay as they are. */
export function headerParts(line: string): PlanPrint["header"] {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const piece of line.match(PIECES) ?? []) {
    switch (piece.toUpperCase()) {
      case "&L":
        part = "left";
        break;
      case "&C":
        part = "center";
        break;
      case "&R":
        part = "right";
        break;
      default:
        parts[part] += piece;
    }
  }
  return parts;
}
