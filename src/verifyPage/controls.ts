import type { Locale } from "../core";
import { verifyPageTexts } from "../messages";
import { element } from "./dom";

type TextKey = keyof (typeof verifyPageTexts)[Locale];

/** Texts that stay on the page while its language changes. */
export class Wording {
  readonly #changes: ((texts: (typeof verifyPageTexts)[Locale]) => void)[] = [];

  /** an element that always holds this text */
  text<K extends keyof HTMLElementTagNameMap>(tag: K, key: TextKey, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[K] {
    const made = element(tag, attributes);
    this.#changes.push((texts) => made.replaceChildren(texts[key]));
    return made;
  }

  speak(locale: Locale): void {
    for (const change of this.#changes) {
      change(verifyPageTexts[locale]);
    }
  }
}

/** A field with its label, a hint and room for what is wrong with it. */
export interface Field {
  readonly input: HTMLInputElement;
  readonly whole: HTMLElement;
  /** "": nothing is wrong */
  readonly complain: (text: string) => void;
}

/** A field whose label and hint speak the page's language. */
export function field(wording: Wording, id: "files" | "roster" | "head" | "anchor", attributes: Readonly<Record<string, string>>): Field {
  const input = element("input", { id, "aria-describedby": `${id}-hint ${id}-wrong`, ...attributes });
  const wrong = element("p", { id: `${id}-wrong`, class: "wrong", role: "alert" });
  const whole = element("div", { class: "field" }, wording.text("label", `${id}.label`, { for: id }), input, wording.text("p", `${id}.hint`, { id: `${id}-hint`, class: "hint" }), wrong);
  return {
    input,
    whole,
    complain: (text) => {
      wrong.textContent = text;
      if (text === "") {
        input.removeAttribute("aria-invalid");
      } else {
        input.setAttribute("aria-invalid", "true");
      }
    },
  };
}

/** A choice of the page's language, each under its own name. */
export function languageChoice(wording: Wording, chosen: Locale, choose: (locale: Locale) => void): HTMLElement {
  const names: readonly (readonly [Locale, string])[] = [["zh-CN", "简体中文"], ["en-US", "English"]];
  const options = names.map(([locale, name]) => {
    const input = element("input", { type: "radio", name: "language", id: `language-${locale}`, value: locale });
    input.checked = locale === chosen;
    input.addEventListener("change", () => choose(locale));
    return element("span", {}, input, element("label", { for: `language-${locale}`, lang: locale }, name));
  });
  return element("fieldset", { class: "language" }, wording.text("legend", "language"), ...options);
}

/** A button that says what it does in the page's language. */
export function button(wording: Wording, key: TextKey, act: () => void): HTMLButtonElement {
  const made = wording.text("button", key, { type: "button" });
  made.addEventListener("click", act);
  return made;
}

/** Gives an input these files, as if they had been chosen there, so that it shows their names. */
export function putFiles(input: HTMLInputElement, files: readonly File[]): void {
  const held = new DataTransfer();
  for (const file of files) {
    held.items.add(file);
  }
  input.files = held.files;
}
