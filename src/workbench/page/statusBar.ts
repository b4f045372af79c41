import { element } from "./dom";
import type { Language } from "./language";

export type SaveState =
  | { readonly kind: "unsaved" | "saving" | "none" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "unsavable"; readonly detail: string };

export interface StatusBar {
  readonly element: HTMLElement;
  readonly setCalculating: (calculating: boolean) => void;
  readonly setSaveState: (state: SaveState) => void;
}

/** The foot of the page: whether the grid calculates, and whether the workbook is kept. */
export function createStatusBar(language: Language): StatusBar {
  let calculating = false;
  let saveState: SaveState = { kind: "none" };
  const calculation = element("span", { class: "wb-calculation" });
  const saving = element("span", { class: "wb-saving" });
  const show = (): void => {
    calculation.textContent = language.text(calculating ? "status.calculating" : "status.ready");
    saving.textContent = saveText(language, saveState);
    saving.classList.toggle("wb-trouble", saveState.kind === "unsavable");
  };
  language.show(show);
  return {
    element: element("footer", { class: "wb-status" }, calculation, saving),
    setCalculating: (next) => {
      calculating = next;
      show();
    },
    setSaveState: (next) => {
      saveState = next;
      show();
    },
  };
}

function saveText(language: Language, state: SaveState): string {
  switch (state.kind) {
    case "none":
      return "";
    case "saved":
      return language.text("status.saved", { time: state.at.toLocaleTimeString(language.locale, { hour: "2-digit", minute: "2-digit" }) });
    case "unsavable":
      return language.text("status.unsavable", { detail: state.detail });
    default:
      return language.text(state.kind === "saving" ? "status.saving" : "status.unsaved");
  }
}
