import decisionEnglish from "../../assets/decision/en-US.docx";
import decisionChinese from "../../assets/decision/zh-CN.docx";
import reportEnglish from "../../assets/report/en-US.docx";
import reportChinese from "../../assets/report/zh-CN.docx";
import type { TemplateKind } from "../application";
import type { Locale } from "../core";

const ADDRESSES: Readonly<Record<TemplateKind, Readonly<Record<Locale, string>>>> = {
  report: { "zh-CN": reportChinese, "en-US": reportEnglish },
  decision: { "zh-CN": decisionChinese, "en-US": decisionEnglish },
};

/** The built-in template of a kind in a language. */
export function builtInTemplate(kind: TemplateKind, locale: Locale): Uint8Array<ArrayBuffer> {
  const address = ADDRESSES[kind][locale];
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}
