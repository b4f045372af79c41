import type { ICommandInfo, ICommandService, IConfigService, IExecutionOptions, IUniverInstanceService } from "@univerjs/core";
import { Disposable, UniverInstanceType } from "@univerjs/core";
import type {
  FormulaDataModel,
  IActiveDirtyManagerService,
  ISetFormulaCalculationNotificationMutation,
  ISetFormulaCalculationResultMutation,
  ISetFormulaCalculationStartMutation,
  RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import {
  ENGINE_FORMULA_CYCLE_REFERENCE_COUNT,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaStringBatchCalculationMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { BehaviorSubject } from "rxjs";
import type { Dirty } from "./dirty";
import { deepMerge, mergeDirty, NOTHING_DIRTY } from "./dirty";
import { STYLE_TRIGGERS } from "./formulaKeeper";
import { OvertakenResults } from "./overtaken";

/** Long enough to gather the mutations of one command, short enough not to be felt. */
const GATHER_MS = 20;

/**
 * Decides when the grid calculates, and knows when it is done.
 * Takes the place of Univer's own trigger, which stops a running calculation on a new edit but then may drop what
 * was marked in between: here an edit that comes during a calculation always leads to another one after it.
 */
export class CalculationScheduler extends Disposable {
  /** Univer's formula UI reads this; the page shows its own calculation state. */
  readonly progress$ = new BehaviorSubject({ done: 0, count: 0 });
  readonly #commands: ICommandService;
  readonly #dirtyOf: IActiveDirtyManagerService;
  #dirty: Dirty = NOTHING_DIRTY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running = false;
  #holds = 0;
  #held: ISetFormulaCalculationResultMutation["unitOtherData"] = {};
  readonly #overtaken = new OvertakenResults();
  readonly #idle = new Set<() => void>();
  readonly #calculated = new Set<() => void>();
  readonly #started = new Set<() => void>();

  constructor(
    commands: ICommandService,
    instances: IUniverInstanceService,
    dirtyOf: IActiveDirtyManagerService,
    config: IConfigService,
    formulas: FormulaDataModel,
    otherFormulas: RegisterOtherFormulaService,
  ) {
    super();
    this.#commands = commands;
    this.#dirtyOf = dirtyOf;
    this.disposeWithMe(
      commands.beforeCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationResultMutation.id) this.#receive(command.params as ISetFormulaCalculationResultMutation);
        if (command.id !== SetFormulaCalculationStartMutation.id && command.id !== SetFormulaStringBatchCalculationMutation.id) return;
        const params = command.params as ISetFormulaCalculationStartMutation;
        params.maxIteration = config.getConfig<number>(ENGINE_FORMULA_CYCLE_REFERENCE_COUNT) ?? 1;
        params.rowData = formulas.getHiddenRowsFiltered();
      }),
    );
    this.disposeWithMe(commands.onCommandExecuted((command, options) => this.#observe(command, options)));
    const openUnit = (): void => {
      const dirtyRanges = formulas.getFormulaDirtyRanges();
      commands.syncExecuteCommand(
        SetTriggerFormulaCalculationStartMutation.id,
        { ...NOTHING_DIRTY, dirtyRanges },
        { onlyLocal: true },
      );
      otherFormulas.calculateStarted$.next(true);
    };
    openUnit();
    this.disposeWithMe(instances.getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET).subscribe(openUnit));
  }

  /** Univer's progress bar calls it when a person closes the bar. */
  clearProgress(): void {
    this.progress$.next({ done: 0, count: 0 });
  }

  get busy(): boolean {
    return this.#running || this.#dirty !== NOTHING_DIRTY;
  }

  /** Resolves when every result of what was marked so far stands in the cells. */
  settle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.add(resolve);
      // Univer takes in what a command changed in tasks of its own, which come first.
      if (!this.#running) this.#startAfter(0);
    });
  }

  /** Nothing begins to be calculated until every hold was let go; what becomes due meanwhile is calculated then. */
  hold(): () => void {
    this.#holds += 1;
    return () => {
      this.#holds -= 1;
      if (this.#holds === 0 && this.#dirty !== NOTHING_DIRTY && !this.#running) this.#startAfter(this.#idle.size > 0 ? 0 : GATHER_MS);
    };
  }

  onCalculated(listener: () => void): () => void {
    this.#calculated.add(listener);
    return () => this.#calculated.delete(listener);
  }

  onStarted(listener: () => void): () => void {
    this.#started.add(listener);
    return () => this.#started.delete(listener);
  }

  override dispose(): void {
    super.dispose();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.progress$.complete();
    this.#release();
  }

  #observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.#finish();
      return;
    }
    const conversion = this.#dirtyOf.get(command.id);
    if (!conversion) return;
    if (command.id === SetRangeValuesMutation.id) {
      const trigger = (command.params as { trigger?: string }).trigger;
      if (options?.onlyLocal === true || (trigger !== undefined && STYLE_TRIGGERS.has(trigger))) return;
    }
    this.#dirty = mergeDirty(this.#dirty, conversion.getDirtyData(command));
    if (this.#running) this.#overtaken.note(command);
    if (this.#running || this.#timer !== null) return;
    this.#startAfter(GATHER_MS);
    for (const listener of this.#started) listener();
  }

  /**
   * An edit that came meanwhile is never written over by a result that does not know it.
   *
   * Whoever waits for the result of a rule (may this entry stay?) takes the first that comes. While another calculation
   * is due, it may be older than the entry: results of rules come out with the last one.
   */
  #receive(results: ISetFormulaCalculationResultMutation): void {
    if (!this.#overtaken.takeFrom(results)) this.#dirty = mergeDirty(this.#dirty, { forceCalculation: true });
    const all = deepMerge(this.#held, results.unitOtherData);
    const more = this.#dirty !== NOTHING_DIRTY;
    this.#held = more ? all : {};
    results.unitOtherData = more ? {} : all;
  }

  #start(): void {
    if (this.#running) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#holds > 0) return;
    const dirty = this.#dirty;
    this.#dirty = NOTHING_DIRTY;
    this.#running = true;
    this.#overtaken.clear();
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  }

  #finish(): void {
    this.#running = false;
    for (const listener of this.#calculated) listener();
    // The engine clears its own state after telling; the next calculation starts behind that.
    if (this.busy) this.#startAfter(0);
    else this.#release();
  }

  #startAfter(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), milliseconds);
  }

  #release(): void {
    const waiting = [...this.#idle];
    this.#idle.clear();
    for (const resolve of waiting) resolve();
  }
}
