/** What is known of a failure beside its code: where, and in which statement. */
export interface DebugInfo {
  readonly code: string;
  readonly message: string;
  readonly errorLocation?: string;
  readonly statement?: string;
  readonly innerError?: DebugInfo;
}

/** `OfficeExtension.Error`: what every failure of a batch is, the client's own checks included. */
export class OfficeError extends Error {
  public readonly code: string;
  public readonly traceMessages: readonly string[] = [];
  public readonly innerError: OfficeError | null = null;
  public readonly debugInfo: DebugInfo;
  public readonly httpStatusCode: number;

  public constructor(code: string, message: string, debugInfo: Omit<DebugInfo, "code" | "message"> = {}, httpStatusCode = 400) {
    super(message);
    this.name = "RichApi.Error";
    this.code = code;
    this.debugInfo = { code, message, ...debugInfo };
    this.httpStatusCode = httpStatusCode;
  }

  public override toString(): string {
    return `${this.code}: ${this.message}`;
  }

  public toJSON(): object {
    const { name, code, message, traceMessages, innerError, debugInfo, httpStatusCode } = this;
    return { name, code, message, traceMessages, innerError, debugInfo, httpStatusCode };
  }
}

/** `OfficeExtension.ErrorCodes`, as the typings list them. */
export const ERROR_CODES = {
  accessDenied: "AccessDenied",
  generalException: "GeneralException",
  activityLimitReached: "ActivityLimitReached",
  invalidObjectPath: "InvalidObjectPath",
  propertyNotLoaded: "PropertyNotLoaded",
  valueNotLoaded: "ValueNotLoaded",
  invalidRequestContext: "InvalidRequestContext",
  invalidArgument: "InvalidArgument",
  runMustReturnPromise: "RunMustReturnPromise",
  cannotRegisterEvent: "CannotRegisterEvent",
  apiNotFound: "ApiNotFound",
  connectionFailure: "ConnectionFailure",
} as const;

/** A property was read that no load has brought. */
export function propertyNotLoaded(className: string, property: string): OfficeError {
  const message = `"${property}" has no value yet: load it, and wait for context.sync(), before reading it.`;
  return new OfficeError(ERROR_CODES.propertyNotLoaded, message, { errorLocation: `${className}.${property}` });
}

/** A `ClientResult` was read before its batch was sent. */
export function valueNotLoaded(): OfficeError {
  const message = "The result has no value yet: wait for context.sync() before reading it.";
  return new OfficeError(ERROR_CODES.valueNotLoaded, message, { errorLocation: "clientResult.value" });
}

/** An object is used after what it was reached by has ended. */
export function invalidObjectPath(path: string): OfficeError {
  const message = `The object "${path}" cannot be reached any more: it lived in a batch that has ended, or was made by a call that cannot be repeated. Track it to use it longer.`;
  return new OfficeError(ERROR_CODES.invalidObjectPath, message, { errorLocation: path });
}

/** An object of one request context is used in another. */
export function invalidRequestContext(): OfficeError {
  return new OfficeError(ERROR_CODES.invalidRequestContext, "An object cannot be used in another request context than its own.");
}

/** An argument has the wrong shape; `cause` names the property of a `set` that is at fault. */
export function invalidArgument(argument: string, location?: string, cause?: { readonly message: string; readonly property: string }): OfficeError {
  const message = `The argument "${argument}" is missing or of the wrong shape.`;
  return new OfficeError(ERROR_CODES.invalidArgument, message, {
    ...(location === undefined ? {} : { errorLocation: location }),
    ...(cause === undefined
      ? {}
      : { innerError: { code: ERROR_CODES.invalidArgument, message: cause.message, errorLocation: cause.property } }),
  });
}

/** A member is asked for that the workbench does not offer. */
export function apiNotFound(member: string, requirement: string): OfficeError {
  const message = `${member} is of the requirement set ${requirement}, which this host does not offer.`;
  return new OfficeError(ERROR_CODES.apiNotFound, message, { errorLocation: member }, 404);
}

/** A feature of Office that the workbench does not have. */
export function notImplemented(member: string): OfficeError {
  return new OfficeError("NotImplemented", `The workbench does not offer ${member}.`, { errorLocation: member }, 501);
}
