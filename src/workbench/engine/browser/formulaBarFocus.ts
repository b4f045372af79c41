import type { Univer } from "@univerjs/core";
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IEditorBridgeService } from "@univerjs/sheets-ui";

const CELL_EDITOR = `__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`;
const FORMULA_BAR = `__editor_${DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY}`;
/** How often one click may take the keys back: more often, and two parts of Univer would be at odds about them for good. */
const MOST = 8;

/**
 * Sends keys to the formula bar once somebody has clicked into it. To edit there, Univer opens the editor of the cell as well, and that one
 * takes the focus for itself a moment after the click when the grid had it before, as it has after the name box: what was typed then was
 * in neither of them, and lost.
 */
export function keepFormulaBarFocus(univer: Univer): void {
  const injector = univer.__getInjector();
  const editors = injector.get(IEditorService);
  const isEditing = (): boolean => injector.get(IEditorBridgeService).isVisible().visible;
  let left = 0;
  /** On its way to and fro the bar loses its caret, and what is typed without one goes nowhere. */
  const keepCaret = (): void => {
    const bar = editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    if (!bar || document.activeElement?.id !== FORMULA_BAR) return;
    const end = Math.max(0, (bar.getDocumentData().body?.dataStream.length ?? 0) - 2);
    bar.setSelectionRanges([{ startOffset: end, endOffset: end }]);
  };
  const takeBack = (): void => {
    if (left === 0 || !isEditing()) return;
    if (document.activeElement?.id === CELL_EDITOR) {
      left -= 1;
      editors.focus(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
      editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)?.focus();
    }
    if (left < MOST) keepCaret();
  };
  const forget = (): void => {
    left = 0;
  };
  document.addEventListener("click", ({ target }) => {
    left = target instanceof HTMLCanvasElement && target.closest('[data-u-comp="formula-bar"]') !== null ? MOST : 0;
    takeBack();
  });
  document.addEventListener("focusin", () => queueMicrotask(takeBack));
  // Whatever a person does next is meant for where they do it.
  document.addEventListener("pointerdown", forget, true);
  document.addEventListener("keydown", forget, true);
}
