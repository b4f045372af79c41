import { ICommandService, IConfigService, Injector, IUniverInstanceService, Plugin, setDependencies, UniverInstanceType } from "@univerjs/core";
import { FormulaDataModel, IActiveDirtyManagerService, IFormulaRuntimeService, Interpreter, RegisterOtherFormulaService } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { keepFormulas } from "../calculation/formulaKeeper";
import { compareWithoutIndex, placeRuleFormulasNowhere, readMarkedTextAsText } from "../calculation/corrections";
import { SafeInterpreter } from "../calculation/safeInterpreter";
import { CalculationScheduler } from "../calculation/scheduler";

placeRuleFormulasNowhere();
compareWithoutIndex();
readMarkedTextAsText();

/** Puts our own parts in the place of Univer's, before Univer makes them. Registered behind the formula plugins. */
export class EnginePlugin extends Plugin {
  static override readonly pluginName = "SERVICESTAR_ENGINE_PLUGIN";
  static override readonly packageName = "servicestar";
  static override readonly version = UniverSheetsPlugin.version;
  static override readonly type = UniverInstanceType.UNIVER_SHEET;
  protected override readonly _injector: Injector;

  constructor(_config: unknown, injector: Injector) {
    super();
    this._injector = injector;
  }

  override onStarting(): void {
    // Univer's own listener reads the same changes, and is there from the next stage on.
    this.disposeWithMe(keepFormulas(this._injector.get(ICommandService), this._injector.get(IUniverInstanceService)));
    this._injector.replace([
      Interpreter,
      { useFactory: (...args: ConstructorParameters<typeof Interpreter>) => new SafeInterpreter(...args), deps: [IFormulaRuntimeService] },
    ]);
    this._injector.add([
      CalculationScheduler,
      {
        useFactory: (...args: ConstructorParameters<typeof CalculationScheduler>) => new CalculationScheduler(...args),
        deps: [ICommandService, IUniverInstanceService, IActiveDirtyManagerService, IConfigService, FormulaDataModel, RegisterOtherFormulaService],
      },
    ]);
    // Others ask for Univer's class, of which they use `progress$` and `clearProgress`.
    this._injector.replace([
      TriggerCalculationController,
      { useFactory: (scheduler: CalculationScheduler) => scheduler as unknown as TriggerCalculationController, deps: [CalculationScheduler] },
    ]);
  }
}
setDependencies(EnginePlugin, [Injector], 1);
