import { formMappingIssues, ok, refused } from "../core";
import type { FormMapping, Result } from "../core";
import { independentIssues } from "./independentIssues";
import { readDocument } from "./readDocument";
import { formShape } from "./shape/formShape";

/** Reads a `servicestar.form/1` document (bytes are UTF-8): a mapping in which every rule holds, or every issue with its path. */
export function parseForm(source: string | Uint8Array): Result<FormMapping> {
  const { value, issues } = readDocument(source, "servicestar.form/1", formShape);
  if (value === null) {
    return refused(issues);
  }
  const { format: _format, ...mapping } = value;
  const all = [...issues, ...independentIssues(formMappingIssues(mapping), issues)];
  return all.length > 0 ? refused(all) : ok(mapping);
}
