import type { GridLocale } from "../../engine";
import type { OpenedFile, OpenWorkbook, SavedFile } from "../../files";

/** Reading and writing of files, away from the page's own thread. */
export interface FilePort {
  /** rejects when the signal ends it, or when the bytes need more than the browser has */
  readonly open: (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<OpenedFile>;
  readonly save: (workbook: OpenWorkbook, locale: GridLocale) => Promise<SavedFile>;
}
