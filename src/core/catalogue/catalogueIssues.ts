import { ZERO, compare, equals, exactText, sum } from "../exact";
import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import { clausesOf, compareIds } from "./clauses";
import type { Catalogue, Clause, Indicator, Section } from "./catalogue";

/** Every rule of the catalogue format that its shape alone does not hold, broken ones with their path; [] where all hold. */
export function catalogueIssues(catalogue: Catalogue): Issue[] {
  const seen: SeenIds = { sections: new Set(), indicators: new Set(), clauses: new Set() };
  return [
    ...approvalIssues(catalogue),
    ...emptyIssues(catalogue.sections, "sections"),
    ...orderIssues(catalogue.sections, "sections", null, seen.sections),
    ...catalogue.sections.flatMap((section, index) => sectionIssues(section, `sections/${String(index)}`, seen)),
  ];
}

interface SeenIds {
  readonly sections: Set<string>;
  readonly indicators: Set<string>;
  readonly clauses: Set<string>;
}

function approvalIssues(catalogue: Catalogue): Issue[] {
  const { approval } = catalogue;
  if (approval.status === "draft") {
    return [];
  }
  const issues: Issue[] = [];
  if (approval.by === "") {
    issues.push(coreIssue("approval-incomplete", "approval/by"));
  }
  if (approval.on === "") {
    issues.push(coreIssue("approval-incomplete", "approval/on"));
  }
  const provisional = clausesOf(catalogue).filter((clause) => clause.provenance === "provisional");
  const [first] = provisional;
  if (first !== undefined) {
    issues.push(coreIssue("approval-with-provisional", "approval/status", { count: provisional.length, first: first.id }));
  }
  return issues;
}

function sectionIssues(section: Section, path: string, seen: SeenIds): Issue[] {
  const issues = [
    ...emptyIssues(section.indicators, `${path}/indicators`),
    ...orderIssues(section.indicators, `${path}/indicators`, section.id, seen.indicators),
    ...section.indicators.flatMap((indicator, index) => indicatorIssues(indicator, `${path}/indicators/${String(index)}`, seen)),
  ];
  const total = sum(section.indicators.flatMap((indicator) => indicator.clauses.map((clause) => clause.points)));
  if (!equals(total, section.points)) {
    issues.push(
      coreIssue("section-sum-differs", `${path}/points`, {
        section: section.id,
        points: exactText(section.points),
        sum: exactText(total),
      }),
    );
  }
  return issues;
}

function indicatorIssues(indicator: Indicator, path: string, seen: SeenIds): Issue[] {
  const [first] = indicator.clauses;
  const undivided = indicator.clauses.length === 1 && first?.id === indicator.id;
  return [
    ...emptyIssues(indicator.clauses, `${path}/clauses`),
    ...(undivided ? [] : orderIssues(indicator.clauses, `${path}/clauses`, indicator.id, seen.clauses)),
    ...indicator.clauses.flatMap((clause, index) => clauseIssues(clause, `${path}/clauses/${String(index)}`)),
  ];
}

function clauseIssues(clause: Clause, path: string): Issue[] {
  const issues: Issue[] = [];
  if (compare(clause.points, ZERO) <= 0) {
    issues.push(coreIssue("points-not-positive", `${path}/points`, { points: exactText(clause.points) }));
  }
  if (clause.provenance === "published" && clause.source === "") {
    issues.push(coreIssue("source-missing", `${path}/source`, { clause: clause.id }));
  }
  return issues;
}

function emptyIssues(list: readonly unknown[], path: string): Issue[] {
  return list.length === 0 ? [coreIssue("list-empty", path)] : [];
}

const DOTTED_NUMBERS = /^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))*$/;

/** Ids of one list: well-formed, new on their level, one number below their parent, in ascending order. One issue an id. */
function orderIssues(list: readonly { readonly id: string }[], path: string, parent: string | null, seen: Set<string>): Issue[] {
  const issues: Issue[] = [];
  let previous: string | null = null;
  for (const [index, { id }] of list.entries()) {
    const at = `${path}/${String(index)}/id`;
    if (!DOTTED_NUMBERS.test(id)) {
      issues.push(coreIssue("id-malformed", at, { id }));
      continue;
    }
    if (seen.has(id)) {
      issues.push(coreIssue("id-duplicate", at, { id }));
      continue;
    }
    seen.add(id);
    if (parent !== null && !isChild(id, parent)) {
      issues.push(coreIssue("id-not-under-parent", at, { id, parent }));
      continue;
    }
    if (previous !== null && compareIds(previous, id) > 0) {
      issues.push(coreIssue("id-out-of-order", at, { id, after: previous }));
    }
    previous = id;
  }
  return issues;
}

function isChild(id: string, parent: string): boolean {
  return id.startsWith(`${parent}.`) && !id.slice(parent.length + 1).includes(".");
}
