import english from "../../assets/report/en-US.docx";
import chinese from "../../assets/report/zh-CN.docx";
import type { Locale } from "../core";

const ADDRESSES: Readonly<Record<Locale, string>> = { "zh-CN": chinese, "en-US": english };

/** The built-in report template of a language. */
export function builtInTemplate(locale: Locale): Uint8Array<ArrayBuffer> {
  const address = ADDRESSES[locale];
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}
