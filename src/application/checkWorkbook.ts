import { runChecks, scoreAssessment } from "../core";
import type { BankIndex, FileFacts, SchemeProfile, ScoreReport, WorkbookFacts } from "../core";
import { collectEntries, formulaChanges, layoutNeeds, placedIssues, entryCells, readClaims, readEntries, type Basis, type WorkbookGrids } from "../template";
import type { BankService } from "./bank";
import type { HashPort, ScoringFile, WorkbookPort } from "./ports";
import { recentExpectation } from "./recentExpectation";
import type { CheckOutcome } from "./serviceStar";
import { readGround, type Standard } from "./standard";

export interface CheckPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids">;
  readonly hash: HashPort;
  /** the findings bank that findings are held against; left out, none */
  readonly bank?: Pick<BankService, "read">;
}

/**
 * Reads the open scoring workbook, scores it under the catalogue and profile that it carries, and runs every check.
 * Totals that the workbook shows are claims: they are compared with the core's own and never taken over.
 */
export async function checkWorkbook(ports: CheckPorts): Promise<CheckOutcome> {
  const state = await ports.workbook.inspect();
  if (state.kind !== "scoring") {
    return { kind: "none", state };
  }
  const [grids, bank] = await Promise.all([ports.workbook.readGrids(), ports.bank?.read()]);
  return check(grids, ports.hash, null, bank?.index ?? null);
}

/** The same for a scoring workbook in a file, whose formulas and settings are looked at as well. */
export function checkFile(file: ScoringFile, hash: HashPort): Promise<Exclude<CheckOutcome, { readonly kind: "none" }>> {
  return check(file.grids, hash, file, null);
}

/** The same for a workbook that was read already. */
export function checkGrids(grids: WorkbookGrids, hash: HashPort): ReturnType<typeof checkFile> {
  return check(grids, hash, null, null);
}

async function check(grids: WorkbookGrids, hash: HashPort, file: ScoringFile | null, bank: BankIndex | null): ReturnType<typeof checkFile> {
  const ground = await readGround(grids, hash);
  if ("issues" in ground) {
    return { kind: "unreadable", issues: ground.issues };
  }
  const { basis, standard } = ground;
  const { catalogue, profile } = standard;
  const { draft, head, facts, records, clausePlaces, recordPlaces } = readEntries(grids, catalogue, profile);
  const report: ScoreReport =
    facts.structure.length > 0 ? { status: "refused", issues: facts.structure } : placed(scoreAssessment(draft, catalogue, profile), facts, profile);
  const claims = readClaims(grids, report, profile, basis.locale, facts);
  const readable = { ...facts, claims };
  const workbook = file === null ? readable : { ...readable, file: fileFacts(file, basis, standard, readable) };
  return {
    kind: "checked",
    workbook: {
      locale: basis.locale,
      companyName: head.company.name,
      catalogue,
      profile,
      draft,
      sites: head.company.sites,
      stage: head.stage,
      hashes: { catalogue: basis.catalogue.hash, profile: basis.profile.hash },
      report,
      findings: runChecks({ catalogue, profile, draft, report, records, workbook, bank }),
      claims,
      issues: head.issues,
      records,
      clausePlaces,
      entryCells: entryCells(grids, catalogue),
      recordPlaces,
      grids,
    },
  };
}

/** The report with the cell of each entry that it refuses. */
function placed(report: ScoreReport, { places }: WorkbookFacts, profile: SchemeProfile): ScoreReport {
  return report.status === "refused" ? { ...report, issues: placedIssues(report.issues, places, profile) } : report;
}

/** A refused workbook's formulas are not compared: nothing stands on them. */
function fileFacts(file: ScoringFile, basis: Basis, standard: Standard, { structure, claims, entryFaults }: WorkbookFacts): FileFacts {
  const { grids, statements, cellOf } = file;
  if (structure.length > 0) {
    return { ...statements, formulas: [] };
  }
  const carried = collectEntries(grids);
  const expectation = recentExpectation({ ...standard, locale: basis.locale, version: basis.template.version, needs: layoutNeeds(carried, carried.assessors.length) });
  return { ...statements, formulas: formulaChanges({ expectation, carried, grids, cellOf, claims, entryFaults }) };
}
