import type { FilePort } from "../application";
import { refused } from "../core";
import type { Issue, Result } from "../core";
import { cliIssue } from "./issueCodes";

const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|et|ods)$/i;
/** What a zip archive begins with, and so every newer workbook file, and what older or encrypted ones begin with. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads a file's bytes, or says why they cannot be had. */
export async function readBytes(files: FilePort, path: string): Promise<Result<Uint8Array>> {
  const read = await files.read(path);
  return read.ok ? { ok: true, value: read.bytes } : refused([fileIssue(read.failure.code, read.failure.params)]);
}

/** Whether a file is a workbook by its name or by how it begins. */
export function isWorkbook(path: string, bytes: Uint8Array): boolean {
  return WORKBOOK_NAME.test(path) || SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** Reads a JSON document's file and parses it; a workbook is told as such instead of being called bad JSON. */
export async function readInput<T>(files: FilePort, path: string, parse: (bytes: Uint8Array) => Result<T>): Promise<Result<T>> {
  const read = await readBytes(files, path);
  if (!read.ok) {
    return read;
  }
  return isWorkbook(path, read.value) ? refused([cliIssue("workbook-not-json")]) : parse(read.value);
}

function fileIssue(code: Parameters<typeof cliIssue>[0], params: Issue["params"]): Issue {
  return cliIssue(code, "", params);
}
