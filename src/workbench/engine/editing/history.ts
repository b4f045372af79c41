import type { IContextService, IUndoRedoItem, IUniverInstanceService } from "@univerjs/core";
import { type ICommandService, LocalUndoRedoService, sequenceExecute } from "@univerjs/core";

/**
 * Undo and redo, with several commands gathered into one step.
 * Univer's own gathering undoes the parts in the order in which they were done; here the last part is undone first.
 */
export class GroupingUndoRedoService extends LocalUndoRedoService {
  #depth = 0;
  #gathered: IUndoRedoItem[] = [];
  readonly #forgotten = new Set<string>();
  readonly #commands: ICommandService;

  constructor(instances: IUniverInstanceService, commands: ICommandService, context: IContextService) {
    super(instances, commands, context);
    this.#commands = commands;
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#depth === 0) super.pushUndoRedo(item);
    else this.#gathered.push(item);
  }

  /** A group inside a group belongs to the outer one; what was done before a failure stays undoable. */
  group<T>(run: () => T): T {
    const parts = this.gather();
    try {
      return parts.run(run);
    } finally {
      parts.end();
    }
  }

  /** What all parts do together becomes one step at the end; what others do between two parts stays a step of its own. */
  gather(): GatheredStep {
    const items: IUndoRedoItem[] = [];
    const forgotten = new Set<string>();
    return {
      run: (part) => {
        this.#depth += 1;
        try {
          return part();
        } finally {
          this.#depth -= 1;
          if (this.#depth === 0) this.#handOver(items, forgotten);
        }
      },
      end: () => this.#push(items.filter(({ unitID }) => !forgotten.has(unitID))),
    };
  }

  /** Takes away every step of a document, the whole group that is under way too: what follows begins anew. */
  forget(unitID: string): void {
    if (this.#depth === 0) this.clearUndoRedo(unitID);
    else this.#forgotten.add(unitID);
  }

  /** The last step of a document, whatever has the focus. */
  last(unitID: string): IUndoRedoItem | null {
    return this._getUndoStack(unitID)?.at(-1) ?? null;
  }

  /** Undoes a step, wherever it stands among the others, and takes it out of the history: it can be neither undone nor done again. */
  takeBack(step: IUndoRedoItem): void {
    const stacks = [this._undoStacks, this._redoStacks].map((all) => all.get(step.unitID) ?? []);
    const [isDone] = stacks.map((stack) => {
      const place = stack.indexOf(step);
      if (place >= 0) stack.splice(place, 1);
      return place >= 0;
    });
    if (isDone === true) sequenceExecute(step.undoMutations, this.#commands);
    this._updateStatus();
  }

  #handOver(items: IUndoRedoItem[], forgotten: Set<string>): void {
    items.push(...this.#gathered);
    this.#gathered = [];
    for (const unitID of this.#forgotten) {
      this.clearUndoRedo(unitID);
      forgotten.add(unitID);
    }
    this.#forgotten.clear();
  }

  /** The cell's own editor is a document too and keeps steps of its own: where the active cell is written, it takes in the change. */
  #push(all: readonly IUndoRedoItem[]): void {
    const gathered = new Map<string, IUndoRedoItem[]>();
    for (const item of all) {
      const items = gathered.get(item.unitID);
      if (items === undefined) gathered.set(item.unitID, [item]);
      else items.push(item);
    }
    for (const [unitID, items] of gathered) {
      super.pushUndoRedo({
        unitID,
        redoMutations: items.flatMap((item) => item.redoMutations),
        undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
      });
    }
  }
}

/** One step of undo that is done in parts. */
export interface GatheredStep {
  readonly run: <T>(part: () => T) => T;
  readonly end: () => void;
}
