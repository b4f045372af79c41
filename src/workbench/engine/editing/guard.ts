import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { CustomCommandExecutionError, IUndoRedoService, RedoCommandId, UndoCommandId } from "@univerjs/core";
import type { EngineRange } from "../engine";
import type { UniverContext } from "../univer/context";
import { protectedRanges } from "./touched";

/** Opens the editor in a cell; by name, because the grid's user interface defines it and the engine runs without one. */
const OPEN_EDITOR = "sheet.operation.set-cell-edit-visible";

export interface EditGuard {
  readonly set: (allows: (range: EngineRange) => boolean) => void;
  readonly dispose: () => void;
}

/**
 * Asks before each change that a person makes: typing, pasting, filling, cutting, dragging, deleting, sorting, undoing.
 * A command that changes several places is refused as a whole where its first change is; undo and redo are looked at before they start.
 */
export function createEditGuard(context: UniverContext, selection: () => EngineRange, onRefused: (range: EngineRange) => void): EditGuard {
  let allows: (range: EngineRange) => boolean = () => true;

  const require = (ranges: readonly EngineRange[]): void => {
    const refused = ranges.find((range) => !allows(range));
    if (!refused) return;
    onRefused(refused);
    throw new CustomCommandExecutionError("This cell is protected.");
  };

  const ask = (command: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    if (context.runsForProgram || options?.onlyLocal === true || options?.fromFormula === true) return;
    if (command.id === OPEN_EDITOR) {
      if ((command.params as { visible?: boolean } | undefined)?.visible === true) {
        const { sheetId, row, column } = selection();
        require([{ sheetId, row, column, rows: 1, columns: 1 }]);
      }
      return;
    }
    if (command.id === UndoCommandId || command.id === RedoCommandId) {
      const history = context.injector.get(IUndoRedoService);
      const step = command.id === UndoCommandId ? history.pitchTopUndoElement()?.undoMutations : history.pitchTopRedoElement()?.redoMutations;
      require((step ?? []).flatMap((mutation) => protectedRanges(context, mutation) ?? []));
      return;
    }
    require(protectedRanges(context, command) ?? []);
  };

  const listening = context.commands.beforeCommandExecuted(ask);
  return {
    set: (next) => (allows = next),
    dispose: () => listening.dispose(),
  };
}
