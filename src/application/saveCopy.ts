import type { Issue } from "../core";
import { buildWorkbookPlan, collectEntries, readBasis, withFreeRows, type WorkbookPlan } from "../template";
import { readStandard } from "./standard";
import type { FileWorkPort, HashPort, HostFilePort, WorkbookPort } from "./ports";
import type { CopyOutcome } from "./serviceStar";

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
  return "issues" in standard
    ? standard
    : {
        plan: buildWorkbookPlan({
          ...standard,
          locale: basis.value.locale,
          hashes: { catalogue: basis.value.catalogue.hash, profile: basis.value.profile.hash },
          carried: withFreeRows(collectEntries(grids)),
        }),
      };
}
