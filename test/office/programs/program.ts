import type { Engine } from "../../../src/workbench/engine";
import type { OfficeUnderTest } from "../harness/host";

/** What a program may use beside the context that `Excel.run` gives it. */
export interface Bench {
  readonly office: OfficeUnderTest;
  /** the workbook under the host, to do what a person at the grid does */
  readonly engine: Engine;
}

/**
 * A small use of the Excel API with the outcome that Microsoft's documentation gives for it. It runs in a new workbook
 * with one sheet, "Sheet1", through Microsoft's office.js and through the workbench's client.
 */
export interface Program {
  readonly name: string;
  readonly run: (context: Excel.RequestContext, bench: Bench) => Promise<unknown>;
  readonly expected: unknown;
  /** why the two clients send different requests for it, where they do */
  readonly requestsDiffer?: string;
  /** how the workbench departs from Excel, where it is known to */
  readonly departs?: string;
}

/** The code of the error that a promise is refused with; "none" where it is not refused. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "none";
  } catch (error) {
    return errorCode(error);
  }
}

/** The code of the error that a call throws; "none" where it throws none. */
export function codeOfCall(call: () => unknown): string {
  try {
    call();
    return "none";
  } catch (error) {
    return errorCode(error);
  }
}

function errorCode(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : `no Office error: ${String(name)}`;
}

/** Waits until something holds that a message of the host brings about; rejects when it never does. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("The host has not sent what the program waits for.");
}

export const REACHED_FROM_WORKBOOK = "Microsoft's client goes to a known table from the workbook, ours from the sheet it was asked from.";

export function sheetOf(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Sheet1");
}
