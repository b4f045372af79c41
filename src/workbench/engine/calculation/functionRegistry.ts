import type { IDisposable, Injector } from "@univerjs/core";
import { FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { EngineFunction } from "../engine";
import { CustomFunctionExecutor } from "./customFunction";

/** The custom functions of the grid; one that comes again takes the place of the one before. */
export class FunctionRegistry {
  readonly #injector: Injector;
  readonly #sheetName: (sheetId: string) => string;
  readonly #descriptions = new Map<string, IDisposable>();

  constructor(injector: Injector, sheetName: (sheetId: string) => string) {
    this.#injector = injector;
    this.#sheetName = sheetName;
  }

  register(definition: EngineFunction): void {
    const functions = this.#injector.get(IFunctionService);
    const { name } = definition;
    this.#descriptions.get(name)?.dispose();
    functions.unregisterExecutors(name);
    functions.registerExecutors(new CustomFunctionExecutor(definition, this.#sheetName));
    const described = this.#injector.get(IDescriptionService).registerDescriptions([
      {
        functionName: name,
        functionType: FunctionType.User,
        description: definition.description,
        abstract: definition.description,
        functionParameter: definition.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        })),
      },
    ]);
    this.#descriptions.set(name, described);
    // Formulas that were read while the function was unknown are kept as errors.
    functions.deleteFormulaAstCacheKey(name);
  }
}
