import type { FilePort } from "../application";
import { refused } from "../core";
import type { Issue, Result } from "../core";
import { cliIssue } from "./issueCodes";

const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xls)$/i;
/** What every zip archive, and so every workbook file, begins with. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads a JSON document's file and parses it; a workbook is told as such instead of being called bad JSON. */
export async function readInput<T>(files: FilePort, path: string, parse: (bytes: Uint8Array) => Result<T>): Promise<Result<T>> {
  const read = await files.read(path);
  if (!read.ok) {
    return refused([fileIssue(read.failure.code, read.failure.params)]);
  }
  const isWorkbook = WORKBOOK_NAME.test(path) || ZIP.every((byte, index) => read.bytes[index] === byte);
  return isWorkbook ? refused([cliIssue("workbook-unsupported")]) : parse(read.bytes);
}

function fileIssue(code: Parameters<typeof cliIssue>[0], params: Issue["params"]): Issue {
  return cliIssue(code, "", params);
}
