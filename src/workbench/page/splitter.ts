import { element } from "./dom";
import type { Language } from "./language";
import { clampPaneWidth, PANE_WIDTH } from "./preferences";

const STEP = 20;

/** The bar between grid and pane: dragged, or moved with the arrow keys. */
export function createSplitter(language: Language, width: () => number, setWidth: (width: number, done: boolean) => void): HTMLElement {
  const bar = element("div", {
    class: "wb-splitter",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-valuemin": PANE_WIDTH.least,
    "aria-valuemax": PANE_WIDTH.most,
  });
  const tell = (): void => {
    bar.setAttribute("aria-valuenow", String(width()));
    bar.setAttribute("aria-label", language.text("pane.resize", { width: width() }));
  };
  const set = (next: number, done: boolean): void => {
    setWidth(clampPaneWidth(next), done);
    tell();
  };
  language.show(tell);

  bar.addEventListener("pointerdown", (start) => {
    const from = width();
    bar.setPointerCapture(start.pointerId);
    // The pane's frame would swallow the pointer.
    document.body.classList.add("wb-resizing");
    const move = (event: PointerEvent): void => set(from + start.clientX - event.clientX, false);
    const end = (): void => {
      bar.removeEventListener("pointermove", move);
      document.body.classList.remove("wb-resizing");
      set(width(), true);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", end, { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    const next: Readonly<Record<string, number>> = {
      ArrowLeft: width() + STEP,
      ArrowRight: width() - STEP,
      Home: PANE_WIDTH.least,
      End: PANE_WIDTH.most,
    };
    const target = next[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target, true);
  });
  return bar;
}
