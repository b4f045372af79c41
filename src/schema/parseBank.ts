import { bankEntryIssues, bankIssues, ok, refused } from "../core";
import type { Bank, BankEntry, Issue, JsonValue, Result } from "../core";
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
  const all = [...issues, ...standing(bankIssues(bank), issues)];
  return all.length > 0 ? refused(all) : ok(bank);
}

/** The broken rules that are about nothing unreadable: a rule of a bank looks at its own place and what is below it, and at no neighbour. */
function standing(rules: readonly Issue[], shape: readonly Issue[]): readonly Issue[] {
  const unread = shape.filter(({ code }) => code !== "unknown-key").map(({ path }) => path);
  const places = new Set(unread);
  const around = new Set(unread.flatMap(containersOf));
  return rules.filter(({ path }) => !places.has(path) && !around.has(path) && !containersOf(path).some((container) => places.has(container)));
}

/** No place of a bank is deeper than that; a key that is full of slashes only looks so. */
const MAX_KEYS = 6;

/** "a/b/c" lies in "a" and "a/b". */
function containersOf(path: string): string[] {
  const keys = path.split("/", MAX_KEYS);
  return keys.slice(1).map((_key, index) => keys.slice(0, index + 1).join("/"));
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
