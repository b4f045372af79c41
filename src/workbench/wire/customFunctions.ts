import type { Engine, EngineArgument, EngineResult } from "../engine";
import { defineType, type Json, ModelObject, type AnyType } from "../model";
import { prepareArguments, resultOf, type FunctionParameter } from "./functionValues";
import { CATEGORY, INVOCATION, type HostMessage } from "./protocol";

/** One function of the metadata file that Excel reads as well (`functions.json`). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
}

/** The custom functions of the add-in: namespace of the manifest and content of its metadata file. */
export interface CustomFunctionSource {
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** error values in cells are handed to parameters of type "any" instead of failing the call */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Flag of a call whose arguments may hold errors. */
const TAKES_ERRORS = 4;

const BUSY: EngineResult = { values: [["#BUSY!"]], error: "#BUSY!" };

/**
 * Carries calls of custom functions from the grid to the add-in's runtime and the answers back.
 * Until a runtime is ready, and after it has gone, their cells show "#BUSY!"; when it comes they are calculated.
 */
export class CustomFunctions {
  private ready = false;
  private nextId = 1;
  private readonly waiting = new Map<number, { readonly address: string; readonly resolve: (result: EngineResult) => void }>();
  private readonly messages = new Map<string, string>();
  private busyCalls = false;

  constructor(
    private readonly engine: Engine,
    private readonly send: (message: HostMessage) => void,
  ) {}

  register(source: CustomFunctionSource): void {
    for (const definition of source.functions) {
      this.engine.registerFunction({
        name: `${source.namespace}.${definition.name}`.toUpperCase(),
        description: definition.description ?? "",
        parameters: definition.parameters.map((parameter) => ({
          name: parameter.name,
          description: parameter.description ?? "",
          matrix: parameter.dimensionality === "matrix",
          optional: parameter.optional ?? false,
        })),
        call: (args, caller) => this.call(definition, args, caller.address, source.allowErrorForDataTypeAny ?? false),
      });
    }
  }

  /** the runtime has told that it is there; a new one takes the place of the one before */
  runtimeReady(): void {
    this.abandon();
    this.ready = true;
    if (!this.busyCalls) return;
    this.busyCalls = false;
    this.engine.recalculate();
  }

  /** the pane with the runtime is gone */
  runtimeGone(): void {
    this.ready = false;
    this.abandon();
  }

  /** `[invocation, succeeded, value, error code?]` of each call that is done; unknown ones are old and dropped */
  answer(results: readonly Json[]): void {
    for (const result of results) {
      const [id, ok, value = null, code = null] = fields(result);
      const call = typeof id === "number" ? this.waiting.get(id) : undefined;
      if (!call) continue;
      this.waiting.delete(id as number);
      this.note(call.address, ok === true ? null : value);
      call.resolve(resultOf(ok === true, value, code));
    }
  }

  /** why the function at the address ("Sheet1!A1") failed; null when it did not, or said nothing */
  messageAt(address: string): string | null {
    return this.messages.get(address) ?? null;
  }

  private call(definition: FunctionMetadata, args: readonly EngineArgument[], address: string, takesErrors: boolean): Promise<EngineResult> | EngineResult {
    const prepared = prepareArguments(definition.parameters, args, takesErrors);
    if ("error" in prepared) {
      this.note(address, null);
      return { values: [[prepared.error]], error: prepared.error };
    }
    if (!this.ready) {
      this.busyCalls = true;
      return BUSY;
    }
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve) => {
      this.waiting.set(id, { address, resolve });
      this.send({
        messageCategory: CATEGORY.customFunction,
        messageType: INVOCATION,
        targetId: "",
        message: JSON.stringify([id, definition.id, prepared.values, address, takesErrors ? TAKES_ERRORS : 0]),
        id: 0,
      });
    });
  }

  private abandon(): void {
    if (this.waiting.size > 0) this.busyCalls = true;
    for (const { resolve } of this.waiting.values()) resolve(BUSY);
    this.waiting.clear();
  }

  private note(address: string, message: Json): void {
    if (typeof message === "string" && message !== "") this.messages.set(address, message);
    else this.messages.delete(address);
  }
}

function fields(result: Json): readonly Json[] {
  if (Array.isArray(result)) return result as readonly Json[];
  if (typeof result !== "object" || result === null) return [];
  const record = result as Readonly<Record<string, Json>>;
  return [record["id"] ?? null, record["failed"] !== true, record["value"] ?? null, record["errorCode"] ?? null];
}

/** The feature with which Microsoft's runtime answers five times a second; without it, twice. */
const SHORT_INTERVAL = 2;

/** The service by whose methods a runtime answers. */
export const FUNCTION_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

/** The object behind the service's name. */
export class FunctionService extends ModelObject {
  readonly typeName = "CustomFunctions";
  constructor(readonly functions: CustomFunctions) {
    super();
  }
}

/** What a runtime may ask of the service. */
export const functionServiceType: AnyType = defineType<FunctionService>({
  name: "CustomFunctions",
  methods: {
    setInvocationArrayResults: (self, args) => answer(self, args.json(0, "results")),
    setInvocationResults: (self, args) => answer(self, args.json(0, "results")),
    _SetOsfControlContainerReadyForCustomFunctions: (self) => self.functions.runtimeReady(),
    _GetEnabledFeatures: () => [SHORT_INTERVAL],
  },
});

function answer(self: FunctionService, results: Json): void {
  self.functions.answer(Array.isArray(results) ? (results as readonly Json[]) : []);
}
