import type { CheckOutcome } from "../../../application";
import { assertNever, type Params } from "../../../core";
import type { PaneKey } from "../../words";

export interface WorkbookStateView {
  readonly key: PaneKey;
  readonly params: Params;
  readonly color: "success" | "informative" | "danger" | "warning";
}

/** The state of the open workbook in a word; null while nothing was read yet. */
export function workbookState(outcome: CheckOutcome | null): WorkbookStateView | null {
  if (outcome === null) {
    return null;
  }
  switch (outcome.kind) {
    case "none":
      return outcome.state.kind === "unfinished" ? view("header.unfinished", "warning") : view("header.none", "informative");
    case "unreadable":
      return view("header.unreadable", "danger");
    case "checked":
      return reportState(outcome.workbook.report);
    default:
      return assertNever(outcome);
  }
}

function reportState(report: Extract<CheckOutcome, { kind: "checked" }>["workbook"]["report"]): WorkbookStateView {
  switch (report.status) {
    case "complete":
      return view("header.complete", "success");
    case "incomplete":
      return view("header.incomplete", "informative", { count: report.open.length });
    case "refused":
      return view("header.refused", "danger");
    default:
      return assertNever(report);
  }
}

function view(key: PaneKey, color: WorkbookStateView["color"], params: Params = {}): WorkbookStateView {
  return { key, color, params };
}
