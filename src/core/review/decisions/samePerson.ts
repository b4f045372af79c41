import { namesIn, wordingOf } from "../../checks";
import type { ReviewedSheet } from "../reviewedFile";

/** Whether two texts name one person: width, case, blanks and punctuation do not count, nor does the order of several words in Latin letters. */
export function isSamePerson(one: string, other: string): boolean {
  return wordingOf(one) !== "" && (wordingOf(one) === wordingOf(other) || (wordsOf(one) === wordsOf(other) && /\p{Script=Latin}/u.test(one)));
}

function wordsOf(name: string): string {
  return name.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").sort().join(" ");
}

/**
 * The first name in a sheet that is this person: in the team, or beside a clause. Beside a clause the beginning of a name is enough where no
 * member of the team has it, because rows are signed so. Null where the person is not named.
 */
export function ownName(person: string, { team, people }: Pick<ReviewedSheet, "team" | "people">): string | null {
  const members = team.map(({ name }) => name.trim());
  const beside = people.flatMap((text) => [text, ...namesIn(text)]).filter((name) => wordingOf(name) !== "");
  const isBeginning = (name: string): boolean => wordingOf(person).startsWith(wordingOf(name)) && !members.some((member) => wordingOf(member).startsWith(wordingOf(name)));
  return members.find((name) => isSamePerson(person, name)) ?? beside.find((name) => isSamePerson(person, name) || (wordingOf(person) !== "" && isBeginning(name))) ?? null;
}
