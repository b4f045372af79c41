/** The kinds of object path of the request language. */
export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export type PathKind = (typeof PATH)[keyof typeof PATH];

/** The kinds of action of the request language that the client sends. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4 } as const;
export type ActionKind = (typeof ACTION)[keyof typeof ACTION];

/** Kinds of message from the host. */
export const MESSAGE = { customFunction: 1, event: 65536 } as const;
export const INVOCATION = { call: 1000, cancel: 1001 } as const;

/** Properties that are written under another name than they are read by. */
export const WRITE_NAMES: Readonly<Record<string, string>> = {
  "Worksheet.showGridlines": "Gridlines",
  "Worksheet.showHeadings": "Headings",
  "Style.textOrientation": "Orientation",
  "Line.connectorType": "connectorType",
};

/** Collections whose `getItem` is a method on the wire; that of the others is an indexer. */
export const ITEM_BY_METHOD: ReadonlySet<string> = new Set(["ChartCollection", "ShapeCollection", "GroupShapeCollection"]);
