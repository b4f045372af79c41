import { mendOf, type CheckedWorkbook, type Mend } from "../../../application";
import { findClause, type Finding, type Issue, type Place } from "../../../core";
import { placeText, type Words } from "../../words";

/**
 * Worst first. `open` are clauses that nobody has assessed yet: they stand apart, so that a new workbook does not read as a list of errors
 * and a real one is not lost among them. `unread` are issues on which no figure depends.
 */
export const GROUPS = ["refuse", "fail", "open", "review", "unread"] as const;
export type Group = (typeof GROUPS)[number];

/** One thing to settle, in words. */
export interface ListItem {
  /** the same for the same thing from reading to reading */
  readonly key: string;
  readonly group: Group;
  /** the check's id or the issue's code */
  readonly code: string;
  readonly title: string;
  readonly problem: string;
  readonly mend: string;
  /** what can be done about it in one step; null where a person has to decide */
  readonly remedy: Mend | null;
  /** "" where it is not about one clause */
  readonly clause: string;
  readonly clauseTitle: string;
  /** the document's path, for an issue without a cell */
  readonly path: string;
  readonly place: Place | null;
}

/** The check of open clauses. */
const OPEN_CLAUSE = "SCO001";

/** Everything that is to be settled in a checked workbook, worst first, each thing once. */
export function listItems(workbook: CheckedWorkbook, words: Words): readonly ListItem[] {
  const { report, issues, findings } = workbook;
  const refusing = report.status === "refused" ? [...report.issues, ...issues] : [];
  const refusedSubjects = new Set(refusing.map(issueSubject));
  const failing = findings.filter(({ check, outcome }) => outcome === "fail" && check !== OPEN_CLAUSE);
  const failingSubjects = new Set(failing.map(findingSubject).filter((subject) => subject !== ""));
  const isSaidByFinding = (issue: Issue): boolean => failingSubjects.has(issueSubject(issue));
  const findingGroup = (finding: Finding): Group => {
    if (finding.check === OPEN_CLAUSE) {
      return "open";
    }
    if (finding.outcome !== "fail") {
      return "review";
    }
    return findingSubject(finding) !== "" && refusedSubjects.has(findingSubject(finding)) ? "refuse" : "fail";
  };
  const all = [
    ...refusing.filter((issue) => !isSaidByFinding(issue)).map((issue) => issueItem(issue, "refuse", words)),
    ...(report.status === "refused" ? [] : issues).map((issue) => issueItem(issue, "unread", words)),
    ...findings.map((finding) => findingItem(finding, findingGroup(finding), workbook, words)),
  ];
  const once = [...new Map(all.map((item) => [item.key, item])).values()];
  return GROUPS.flatMap((wanted) => once.filter((item) => item.group === wanted));
}

/** What an issue is about, in the terms of `findingSubject`; the failing finding about it says the same with more words. */
function issueSubject({ path, params }: Issue): string {
  const [list, key] = path.split("/");
  if (list === "specialDeductions" && key !== undefined) {
    return `item:${key}`;
  }
  if (list === "bonuses") {
    return "bonus";
  }
  const clause = list === "clauses" ? key : params["clause"];
  return clause === undefined || clause === "" ? "" : `clause:${String(clause)}`;
}

/** The clause, special deduction or bonus that a finding is about; "" where it is about none. */
function findingSubject({ clause, field, item }: Finding): string {
  if (field === "bonusReason") {
    return "bonus";
  }
  if (item >= 0) {
    return `item:${String(item)}`;
  }
  return clause === "" ? "" : `clause:${clause}`;
}

/** Keeps the items that hold the text in any of their words, whatever its case. */
export function filterItems(items: readonly ListItem[], filter: string): readonly ListItem[] {
  const sought = filter.trim().toLowerCase();
  return items.filter((item) =>
    [item.clause, item.clauseTitle, item.title, item.problem, item.mend, item.code, item.path, item.place === null ? "" : placeText(item.place)]
      .join("\n")
      .toLowerCase()
      .includes(sought),
  );
}

/** How many items stand in each group. */
export function countItems(items: readonly ListItem[]): Readonly<Record<Group, number>> {
  const count = (group: Group): number => items.filter((item) => item.group === group).length;
  return { refuse: count("refuse"), fail: count("fail"), open: count("open"), review: count("review"), unread: count("unread") };
}

function issueItem(issue: Issue, group: Group, words: Words): ListItem {
  return {
    key: ["issue", issue.code, issue.path, issue.place === undefined ? "" : placeText(issue.place)].join("|"),
    group,
    code: issue.code,
    title: words.issue(issue),
    problem: "",
    mend: "",
    remedy: null,
    clause: "",
    clauseTitle: "",
    path: issue.path,
    place: issue.place ?? null,
  };
}

function findingItem(finding: Finding, group: Group, { catalogue, locale, clausePlaces, entryCells }: CheckedWorkbook, words: Words): ListItem {
  const place = finding.place ?? clausePlaces.get(finding.clause) ?? null;
  return {
    key: ["finding", finding.check, finding.clause, finding.field, finding.item, place === null ? "" : placeText(place)].join("|"),
    group,
    code: finding.check,
    ...words.finding(finding),
    remedy: mendOf(finding, { locale, catalogue, entryCells }),
    clause: finding.clause,
    clauseTitle: findClause(catalogue, finding.clause)?.title[words.locale] ?? "",
    path: "",
    place,
  };
}
