import { fillText, workbenchTexts } from "../../messages";
import type { GridLocale } from "../engine";

export type TextKey = keyof (typeof workbenchTexts)["zh-CN"];
export type Params = Readonly<Record<string, string | number>>;

/** The page's language. What shows a text hands over how, and is asked again when the language changes. */
export class Language {
  #locale: GridLocale;
  readonly #shown = new Set<() => void>();

  constructor(locale: GridLocale) {
    this.#locale = locale;
  }

  get locale(): GridLocale {
    return this.#locale;
  }

  text(key: TextKey, params: Params = {}): string {
    return fillText(workbenchTexts[this.#locale][key], params);
  }

  change(locale: GridLocale): void {
    this.#locale = locale;
    for (const show of this.#shown) show();
  }

  /** Shows something now and again in every other language; the answer ends it. */
  show(show: () => void): () => void {
    this.#shown.add(show);
    show();
    return () => this.#shown.delete(show);
  }

  /** An element's text in every language. */
  fill<E extends Element>(made: E, key: TextKey, attribute?: string): E {
    this.show(() => {
      if (attribute === undefined) made.textContent = this.text(key);
      else made.setAttribute(attribute, this.text(key));
    });
    return made;
  }
}
