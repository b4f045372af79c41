import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { CalculationScheduler } from "../calculation/scheduler";
import type { EngineStretch } from "../engine";
import type { UniverContext } from "../univer/context";
import type { GroupingUndoRedoService } from "./history";

export interface Stretches {
  readonly begin: (finish: () => void) => EngineStretch;
  readonly dispose: () => void;
}

/** By name, because the grid's user interface defines them: they look about, or type what is a change only once it is entered. */
const CHANGES_NOTHING = /^(doc\.|sheet\.command\.(scroll|set-scroll|move-selection|expand-selection|select-all)(-|$))/;

/** Works in parts, each of which is finished before a person changes anything. */
export function createStretches(context: UniverContext, history: GroupingUndoRedoService, scheduler: CalculationScheduler): Stretches {
  const open = new Set<() => void>();
  const finishFirst = (command: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    if (open.size === 0 || context.runsForProgram || options?.onlyLocal === true || options?.fromFormula === true || !mayChange(command)) return;
    for (const finish of [...open]) finish();
  };
  const listening = context.commands.beforeCommandExecuted(finishFirst);
  return {
    begin: (finish) => {
      const step = history.gather();
      const letGo = scheduler.hold();
      open.add(finish);
      return {
        run: step.run,
        end: () => {
          open.delete(finish);
          step.end();
          letGo();
        },
      };
    },
    dispose: () => listening.dispose(),
  };
}

/** A command works out from the cells of now what it will do: it is the command that must find everything done. Rows are fitted by the grid itself. */
function mayChange({ id, type }: Readonly<ICommandInfo>): boolean {
  return (type === CommandType.COMMAND || type === CommandType.MUTATION) && id !== SetWorksheetRowAutoHeightMutation.id && !CHANGES_NOTHING.test(id);
}
