import { ClassFactory } from "./classFactory";
import { ClientObject } from "./clientObject";
import { ERROR_CODES, OfficeError, notImplemented } from "./error";
import { EventBook, EventHandlerResult, EventHandlers } from "./events";
import { parseClasses, parseEnums } from "./metadata/grammar";
import type { Report } from "./report";
import { RequestContext } from "./requestContext";
import type { ContextServices } from "./requestContext";
import { ClientResult } from "./result";
import { run } from "./run";
import { TrackedObjects } from "./trackedObjects";

/** The `Excel` namespace over a way to the host, and the handlers that the host's events go to. */
export function createExcel(execute: ContextServices["execute"], report: Report): { readonly Excel: Readonly<Record<string, unknown>>; readonly events: EventBook } {
  const events = new EventBook(report);
  const classes = new ClassFactory(parseClasses(), events);
  const services: ContextServices = { classes, execute };
  class ExcelRequestContext extends RequestContext {
    public constructor() {
      super(services);
    }
  }
  const Excel: Record<string, unknown> = {
    ...parseEnums(),
    RequestContext: ExcelRequestContext,
    run: (...args: unknown[]): Promise<unknown> => run(() => new ExcelRequestContext(), args),
    createWorkbook: (): never => {
      throw notImplemented("Excel.createWorkbook");
    },
  };
  for (const name of classes.names) Object.defineProperty(Excel, name, { get: () => classes.classOf(name), enumerable: true, configurable: true });
  return { Excel, events };
}

/** The `OfficeExtension` namespace. */
export const OFFICE_EXTENSION = {
  Error: OfficeError,
  ErrorCodes: ERROR_CODES,
  ClientObject,
  ClientResult,
  ClientRequestContext: RequestContext,
  EventHandlers,
  EventHandlerResult,
  TrackedObjects,
  Promise,
  config: { extendedErrorLogging: false },
} as const;
