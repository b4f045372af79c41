import type { Json } from "../model";
import type { HostMessage, RequestBody, ResponseBody } from "./protocol";

/** What an add-in learns about its host at start. */
export interface HostContext {
  /** requirement set -> version: `{ ExcelApi: "1.14", SharedRuntime: "1.1" }` */
  readonly requirements: Readonly<Record<string, string>>;
  /** the language of the interface, "zh-CN" */
  readonly displayLanguage: string;
  /** the language of numbers and dates in the document */
  readonly contentLanguage: string;
  /** `Office.context.document.settings` as they were saved last */
  readonly settings: Readonly<Record<string, Json>>;
}

/** A call of our own client to the page; `id` counts up within one pane. */
export type PaneRequest = { readonly servicestar: "request"; readonly id: number } & (
  /** the client's first word; the answer is a `HostContext`, and from then on events are sent */
  | { readonly kind: "context" }
  /** one `context.sync()`; the answer is a `ResponseBody` */
  | { readonly kind: "execute"; readonly body: RequestBody }
  /** saves `Office.context.document.settings` as a whole; the answer is null */
  | { readonly kind: "save-settings"; readonly settings: Readonly<Record<string, Json>> }
  /** a ribbon command's function has called `event.completed()`; the answer is null */
  | { readonly kind: "command-completed"; readonly commandId: string }
  /** `Office.addin.showAsTaskpane()` and `hide()`; the answer is null */
  | { readonly kind: "show-pane"; readonly visible: boolean }
);

/** The page's answer, in any order; `error` is a text for the console, and means that the host itself failed. */
export type PaneResponse = { readonly servicestar: "response"; readonly id: number } & (
  | { readonly ok: true; readonly value: HostContext | ResponseBody | null }
  | { readonly ok: false; readonly error: string }
);

/** What the page tells the pane by itself. */
export type PaneEvent = { readonly servicestar: "event" } & (
  /** events and calls of custom functions, as the request language has them */
  | { readonly kind: "messages"; readonly entries: readonly HostMessage[] }
  /** a ribbon button was pressed: run the function associated with `functionName` */
  | { readonly kind: "command"; readonly commandId: string; readonly functionName: string; readonly controlId: string }
  /** the selection moved: `workbook.onSelectionChanged` */
  | { readonly kind: "selection-changed" }
);

/** Everything that travels between the page and our client, as the `data` of a window message. */
export type PaneMessage = PaneRequest | PaneResponse | PaneEvent;
