import type { Json } from "../model";

/** What one `context.sync()` asks: the objects by path, and what to do with them, in order. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** How an object is reached; the ids count within one request only. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Arguments in order; an id other than 0 at the same place says that the argument is that object path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, Query>>; readonly MaxDepth?: number };
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

/** Names are camelCase, a path into another object by slashes ("format/fill/color"). */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

/** `Value` is left out where an action answers nothing; null stands for a null object. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  /** "Range.values" */
  readonly Location: string;
  /** index into `Actions` of the action that failed */
  readonly ActionIndex: number;
}

/** The results of the actions before the failing one stand, and so does what they changed. */
export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: ResponseError;
}

/** The kinds of object path in the request language. */
export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** The kinds of action in the request language. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** What the host sends by itself: an event, or the call of a custom function. */
export interface HostMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text */
  readonly message: string;
  readonly id: number;
}

/** `messageCategory` of a custom function's call, and of an event. */
export const CATEGORY = { customFunction: 1, event: 65536 } as const;
/** `messageType` of a custom function's call. */
export const INVOCATION = 1000;
