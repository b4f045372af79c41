import type { z } from "zod";
import { exactText, fractionText, isBase64url, isClaimedTime, parseDecimal, parseFraction } from "../../core";
import type { Kit } from "./kit";

/** Longer digits than any sum of ours has; keeps a text of a million digits from being worked with. */
const LONGEST_FIGURE = 200;

/** The pieces that only documents of a sign-off have. */
export function sealKit(kit: Kit) {
  return {
    hash: (): z.ZodType<string> => kit.ruled("not-a-hash", isHash),
    hashOrBlank: (): z.ZodType<string> => kit.ruled("not-a-hash", (text) => text === "" || isHash(text)),
    time: (): z.ZodType<string> => kit.ruled("not-a-time", isClaimedTime),
    /** so many bytes, written in the one way that there is */
    bytes: (count: number): z.ZodType<string> => kit.ruled("not-base64url", (text) => isBase64url(text, count)),
    /** "n/d" in lowest terms, or whole */
    fraction: (): z.ZodType<string> => kit.ruled("not-a-fraction", (text) => isFraction(text) && fractionText(parseFraction(text)) === text),
    /** the exact decimal where there is one, else such a fraction */
    exact: (): z.ZodType<string> =>
      kit.ruled("not-a-fraction", (text) => {
        const decimal = parseDecimal(text);
        return decimal === null ? isFraction(text) && exactText(parseFraction(text)) === text : exactText(decimal) === text;
      }),
  };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function isFraction(text: string): boolean {
  return text.length <= LONGEST_FIGURE && /^-?(?:0|[1-9][0-9]*)(?:\/[1-9][0-9]*)?$/.test(text);
}
