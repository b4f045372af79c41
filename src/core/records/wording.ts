/** A text as far as its wording goes: width, case, blanks and punctuation do not count. */
export function wordingOf(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
