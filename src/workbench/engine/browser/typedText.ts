import type { Univer } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";

/**
 * Keeps what is being typed. Univer reads the cell under the editor anew whenever values are written to a place of its row and column, on
 * any sheet, and puts them in the place of what was typed: results of a calculation that came in while somebody was typing gave the old
 * content back. Once the editor is closed Univer reads the cell by itself.
 */
export function keepTypedText(univer: Univer): void {
  const editor = univer.__getInjector().get(IEditorBridgeService);
  const readAnew = editor.refreshEditCellState.bind(editor);
  editor.refreshEditCellState = () => {
    if (!editor.isVisible().visible) readAnew();
  };
}
