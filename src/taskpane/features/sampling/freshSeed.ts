/** 32 characters that nobody mistakes for one another on paper. */
const LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";

/** A text that nobody could have chosen: twelve characters by chance, in three groups. */
export function freshSeed(): string {
  const characters = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return [0, 4, 8].map((from) => characters.slice(from, from + 4).join("")).join("-");
}
