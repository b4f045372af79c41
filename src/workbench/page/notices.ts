import { element } from "./dom";
import type { Language, Params, TextKey } from "./language";

const SHOWN_MS = 8000;

export interface Notices {
  readonly element: HTMLElement;
  /** the answer takes it away before its time */
  readonly show: (key: TextKey, params?: Params) => () => void;
}

/** Short messages at the foot of the grid; they go by themselves, or by their button, and are read aloud. */
export function createNotices(language: Language): Notices {
  const region = element("div", { class: "wb-notices", role: "status", "aria-live": "polite" });
  const shown = new Map<TextKey, { end: () => void }>();

  const show = (key: TextKey, params: Params = {}): (() => void) => {
    shown.get(key)?.end();
    const text = element("span");
    const stop = language.show(() => (text.textContent = language.text(key, params)));
    const close = language.fill(element("button", { type: "button", class: "wb-notice-close", onclick: () => end() }, "×"), "close", "aria-label");
    close.textContent = "×";
    const notice = element("div", { class: "wb-notice" }, text, close);
    const timer = setTimeout(() => end(), SHOWN_MS);
    const end = (): void => {
      clearTimeout(timer);
      stop();
      notice.remove();
      if (shown.get(key)?.end === end) shown.delete(key);
    };
    shown.set(key, { end });
    region.append(notice);
    return end;
  };
  return { element: region, show };
}
