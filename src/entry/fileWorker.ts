import { ADD_IN, deflateBrowser, inflateBrowser } from "../files/browser";
import type { GridLocale } from "../workbench/engine";
import { openFile, saveFile, type OpenWorkbook } from "../workbench/files";

/** What the page asks of the worker; it answers once, with what `openFile` or `saveFile` answers. */
export type FileRequest =
  | { readonly kind: "open"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "save"; readonly workbook: OpenWorkbook; readonly locale: GridLocale };

self.onmessage = ({ data }: MessageEvent<FileRequest>) => {
  self.postMessage(data.kind === "open" ? openFile(data.bytes, inflateBrowser) : saveFile(data.workbook, { locale: data.locale, deflate: deflateBrowser, addIn: ADD_IN }));
};
