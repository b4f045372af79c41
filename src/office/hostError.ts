import { HostError, type HostErrorCode } from "../application";

/**
 * Excel's documented error codes against ours.
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "unsupported",
  ApiNotFound: "unsupported",
  CellExceedsLimit: "too-large",
  Conflict: "conflict",
  FilteredRangeConflict: "conflict",
  ForbiddenInCellEdit: "cell-edit",
  GeneralException: "busy",
  HostRestartNeeded: "lost",
  InactiveWorkbook: "busy",
  InsertDeleteConflict: "conflict",
  InvalidOperationInCellEditMode: "cell-edit",
  InvalidReference: "not-found",
  InvalidSelection: "busy",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "not-found",
  MemoryLimitReached: "too-large",
  MergedRangeConflict: "conflict",
  NonBlankCellOffSheet: "conflict",
  OpenWorkbookLinksBlocked: "read-only",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ReadOnly: "read-only",
  RefreshWorkbookLinksBlocked: "read-only",
  RequestAborted: "lost",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ServiceNotAvailable: "busy",
  TableOverlap: "conflict",
  Unauthenticated: "lost",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
};

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The host's failure in our terms; what is not a documented code becomes `unexpected` and carries the host's own code. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) {
    return error;
  }
  const hostCode = codeOf(error);
  const code = Object.hasOwn(CODES, hostCode) ? CODES[hostCode] : undefined;
  return code === undefined
    ? new HostError("unexpected", { hostCode: hostCode || "unknown" }, { cause: error })
    : new HostError(code, { hostCode }, { cause: error });
}
