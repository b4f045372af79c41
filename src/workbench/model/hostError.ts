/** The refusals of the host, by the codes that Excel documents for the same situations. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NonBlankCellOffSheet"
  | "PropertyNotLoaded"
  | "RangeExceedsLimit"
  | "ReadOnly"
  | "UnsupportedOperation";

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
};

/** A request that the host refuses; it ends the batch at the action that caused it. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get httpStatusCode(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** The object asked for is not there. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested item does not exist: ${what}.`);
}

/** An argument of the wrong kind, or outside of what the member takes. */
export function invalidArgument(reason: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid, missing or of the wrong form: ${reason}.`);
}
