import { element } from "../dom";
import type { Language } from "../language";

/** Takes files that are dropped on the page, wherever on it; text and cells that are dragged go on to the grid. */
export function takeDroppedFiles(language: Language, take: (files: readonly File[]) => void): void {
  const hint = language.fill(element("div", { class: "wb-drop", hidden: true }), "open.drop");
  document.body.append(hint);
  const show = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    hint.hidden = false;
  };
  const hide = (): void => void (hint.hidden = true);
  window.addEventListener("dragenter", show, { capture: true });
  window.addEventListener("dragover", show, { capture: true });
  window.addEventListener("dragleave", (event) => event.relatedTarget === null && hide(), { capture: true });
  window.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { capture: true },
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
