import type { IContextService, IUndoRedoItem, IUniverInstanceService } from "@univerjs/core";
import { type ICommandService, LocalUndoRedoService } from "@univerjs/core";

/**
 * Undo and redo, with several commands gathered into one step.
 * Univer's own gathering undoes the parts in the order in which they were done; here the last part is undone first.
 */
export class GroupingUndoRedoService extends LocalUndoRedoService {
  #depth = 0;
  #gathered: IUndoRedoItem[] = [];

  constructor(instances: IUniverInstanceService, commands: ICommandService, context: IContextService) {
    super(instances, commands, context);
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#depth === 0) super.pushUndoRedo(item);
    else this.#gathered.push(item);
  }

  /** A group inside a group belongs to the outer one; what was done before a failure stays undoable. */
  group<T>(run: () => T): T {
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#close();
    }
  }

  #close(): void {
    const items = this.#gathered;
    this.#gathered = [];
    const unitID = items[0]?.unitID;
    if (unitID === undefined) return;
    super.pushUndoRedo({
      unitID,
      redoMutations: items.flatMap((item) => item.redoMutations),
      undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
    });
  }
}
