import type { Issue, Place, SchemeProfile } from "../../core";

/** The entry that a path of the assessment is about, where the two are called differently. */
const FIELD_OF_KEY: Readonly<Record<string, string>> = { score: "givenScore", status: "verdict" };

/** The issues of a scored draft with the cells where their entries stand; one that is about no single entry stays without. */
export function placedIssues(issues: readonly Issue[], places: ReadonlyMap<string, Place>, { bonus }: Pick<SchemeProfile, "bonus">): readonly Issue[] {
  return issues.map((issue) => {
    const place = places.get(placeKey(issue.path, bonus.max));
    return place === undefined ? issue : { ...issue, place };
  });
}

/** The key of a path's cell in `WorkbookFacts.places`; of bonuses, the first one too many. */
function placeKey(path: string, mostBonuses: number): string {
  const [list = "", item = "", key = ""] = path.split("/");
  switch (list) {
    case "clauses":
      return `${item}/${FIELD_OF_KEY[key] ?? key}`;
    case "specialDeductions":
      return `deduction:${item}/${key}`;
    default:
      return `bonus:${String(mostBonuses)}/bonusReason`;
  }
}
