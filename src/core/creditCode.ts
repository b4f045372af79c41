/** The characters of GB 32100-2015 in the order of their values: digits and letters without I, O, S, V and Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/** What can be said about a unified social credit code by looking at it; never a proof that it was issued. */
export type CreditCodeHint =
  | { readonly kind: "empty" }
  | { readonly kind: "length"; readonly count: number }
  | { readonly kind: "characters" }
  | { readonly kind: "check"; readonly expected: string }
  | { readonly kind: "good" };

/** Looks at length, characters and the check character (GB 32100-2015: weights 3^i modulo 31). Surrounding blanks do not count. */
export function creditCodeHint(text: string): CreditCodeHint {
  const code = text.trim();
  if (code === "") {
    return { kind: "empty" };
  }
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) {
    return { kind: "characters" };
  }
  if (values.length !== LENGTH) {
    return { kind: "length", count: values.length };
  }
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  const expected = ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
  return code.endsWith(expected) ? { kind: "good" } : { kind: "check", expected };
}
