import type { HostMessage, Json, RequestBody, ResponseBody } from "../wire";
import type { Report } from "./report";
import { ACTION, INVOCATION, MESSAGE, PATH } from "./requestLanguage";

/** `CustomFunctions.ErrorCode`. */
export const ERROR_CODE = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** The error codes' numbers in an answer; an unknown code counts as #VALUE!. */
const ANSWER_CODES: Readonly<Record<string, number>> = { "#N/A": 1, "#DIV/0!": 5, "#NUM!": 6, "#VALUE!": 7, "#NULL!": 8 };
const INVALID_VALUE = 7;
/** A function that is not there, or has thrown something else than a `CustomFunctions.Error`. */
const FAILED = 2;
const INVALID_NUMBER = 6;

const ERROR_TYPES: Readonly<Record<string, string>> = {
  "#VALUE!": "Value",
  "#N/A": "NotAvailable",
  "#DIV/0!": "Div0",
  "#NUM!": "Num",
  "#NULL!": "Null",
  "#NAME?": "Name",
  "#REF!": "Ref",
};

const SERVICE = "Microsoft.ExcelServices.CustomFunctions";
const CANCELABLE = 1;
const STREAMING = 2;
const TAKES_ERRORS = 4;

/** `CustomFunctions.Error`: thrown for a cell's error, or given back as an element of a matrix. */
export class CustomFunctionError {
  public constructor(
    public readonly code: string,
    public readonly message?: string,
  ) {}

  /** As the request language has an error inside of a result. */
  public toJSON(): object {
    const { code, message } = this;
    const errorType = ERROR_TYPES[code] ?? "Value";
    const text = message === undefined ? {} : { message };
    return { valueType: "CustomFunctionError", code, type: "Error", basicValue: code, basicType: "Error", ...text, errorType };
  }
}

/** The last argument of every custom function. */
interface Invocation {
  readonly functionName: string;
  readonly address: string;
  readonly parameterAddresses?: readonly string[];
  setResult?: (value: unknown) => void;
  onCanceled?: () => void;
}

type CustomFunction = (...args: unknown[]) => unknown;
/** Invocation, whether it succeeded, the value or the message, and for a failure the error's number. */
type Answer = readonly [id: number, succeeded: boolean, value: Json] | readonly [id: number, succeeded: boolean, value: Json, errorCode: number];

/** Runs the add-in's custom functions when the host calls them, and answers in batches. */
export class CustomFunctionRunner {
  readonly #functions = new Map<string, CustomFunction>();
  readonly #running = new Map<number, Invocation>();
  #answers: Answer[] = [];

  /** `report` hears of mistakes in functions, and of results that the host refused */
  public constructor(
    private readonly execute: (body: RequestBody) => Promise<ResponseBody>,
    private readonly report: Report,
  ) {}

  /** `CustomFunctions.associate(id, function)`, or with an object of functions. */
  public associate(id: string | Readonly<Record<string, CustomFunction>>, implementation?: CustomFunction): void {
    const functions = typeof id === "string" ? { [id]: implementation } : id;
    for (const [name, run] of Object.entries(functions)) {
      if (typeof run !== "function") throw new TypeError(`CustomFunctions.associate: no function for ${name}`);
      this.#functions.set(name.toUpperCase(), run);
    }
  }

  /** Tells the host that the functions are there; it does not call any before. */
  public async start(): Promise<void> {
    await this.execute(serviceCall("_SetOsfControlContainerReadyForCustomFunctions", []));
  }

  public dispatch(message: HostMessage): void {
    if (message.messageCategory !== MESSAGE.customFunction) return;
    const content = JSON.parse(message.message) as unknown;
    if (message.messageType === INVOCATION.call && Array.isArray(content)) void this.#call(content);
    if (message.messageType === INVOCATION.cancel) this.#cancel((content as { readonly invocationId: number }).invocationId);
  }

  async #call([id, name, parameters, address, flags, parameterAddresses]: unknown[]): Promise<void> {
    const call = { id: Number(id), name: String(name), flags: Number(flags ?? 0) };
    const invocation: Invocation = {
      functionName: call.name,
      address: String(address),
      ...(Array.isArray(parameterAddresses) ? { parameterAddresses: parameterAddresses as string[] } : {}),
    };
    const streaming = (call.flags & STREAMING) !== 0;
    if (streaming) invocation.setResult = (value) => this.#running.has(call.id) && this.#answer(answerOf(call.id, value));
    if ((call.flags & (STREAMING | CANCELABLE)) !== 0) this.#running.set(call.id, invocation);
    const run = this.#functions.get(call.name.toUpperCase());
    if (run === undefined) return this.#answer([call.id, false, "", FAILED]);
    const args = (parameters as unknown[]).map((parameter) => ((call.flags & TAKES_ERRORS) === 0 ? parameter : revived(parameter)));
    try {
      const value = await run(...args, invocation);
      if (!streaming) this.#answer(answerOf(call.id, value));
    } catch (error) {
      if (!(error instanceof CustomFunctionError)) this.report(`The custom function ${call.name} has failed.`, error);
      this.#answer(failureOf(call.id, error));
    }
    if (!streaming) this.#running.delete(call.id);
  }

  #cancel(id: number): void {
    const invocation = this.#running.get(id);
    this.#running.delete(id);
    invocation?.onCanceled?.();
  }

  #answer(answer: Answer): void {
    this.#answers.push(answer);
    // What is ready in the same turn travels in one request.
    if (this.#answers.length === 1) setTimeout(() => void this.#send(), 0);
  }

  async #send(): Promise<void> {
    const answers = this.#answers;
    this.#answers = [];
    const response = await this.execute(serviceCall("SetInvocationArrayResults", [answers]));
    if (response.Error) this.report("The host refused the results of custom functions.", response.Error);
  }
}

function answerOf(id: number, value: unknown): Answer {
  if (value instanceof CustomFunctionError) return [id, true, value.toJSON() as Json];
  // JSON knows neither of them; a cell shows #NUM!.
  if (typeof value === "number" && !Number.isFinite(value)) return [id, false, String(value), INVALID_NUMBER];
  return [id, true, (value === undefined ? null : JSON.parse(JSON.stringify(value))) as Json];
}

function failureOf(id: number, error: unknown): Answer {
  if (error instanceof CustomFunctionError) return [id, false, error.message ?? "", ANSWER_CODES[error.code] ?? INVALID_VALUE];
  return [id, false, "", FAILED];
}

/** Error values among arguments become `CustomFunctions.Error`s, for functions that take them. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  const { type, code } = value as { readonly type?: unknown; readonly code?: unknown };
  return type === "CustomFunctionError" && typeof code === "string" ? new CustomFunctionError(code) : value;
}

function serviceCall(name: string, args: readonly Json[]): RequestBody {
  return {
    Actions: [
      { Id: 1, ActionType: ACTION.instantiate, Name: "", ObjectPathId: 1 },
      { Id: 2, ActionType: ACTION.method, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: args } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: PATH.service, Name: SERVICE } },
  };
}
