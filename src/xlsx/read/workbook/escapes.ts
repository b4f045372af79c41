import { refuse } from "../refusal";

/**
 * A text as Excel stores it, with `_xHHHH_` for what XML cannot hold. Each escape is resolved once: `_x005F_x0041_` is `_x0041_`.
 * Half of a surrogate pair is no character.
 */
export function unescapeText(stored: string): string {
  if (!stored.includes("_x")) {
    return stored;
  }
  const text = stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return /\p{Cs}/u.test(text) ? refuse("text-surrogate") : text;
}
