import { placeOfRectification, type CheckedWorkbook } from "../../../application";
import { rectificationItems, type Place, type SealProblem } from "../../../core";

/** Where in the workbook a problem of its content is settled; null where it has no cell of its own. */
export function blockPlace(workbook: CheckedWorkbook): (problem: SealProblem) => Place | null {
  const items = rectificationItems(workbook);
  return ({ path, params }) => {
    const [list, item = ""] = path.split("/");
    switch (list) {
      case "clauses":
        return workbook.clausePlaces.get(item === "" ? String(params["first"] ?? "") : item) ?? null;
      case "specialDeductions": {
        const found = items.find(({ source }) => source.kind === "deduction" && String(source.at) === item);
        return found === undefined ? null : placeOfRectification(workbook, found);
      }
      default:
        return null;
    }
  };
}
