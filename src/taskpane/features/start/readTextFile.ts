import type { Params } from "../../../core";
import type { PaneKey } from "../../words";

const MEGABYTE = 2 ** 20;
/** A catalogue of 400 clauses in two languages stays below half of one. */
export const LIMIT_MEGABYTES = 4;

/** The text of a file, or why there is none. */
export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: PaneKey; readonly params: Params };

/** Reads a file that a person picked as UTF-8; bytes that are not UTF-8 are refused, never replaced. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > LIMIT_MEGABYTES * MEGABYTE) {
    return { ok: false, problem: "start.fileTooLarge", params: { limit: LIMIT_MEGABYTES } };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { ok: false, problem: "start.fileUnreadable", params: {} };
  }
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: "start.fileEncoding", params: {} };
  }
}
