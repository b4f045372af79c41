/** Characters that no file system takes, or that make a name read otherwise than it is: separators, control and direction marks. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const LONGEST_PART = 60;

/** "公司-评分工作簿-2026-11-26.xlsx": parts that strangers wrote become plain words, and empty ones are left out. */
export function fileName(parts: readonly string[]): string {
  const plain = parts.map(plainPart).filter((part) => part !== "");
  return `${plain.join("-")}.xlsx`;
}

/** The day in the person's own time zone, "2026-11-26". */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function plainPart(part: string): string {
  const words = part.normalize("NFC").replace(UNSAFE, " ").replace(/\s+/g, " ");
  return [...trimmed(words)].slice(0, LONGEST_PART).join("").replace(/(?<![. ])[. ]+$/, "");
}

/** A dot or "~" in front hides a file, a dot or blank behind it is lost on Windows. */
function trimmed(words: string): string {
  return words.replace(/^[.~ ]+/, "").replace(/(?<![. ])[. ]+$/, "");
}
