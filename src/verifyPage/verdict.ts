import type { SignoffReport } from "../application";
import type { FileAnswer } from "./ports";

/** What the page says of a file in one word. The texts of each stand in `messages`. */
export type PageVerdict =
  | Exclude<SignoffReport["verdict"], "not-verified">
  | "roster-wrong"
  | "seal-wrong"
  | "other-record"
  | "unsupported"
  | "person-wrong"
  | "content-wrong"
  | "unproven"
  | "unreadable"
  | "failed";

/** The verdict of a file. A signature that this browser cannot check leaves open whose fault anything is, so that it comes before the persons. */
export function pageVerdict(answer: FileAnswer): PageVerdict {
  if (answer.kind === "failed") {
    return "failed";
  }
  const { verification } = answer;
  switch (verification.kind) {
    case "claims":
      return verification.problems.length > 0 ? "seal-wrong" : "unproven";
    case "report":
      return verification.verdict === "not-verified" ? reasonOf(verification.report) : verification.verdict;
    default:
      return verification.kind;
  }
}

function reasonOf({ problems }: SignoffReport): PageVerdict {
  const told = problems.filter(({ code }) => code !== "algorithm-unsupported");
  const isUnsupported = told.length < problems.length;
  const seals = told.filter(({ kind }) => kind === "seal");
  if (told.some(({ path }) => isOfRoster(path))) {
    return "roster-wrong";
  }
  if (seals.length > 0) {
    return seals.every(({ code }) => code === "anchor-differs") ? "other-record" : "seal-wrong";
  }
  return isUnsupported ? "unsupported" : told.some(({ kind }) => kind === "policy") ? "person-wrong" : "content-wrong";
}

/** Whether a problem is about the roster and no record. */
export function isOfRoster(path: string): boolean {
  return path === "roster" || path.startsWith("roster/");
}

/** How a verdict is coloured and marked, beside its words. */
export function toneOf(verdict: PageVerdict): "good" | "bad" | "open" {
  switch (verdict) {
    case "verified":
      return "good";
    case "differs":
    case "seal-wrong":
    case "other-record":
    case "person-wrong":
    case "content-wrong":
    case "roster-wrong":
      return "bad";
    default:
      return "open";
  }
}
