/** Letters of other scripts that look like Latin ones, so that a name cannot hide behind them. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a", в: "b", с: "c", ԁ: "d", е: "e", ё: "e", һ: "h", н: "h", і: "i", ї: "i", ј: "j", к: "k", м: "m", о: "o", р: "p", ԛ: "q", ѕ: "s", т: "t", у: "y", х: "x", ԝ: "w",
    α: "a", β: "b", ε: "e", ζ: "z", η: "n", ι: "i", κ: "k", μ: "u", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "u", χ: "x", ı: "i", ɡ: "g", ɑ: "a", ł: "l", ø: "o", đ: "d",
  }),
);

/** Latin words that may change places; more would be as many orders that nobody writes. */
const MOST_WORDS = 5;

/**
 * Whether two texts name one person: width, case, blanks, invisible marks, punctuation, accents and look-alike letters do not count, nor
 * does the order of words in Latin letters, written apart or together. Two different people of one name are one here: a body tells them
 * apart by what it adds to the name.
 */
export function isSameName(one: string, other: string): boolean {
  const [left, right] = [plainName(one), plainName(other)];
  if (left.joined === right.joined) {
    return left.joined !== "";
  }
  return left.joined.length === right.joined.length && left.isLatin && (canForm(left.words, right.joined) || canForm(right.words, left.joined));
}

/** A person under every name that is known. */
export interface NamedPerson {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Whether two people have a name in common, in whatever spelling. */
export function sharesName(one: NamedPerson, other: NamedPerson): boolean {
  return namesOf(one).some((ours) => namesOf(other).some((theirs) => isSameName(ours, theirs)));
}

/** Every name of the person. */
export function namesOf({ name, aliases }: NamedPerson): readonly string[] {
  return [name, ...aliases];
}

/** Whether a text is how the name begins: rows are signed with a family name alone. Neither may be blank. */
export function beginsName(text: string, name: string): boolean {
  const beginning = plainName(text).joined;
  return beginning !== "" && plainName(name).joined.startsWith(beginning);
}

/** A name as far as it tells people apart. */
interface PlainName {
  readonly words: readonly string[];
  readonly joined: string;
  readonly isLatin: boolean;
}

/** Every entry of a trail is held against everybody who assessed: a name is worked out once. */
const known = new Map<string, PlainName>();
const MOST_KNOWN = 20_000;

function plainName(name: string): PlainName {
  const found = known.get(name);
  if (found !== undefined) {
    return found;
  }
  if (known.size >= MOST_KNOWN) {
    known.clear();
  }
  const words = wordsOf(name);
  const joined = words.join("");
  const plain = { words, joined, isLatin: /^[a-z0-9]+$/.test(joined) };
  known.set(name, plain);
  return plain;
}

/** The words of a name as far as they tell people apart. What is written in capitals and small letters together is taken apart. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join(""))
    .filter((word) => word !== "");
}

/** Whether the words, in any order, make the text. */
function canForm(words: readonly string[], text: string): boolean {
  if (words.length > MOST_WORDS) {
    return false;
  }
  return words.length === 0 ? text === "" : words.some((word, index) => text.startsWith(word) && canForm([...words.slice(0, index), ...words.slice(index + 1)], text.slice(word.length)));
}
