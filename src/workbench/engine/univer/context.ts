import type { Injector, Workbook, Worksheet } from "@univerjs/core";
import { ICommandService, IUndoRedoService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { IMutationInfo, IRange } from "@univerjs/core";
import type { EngineRange } from "../engine";

/** The id of the one document that an engine holds. */
export const UNIT_ID = "workbook";

/** What every part of the engine needs of Univer: the open workbook, and commands run in the program's name. */
export class UniverContext {
  readonly injector: Injector;
  readonly commands: ICommandService;
  #depth = 0;

  constructor(injector: Injector) {
    this.injector = injector;
    this.commands = injector.get(ICommandService);
  }

  /** True while a command runs for the program and not for the person at the grid. */
  get runsForProgram(): boolean {
    return this.#depth > 0;
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT_ID, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("The engine holds no workbook.");
    return workbook;
  }

  /** Throws when there is no such sheet. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet "${sheetId}".`);
    return sheet;
  }

  asProgram<T>(run: () => T): T {
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Runs a command to its end in the program's name; a command that Univer refuses throws. */
  run(id: string, params: object): void {
    const done = this.asProgram(() => this.commands.syncExecuteCommand(id, { unitId: UNIT_ID, ...params }));
    if (done === false) throw new Error(`The grid refused "${id}".`);
  }

  /** Like `run`, where being refused only means that there is nothing to do. */
  attempt(id: string, params: object): boolean {
    return this.asProgram(() => this.commands.syncExecuteCommand(id, { unitId: UNIT_ID, ...params })) !== false;
  }

  /** Runs mutations as one step that can be undone. */
  runMutations(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    for (const { id, params } of redoMutations) this.run(id, params);
    this.injector.get(IUndoRedoService).pushUndoRedo({ unitID: UNIT_ID, redoMutations, undoMutations });
  }
}

export function toRange(range: EngineRange): IRange {
  return {
    startRow: range.row,
    startColumn: range.column,
    endRow: range.row + range.rows - 1,
    endColumn: range.column + range.columns - 1,
  };
}

export function fromRange(sheetId: string, range: IRange): EngineRange {
  return {
    sheetId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function intersects(a: EngineRange, b: EngineRange): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
