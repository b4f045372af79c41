import type { WorkbookPlan } from "../plan/plan";
import { buildRegisterPlan } from "./buildRegisterPlan";
import { missingColumns } from "./matchRows";
import { refreshRegister, type RegisterRefresh } from "./refreshRegister";
import type { RegisterRequest } from "./register";
import type { HeldRegister } from "./heldRegister";
import { REGISTER_HEADERS, REGISTER_NAMES, type RegisterColumn } from "./registerWords";

/** A run as what is to be done with a workbook. */
export type RegisterTelling =
  | { readonly kind: "build"; readonly plan: WorkbookPlan }
  /** `lists`: the sheets that are ours alone, written anew */
  | { readonly kind: "refresh"; readonly refresh: RegisterRefresh; readonly lists: WorkbookPlan }
  /** columns without which no row can be known again, by their headers */
  | { readonly kind: "columns-missing"; readonly columns: readonly string[] };

/** Without them a row is not known again, or a decision on other bytes would stay. */
const NEEDED: readonly RegisterColumn[] = ["file", "change", "state", "hash"];

/** Tells a run as a new register, or as the changes to the one that is there, in the language of that one. */
export function tellRegister(request: RegisterRequest, existing: HeldRegister | null): RegisterTelling {
  if (existing === null) {
    return { kind: "build", plan: buildRegisterPlan(request) };
  }
  const told = { ...request, locale: existing.locale };
  const missing = missingColumns(existing).filter((column) => NEEDED.includes(column));
  if (missing.length > 0) {
    return { kind: "columns-missing", columns: missing.map((column) => REGISTER_HEADERS[column][existing.locale]) };
  }
  const plan = buildRegisterPlan(told);
  const [register, ...lists] = plan.sheets;
  return {
    kind: "refresh",
    refresh: refreshRegister(told, existing),
    lists: { ...plan, sheets: lists, names: plan.names.filter(({ name, sheet }) => name !== REGISTER_NAMES.totals && sheet !== register?.name), activeSheet: "" },
  };
}
