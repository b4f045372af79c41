import { catalogueIssues, ok, refused } from "../core";
import type { Catalogue, Result } from "../core";
import { independentIssues } from "./independentIssues";
import { readDocument } from "./readDocument";
import { catalogueShape } from "./shape/catalogueShape";

/** Reads a `servicestar.catalogue/1` document (bytes are UTF-8): a catalogue in which every rule holds, or every issue with its path. */
export function parseCatalogue(source: string | Uint8Array): Result<Catalogue> {
  const { value, issues } = readDocument(source, "servicestar.catalogue/1", catalogueShape);
  if (value === null) {
    return refused(issues);
  }
  const { format: _format, ...catalogue } = value;
  const all = [...issues, ...independentIssues(catalogueIssues(catalogue), issues)];
  return all.length > 0 ? refused(all) : ok(catalogue);
}
