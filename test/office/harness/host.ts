import type { HostContext, HostMessage, RequestBody, ResponseBody } from "../../../src/workbench/wire";

/** What both harnesses run over: something that answers requests and sends messages by itself. */
export interface HarnessHost {
  readonly context: () => HostContext;
  readonly execute: (body: RequestBody) => Promise<ResponseBody>;
  readonly onMessages: (listener: (entries: readonly HostMessage[]) => void) => void;
}

/** The global names of Office.js under test; `sent` is what went over the wire, for the comparison of both clients. */
export interface OfficeUnderTest {
  readonly label: string;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** functions may be called from here on */
  readonly startCustomFunctions: () => Promise<void>;
  readonly sent: RequestBody[];
}
