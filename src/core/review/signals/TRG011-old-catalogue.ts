import type { ReviewedStandard } from "../reviewedFile";
import { signal } from "../signal";
import type { TriageRule } from "../signal";

/** A catalogue of which a newer version is known or stands in another sheet, or one that says something else under the same version. */
export const oldCatalogue: TriageRule = {
  id: "TRG011",
  slug: "old-catalogue",
  raises: "medium",
  of: "run",
  run: ({ files, current }) => {
    const known = distinct([...current, ...files.map(({ sheet }) => sheet.catalogue)]);
    return files.flatMap((file) => {
      const { id, version, hash } = file.sheet.catalogue;
      const others = known.filter((one) => one.id === id);
      const newest = others.reduce((best, one) => (compareVersions(one.version, best.version) > 0 ? one : best), file.sheet.catalogue);
      const params = { id, version, newest: newest.version };
      return [
        ...(newest.version === version ? [] : [signal("TRG011", file, { ...params, variant: "older" })]),
        ...(others.some((one) => one.version === version && one.hash !== hash) ? [signal("TRG011", file, { ...params, variant: "conflicting" })] : []),
      ];
    });
  },
};

function distinct(catalogues: readonly ReviewedStandard[]): readonly ReviewedStandard[] {
  return [...new Map(catalogues.map((one) => [JSON.stringify([one.id, one.version, one.hash]), one])).values()];
}

/** Part by part, figures as numbers: 2026.10 is later than 2026.9; > 0 where a is later. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const place = left.findIndex((part, index) => part !== right[index]);
  const [one, other] = [left[place] ?? "", right[place === -1 ? left.length : place] ?? ""];
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** Figures without their leading zeros: of two, the longer one is the greater one. */
function partsOf(version: string): readonly string[] {
  return [...version.matchAll(/\p{N}+|[^\p{N}]+/gu)].map(([part]) => part.replace(/^0+(?=\p{N})/u, ""));
}
