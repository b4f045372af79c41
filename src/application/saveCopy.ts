import type { Issue } from "../core";
import { buildWorkbookPlan, collectEntries, readBasis, withFreeRows, withSignoff, type WorkbookPlan } from "../template";
import { readStandard } from "./standard";
import type { FileWorkPort, HashPort, HostFilePort, WorkbookPort } from "./ports";
import type { CopyOutcome } from "./serviceStar";
import { contentsOf, readRecord } from "./signoffRecord";

export interface CopyPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids">;
  readonly hash: HashPort;
  readonly fileWork: Pick<FileWorkPort, "write">;
  readonly hostFile: HostFilePort;
}

/**
 * The open scoring workbook as a file: the host's own where it gives one, else one that is written from the entries under
 * the workbook's own catalogue and profile.
 */
export async function saveCopy(ports: CopyPorts, signal: AbortSignal): Promise<CopyOutcome> {
  const state = await ports.workbook.inspect();
  if (state.kind !== "scoring") {
    return { kind: "none", state };
  }
  const bytes = await ports.hostFile.read(signal);
  if (bytes !== null) {
    return { kind: "copied", bytes, from: "host" };
  }
  const planned = await planOfEntries(ports);
  if ("issues" in planned) {
    return { kind: "unwritable", issues: planned.issues };
  }
  const written = await ports.fileWork.write(planned.plan, signal);
  return written.ok ? { kind: "copied", bytes: written.bytes, from: "entries" } : { kind: "unwritable", issues: written.issues };
}

async function planOfEntries({ workbook, hash }: CopyPorts): Promise<{ readonly plan: WorkbookPlan } | { readonly issues: readonly Issue[] }> {
  const grids = await workbook.readGrids();
  const basis = readBasis(grids);
  if (!basis.ok) {
    return { issues: basis.issues };
  }
  const standard = await readStandard(basis.value, hash);
  if ("issues" in standard) {
    return standard;
  }
  const plan = buildWorkbookPlan({
    ...standard,
    locale: basis.value.locale,
    hashes: { catalogue: basis.value.catalogue.hash, profile: basis.value.profile.hash },
    carried: withFreeRows(collectEntries(grids)),
  });
  const signoff = await readRecord(grids, hash);
  if (signoff.kind === "unreadable") {
    // A copy without it would look like one that nobody has signed.
    return { issues: signoff.issues };
  }
  return { plan: signoff.record.entries.length === 0 ? plan : withSignoff(plan, await contentsOf(signoff.record, standard.profile, hash)) };
}
