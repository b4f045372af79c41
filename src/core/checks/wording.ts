import { wordingOf } from "../records";

export { wordingOf };

/** How much a wording says: a Chinese character counts two, a letter or digit one. */
export function weightOf(wording: string): number {
  let weight = 0;
  for (const character of wording) {
    weight += isHan(character) ? 2 : 1;
  }
  return weight;
}

/** Nearly every character is of the first block of Chinese ones, or an ASCII letter or digit; for the others it takes a look at the tables. */
function isHan(character: string): boolean {
  return (character >= "一" && character <= "龥") || (character > "\u007f" && /^\p{Script=Han}$/u.test(character));
}

/** A text short enough to be shown in a message. */
export function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}

/**
 * Whether two texts tell the same fact in the same or nearly the same words: four fifths of their pairs of neighbouring characters are
 * shared, and neither names a figure that the other lacks. Texts of fewer than four Chinese characters or eight letters say too little.
 */
export function isNearlySame(one: string, other: string): boolean {
  const [left, right] = [wordingOf(one), wordingOf(other)];
  if (Math.min(weightOf(left), weightOf(right)) < 8) {
    return false;
  }
  const [ours, theirs] = [pairsOf(left), pairsOf(right)];
  const shared = [...ours].reduce((count, [pair, times]) => count + Math.min(times, theirs.get(pair) ?? 0), 0);
  return 5 * 2 * shared >= 4 * ([...left].length + [...right].length - 2) && figuresOf(one) === figuresOf(other);
}

function pairsOf(wording: string): ReadonlyMap<string, number> {
  const characters = [...wording];
  const pairs = new Map<string, number>();
  for (const index of characters.slice(1).keys()) {
    const pair = characters.slice(index, index + 2).join("");
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function figuresOf(text: string): string {
  return (text.normalize("NFKC").match(/\d+/g) ?? []).sort().join(" ");
}
