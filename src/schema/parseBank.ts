import { bankEntryIssues, bankIssues, ok, refused } from "../core";
import type { Bank, BankEntry, JsonValue, Result } from "../core";
import { independentIssues } from "./independentIssues";
import { readDocument } from "./readDocument";
import { shapeIssues } from "./shapeIssues";
import { bankEntryShape, bankShape } from "./shape/bankShape";
import { Kit } from "./shape/kit";

/** Reads a `servicestar.bank/1` document (bytes are UTF-8): a bank in which every rule holds, or every issue with its path. */
export function parseBank(source: string | Uint8Array): Result<Bank> {
  const { value, issues } = readDocument(source, "servicestar.bank/1", bankShape);
  if (value === null) {
    return refused(issues);
  }
  const { format: _format, ...bank } = value;
  // A text that could not be read is not missing.
  const unread = new Set(issues.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
  const rules = independentIssues(bankIssues(bank), issues).filter(({ code, path }) => code !== "text-missing" || !unread.has(path));
  const all = [...issues, ...rules];
  return all.length > 0 ? refused(all) : ok(bank);
}

const ENTRY = bankEntryShape(new Kit("strict"));

/** One entry of such a document, as it was kept by itself. Whoever kept it may have been another version of this program, or somebody else. */
export function parseBankEntry(value: JsonValue): Result<BankEntry> {
  const read = ENTRY.safeParse(value);
  if (!read.success) {
    return refused(shapeIssues(read.error, value));
  }
  const issues = bankEntryIssues(read.data);
  return issues.length > 0 ? refused(issues) : ok(read.data);
}
