/** A text of a look as it is stored, its escapes resolved; half of a surrogate pair becomes the sign for what is no character. */
export function looseText(stored: string): string {
  return stored.includes("_x")
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\p{Cs}/gu, "\uFFFD")
    : stored;
}
