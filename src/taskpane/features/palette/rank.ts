/** Something that can be looked for by words. */
export interface Findable {
  /** a clause's id, or "" */
  readonly number: string;
  /** its names, in every language that a person may think in */
  readonly names: readonly string[];
}

/** How well a text answers what was typed; the lower the better, null where it does not. */
export function rank({ number, names }: Findable, typed: string): number | null {
  const words = plain(typed).split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) {
    return 0;
  }
  let worst = 0;
  for (const word of words) {
    const ranks = [numberRank(number, word), ...names.map((name) => nameRank(plain(name), word))].filter((one) => one !== null);
    if (ranks.length === 0) {
      return null;
    }
    worst = Math.max(worst, Math.min(...ranks));
  }
  return worst;
}

/** The items that answer what was typed, best first, equals in their own order. */
export function ranked<Item extends Findable>(items: readonly Item[], typed: string): readonly Item[] {
  return items
    .map((item, place) => ({ item, place, rank: rank(item, typed) }))
    .filter((one): one is typeof one & { rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item);
}

/** Full width and case make no difference, nor do the full stops that input methods give. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/。/gu, ".").toLowerCase();
}

/** "5.1.2" for itself and what is below it; its digits alone will do ("512"). */
function numberRank(number: string, word: string): number | null {
  if (number === "" || !/^[\d.]+$/.test(word)) {
    return null;
  }
  if (number === word) {
    return 0;
  }
  const digits = number.replaceAll(".", "");
  const sought = word.replaceAll(".", "");
  if (number.startsWith(word) || digits === sought) {
    return 1;
  }
  return digits.startsWith(sought) ? 2 : digits.includes(sought) ? 4 : null;
}

/** A whole name, its beginning, the beginning of a word, anywhere in it, or the beginnings of its words. */
function nameRank(name: string, word: string): number | null {
  if (name.startsWith(word)) {
    return name === word ? 0 : 1;
  }
  if (name.split(/[\s\-/（(：:“]+/u).some((part) => part.startsWith(word))) {
    return 2;
  }
  if (name.includes(word)) {
    return 3;
  }
  return word.length > 1 && isAbbreviation(partsOf(name), word) ? 5 : null;
}

/** Whether a word is put together from beginnings of words, in their order: "noc" for "next open clause"; each Chinese character is a word. */
function isAbbreviation(parts: readonly string[], word: string): boolean {
  if (word === "") {
    return true;
  }
  return parts.some((part, place) => {
    const rest = parts.slice(place + 1);
    for (let length = sharedStart(part, word); length > 0; length -= 1) {
      if (isAbbreviation(rest, word.slice(length))) {
        return true;
      }
    }
    return false;
  });
}

function sharedStart(part: string, word: string): number {
  let length = 0;
  while (length < word.length && part[length] === word[length]) {
    length += 1;
  }
  return length;
}

function partsOf(name: string): readonly string[] {
  return name.match(/\p{Script=Han}|[^\s\p{Script=Han}\p{P}]+/gu) ?? [];
}
