import { REVIEW_STATE_WORDS, type RegisterIssue } from "../../../application";
import type { DecisionBlock, Params, ReviewState, ReviewSubject } from "../../../core";
import type { ReviewingKey, Words } from "../../words";

/** A reason against a decision, in words; `file` is what was read of the sheet, where it is at hand. */
export function blockText({ code, params, finding }: DecisionBlock, words: Words, file: ReviewSubject["file"] | null = null): string {
  switch (code) {
    case "file-refused": {
      const [first] = file !== null && "issues" in file ? file.issues : [];
      return first === undefined ? words.reviewing("block.file-refused", params) : words.reviewing("block.file-refused.because", { ...params, reason: words.reason(first).problem });
    }
    case "claim-differs":
      return words.reviewing(`block.claim-differs.${String(params.result)}` as ReviewingKey, params);
    case "check-fails":
      return words.reviewing("block.check-fails", { check: finding === null ? String(params.check) : `${finding.check} ${words.finding(finding).title}` });
    default:
      return words.reviewing(`block.${code}`, inWords(params, words));
  }
}

/** What in a register is not as it was written, in words. */
export function registerIssueText({ code, params }: RegisterIssue, words: Words): string {
  return words.reviewing(code, inWords(params, words));
}

/** A state in the words of the register. */
export function stateWord(state: ReviewState, words: Words): string {
  return REVIEW_STATE_WORDS[state][words.locale];
}

/** States among the params are told in words. */
function inWords(params: Params, words: Words): Params {
  const word = (name: "state" | "decided"): Params => {
    const state = params[name];
    return typeof state === "string" && Object.hasOwn(REVIEW_STATE_WORDS, state) ? { [name]: stateWord(state as ReviewState, words) } : {};
  };
  return { ...params, ...word("state"), ...word("decided") };
}
