import type { Catalogue, SchemeProfile } from "../core";
import { parseCatalogue, parseProfile } from "../schema";
import { bankService } from "./bank";
import { buildWorkbook } from "./buildWorkbook";
import { checkWorkbook } from "./checkWorkbook";
import { committeeService } from "./committee";
import type { CommitteeWorkPort } from "./committeePorts";
import { compareCopies } from "./compareCopies";
import { decisionService } from "./decisions";
import { filterByAssessor } from "./people";
import { formService } from "./formService";
import type { FormStorePort } from "./formPorts";
import { keptFormService } from "./keptForms";
import { mergeCopies } from "./mergeCopy";
import { outcomeOf } from "./outcome";
import type { FileHashPort, FileWorkPort, HashPort, HostFilePort, ReportPort, TemplateStorePort, WorkbookPort, BankPort, PriorRoundStorePort } from "./ports";
import { priorRoundService } from "./priorRounds";
import { reportService } from "./reports";
import { reviewDesk, type ReviewDeskPorts } from "./reviewDesk";
import { reviewService } from "./review";
import type { RegisterPort, ReviewWorkPort } from "./reviewPorts";
import type { RosterStorePort } from "./signerPorts";
import { signersService } from "./signers";
import { saveCopy } from "./saveCopy";
import { signOffService, type SigningPorts } from "./signOff";
import type { ServiceStar } from "./serviceStar";
import { watchSelection, watchWorkbook } from "./watchWorkbook";
import { writeBackResult } from "./writeBackResult";

export interface ServiceStarPorts {
  readonly workbook: WorkbookPort;
  readonly hash: HashPort;
  readonly fileHash: FileHashPort;
  readonly fileWork: FileWorkPort;
  readonly hostFile: HostFilePort;
  readonly reportWork: ReportPort;
  readonly templates: TemplateStorePort;
  readonly bank: BankPort;
  readonly priorRounds: PriorRoundStorePort;
  readonly reviewDesk: ReviewDeskPorts["desk"];
  readonly reviewWork: ReviewWorkPort;
  readonly register: RegisterPort;
  readonly signing: SigningPorts;
  readonly rosters: RosterStorePort;
  readonly formStore: FormStorePort;
  readonly committee: CommitteeWorkPort;
}

/** Everything that the task pane and the ribbon may ask for, over the given ports. */
export function createServiceStar(
  { bank: bankPort, ...ports }: ServiceStarPorts,
  builtIn: { readonly catalogues: readonly Catalogue[]; readonly profiles: readonly SchemeProfile[] },
): ServiceStar {
  const bank = bankService(bankPort, ports.hash, ports.fileWork);
  const signOff = signOffService(ports);
  const checking = { workbook: ports.workbook, hash: ports.hash, bank };
  return {
    builtIn,
    readCatalogue: parseCatalogue,
    readProfile: parseProfile,
    state: () => outcomeOf(() => ports.workbook.inspect()),
    build: (request, onProgress) => outcomeOf(() => buildWorkbook(request, ports, onProgress)),
    check: () => outcomeOf(() => checkWorkbook(checking)),
    writeBack: () => outcomeOf(() => writeBackResult(checking)),
    repairFormulas: () => outcomeOf(() => ports.workbook.repairFormulas()),
    goTo: (place) => outcomeOf(() => ports.workbook.goTo(place)),
    checkFile: (bytes, signal) => outcomeOf(() => ports.fileWork.check(bytes, signal)),
    saveCopy: (signal) => outcomeOf(() => saveCopy(ports, signal)),
    writeEntries: (writes, holds) => outcomeOf(() => ports.workbook.writeEntries(writes, holds)),
    hashFile: ports.fileHash.hash,
    reports: reportService(ports),
    decisions: decisionService(ports, signOff.look),
    bank,
    priorRounds: priorRoundService(ports.priorRounds, ports.fileWork),
    reviewDesk: reviewDesk({ workbook: ports.workbook, fileWork: ports.fileWork, hash: ports.hash, desk: ports.reviewDesk }, builtIn.catalogues),
    forms: formService(ports.hash, ports.reviewWork.forms, builtIn),
    keptForms: keptFormService(ports.formStore, ports.hash),
    signOff,
    signers: signersService(ports),
    committee: committeeService(ports),
    review: reviewService(ports.reviewWork, ports.register),
    readCopy: (bytes, signal) => outcomeOf(() => ports.fileWork.readCopy(bytes, signal)),
    compareCopies: (theirs, base) => outcomeOf(() => compareCopies(theirs, base, ports)),
    mergeCopies: (compared, decisions, note) => outcomeOf(() => mergeCopies(compared, decisions, note, ports)),
    filterByAssessor: (name) => outcomeOf(() => filterByAssessor(name, ports)),
    watch: (listener) => watchWorkbook(ports.workbook, listener),
    watchSelection: (listener) => watchSelection(ports.workbook, listener),
  };
}
