import type { ReviewFinding, ReviewedSheet } from "../reviewedFile";
import { block, type DecisionBlock, type ReviewSubject } from "./decision";

const OPEN = "SCO001";
const CLAIMS = ["RES001", "RES002"];

/** Every reason why what stands in a file cannot be accepted, whoever would accept it. */
export function acceptanceBlocks(subject: ReviewSubject): readonly DecisionBlock[] {
  const { file, hash, signals, rivals } = subject;
  const changed = file.hash === hash ? [] : [block("bytes-changed")];
  switch (file.outcome) {
    case "unread":
      return [block("content-unread")];
    case "refused":
      return [...changed, ...refusal(file.issues)];
    case "duplicate":
      return [...changed, block("file-duplicate", { of: file.of })];
    default:
      return [
        ...changed,
        ...sheetBlocks(file.sheet),
        ...(rivals[0] === undefined ? [] : [block("company-twice", { count: rivals.length, file: rivals[0] })]),
        ...(signals.some(({ id, params }) => id === "TRG011" && params.variant === "conflicting") ? [block("standard-conflict", { id: file.sheet.catalogue.id, version: file.sheet.catalogue.version })] : []),
      ];
  }
}

function refusal(issues: readonly { readonly code: string; readonly place?: ReviewFinding["place"] }[]): readonly DecisionBlock[] {
  const [first] = issues;
  return [block("file-refused", { count: issues.length, code: first?.code ?? "" }, { place: first?.place ?? null })];
}

function sheetBlocks(sheet: ReviewedSheet): readonly DecisionBlock[] {
  const { findings, open, issues } = sheet;
  const firstOpen = findings.find(({ check }) => check === OPEN);
  return [
    ...(open === 0 ? [] : [block("open-clauses", { count: open, first: firstOpen?.clause ?? "" }, { clause: firstOpen?.clause ?? "", place: firstOpen?.place ?? null })]),
    ...(issues === 0 ? [] : [block("texts-unread", { count: issues })]),
    ...claimBlocks(sheet),
    ...findings
      .filter((found) => found.outcome === "fail" && found.check !== OPEN && !isAboutClaim(found, sheet))
      .map((found) => block("check-fails", { check: found.check }, { clause: found.clause, place: found.place, finding: found })),
  ];
}

/** What the file shows otherwise than the core, with the cell that shows it. */
function claimBlocks({ claims, result, specialDeductions, findings, locale }: ReviewedSheet): readonly DecisionBlock[] {
  const truths = { total: result?.display ?? "", grade: result?.gradeLabel[locale] ?? "", specialDeductions: String(specialDeductions) };
  return claims.differing.map((differing) => {
    const found = findings.find(({ check, params }) => CLAIMS.includes(check) && params.result === differing);
    return block("claim-differs", { result: differing, shown: claims[differing], truth: truths[differing] }, { place: found?.place ?? null });
  });
}

function isAboutClaim({ check, params }: ReviewFinding, { claims }: ReviewedSheet): boolean {
  return CLAIMS.includes(check) && params.variant === "differs" && claims.differing.some((result) => result === params.result);
}
