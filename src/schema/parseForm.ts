import { formMappingIssues, ok, refused } from "../core";
import type { FormMapping, Result } from "../core";
import { independentIssues } from "./independentIssues";
import { readDocument } from "./readDocument";
import { formShape, type FormFormat } from "./shape/formShape";

const FIRST: FormFormat = "servicestar.form/1";
const SECOND: FormFormat = "servicestar.form/2";

/** Reads a `servicestar.form/1` or `/2` document (bytes are UTF-8): a mapping in which every rule holds, or every issue with its path. */
export function parseForm(source: string | Uint8Array): Result<FormMapping> {
  const first = readDocument(source, FIRST, (kit) => formShape(kit, FIRST));
  const isSecond = first.issues.some(({ code, params }) => code === "format-differs" && params.found === SECOND);
  const { value, issues } = isSecond ? readDocument(source, SECOND, (kit) => formShape(kit, SECOND)) : first;
  if (value === null) {
    return refused(issues);
  }
  const { format: _format, ...mapping } = value;
  const all = [...issues, ...independentIssues(formMappingIssues(mapping), issues)];
  return all.length > 0 ? refused(all) : ok(mapping);
}
