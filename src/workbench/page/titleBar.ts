import type { GridLocale } from "../engine";
import { element } from "./dom";
import type { TextKey } from "./language";
import type { LayoutOptions } from "./layout";

/** Each language under its own name, as people look for it. */
const LANGUAGES: Readonly<Record<GridLocale, string>> = { "zh-CN": "中文", "en-US": "English" };

/** The head of the page: what this is, and what is chosen once. */
export function createTitleBar({ language, preferences, changeLocale, changeDark, newWorkbook, openFile, saveFile }: LayoutOptions): HTMLElement {
  const choose = element(
    "select",
    { class: "wb-select", onchange: () => changeLocale(choose.value as GridLocale) },
    ...(Object.keys(LANGUAGES) as GridLocale[]).map((locale) =>
      element("option", { value: locale, lang: locale, selected: locale === language.locale }, LANGUAGES[locale]),
    ),
  );
  const theme = element("button", { type: "button", class: "wb-button", onclick: () => toggle() });
  const showTheme = (): void => {
    const { dark } = preferences();
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    theme.textContent = language.text(dark ? "theme.light" : "theme.dark");
    theme.title = language.text(dark ? "theme.toLight" : "theme.toDark");
  };
  const toggle = (): void => {
    changeDark(!preferences().dark);
    showTheme();
  };
  language.show(showTheme);

  const button = (key: TextKey, press: () => void, tip?: TextKey): HTMLElement => {
    const made = language.fill(element("button", { type: "button", class: "wb-button", onclick: press }), key);
    return tip === undefined ? made : language.fill(made, tip, "title");
  };

  return element(
    "div",
    { class: "wb-title-bar" },
    element("img", { src: "assets/icon-32.png", alt: "", width: 24, height: 24 }),
    element("h1", {}, language.fill(element("span"), "title.product"), language.fill(element("span"), "title.workbench")),
    language.fill(language.fill(element("p", { class: "wb-honest" }), "title.honest"), "title.honest", "title"),
    button("new.button", newWorkbook),
    button("open.button", openFile, "open.tip"),
    button("save.button", saveFile, "save.tip"),
    language.fill(choose, "language.label", "aria-label"),
    theme,
  );
}
