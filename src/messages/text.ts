import type { Locale, Params } from "../core";

/** The texts of one area, the same keys in both languages. `{name}` stands for a parameter. */
export type Texts<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** Makes an area's texts; the compiler refuses a key that one language lacks. */
export function defineTexts<Key extends string>(texts: Texts<Key>): Texts<Key> {
  return texts;
}

/** The text with its parameters put in; a parameter that is not given stays as `{name}`, so that it is seen. */
export function fillText(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
}
