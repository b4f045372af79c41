import type { Locale } from "../../../core";

/** A clause's guidance, by what an assessor asks of it; "" where it does not say. */
export interface GuidanceParts {
  readonly look: string;
  readonly sample: string;
  readonly evidence: string;
}

const EVIDENCE: Readonly<Record<Locale, RegExp>> = { "zh-CN": /典型证据[：:]/, "en-US": /Typical evidence:/i };
const SAMPLE: Readonly<Record<Locale, RegExp>> = { "zh-CN": /抽[取样查]|样本|若干/, "en-US": /\b(?:sample[sd]?|draw|take some|take service orders|take repair orders|follow some)\b/i };
const SENTENCE_END: Readonly<Record<Locale, RegExp>> = { "zh-CN": /(?<=[。！？])/, "en-US": /(?<=[.!?])\s+/ };

/** Parts the guidance at the words by which catalogues name typical evidence and samples; every word of it is in one of the parts. */
export function guidanceParts(guidance: string, locale: Locale): GuidanceParts {
  const at = guidance.search(EVIDENCE[locale]);
  const told = at < 0 ? guidance : guidance.slice(0, at);
  const evidence = at < 0 ? "" : guidance.slice(at).replace(EVIDENCE[locale], "").trim();
  const sentences = told.split(SENTENCE_END[locale]).filter((sentence) => sentence.trim() !== "");
  const joint = locale === "en-US" ? " " : "";
  const part = (sampled: boolean): string => sentences.filter((sentence) => SAMPLE[locale].test(sentence) === sampled).map((sentence) => sentence.trim()).join(joint);
  return { look: part(false), sample: part(true), evidence };
}

/** A text that a catalogue gives in both languages at once ("… / …"), in the one that is asked for; any other as it is. */
export function inLanguage(text: string, locale: Locale): string {
  const halves = text.split(" / ");
  const isChinese = (half: string): boolean => /\p{Script=Han}/u.test(half);
  const chosen = halves.filter((half) => isChinese(half) === (locale === "zh-CN"));
  return halves.length === 2 && chosen.length === 1 ? (chosen[0] ?? text) : text;
}
