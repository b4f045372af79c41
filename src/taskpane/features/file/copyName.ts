/** What no file system takes, and what makes a name read otherwise than it is: separators, control, direction and private marks. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** With a day and a word after it, in UTF-8, a name of so many characters stays below the 255 bytes that file systems take. */
const LONGEST_COMPANY = 60;

/**
 * "江南电器-评分工作簿-2026-11-26.xlsx". What strangers wrote as the company's name becomes plain words and never a path;
 * the parts that follow keep the name from being one that Windows reserves.
 */
export function copyName(company: string, word: string, day: string, extension = "xlsx"): string {
  return `${[plainWords(company), word, day].filter((part) => part !== "").join("-")}.${extension}`;
}

/** The day in the person's own time zone, "2026-11-26". */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function plainWords(text: string): string {
  const words = text.normalize("NFC").replace(UNSAFE, " ").replace(/\s+/g, " ");
  // A dot or "~" in front hides a file.
  const visible = words.replace(/^[.~ ]+/, "").trim();
  return [...visible].slice(0, LONGEST_COMPANY).join("").replace(/(?<![. ])[. ]+$/, "");
}
