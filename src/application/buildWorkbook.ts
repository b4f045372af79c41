import { catalogueDocument, profileDocument } from "../core";
import type { Locale } from "../core";
import { buildWorkbookPlan, collectEntries, countEntries, readBasis, withFreeRows } from "../template";
import type { WorkbookGrids, WorkbookPlan } from "../template";
import type { BuildProgress, HashPort, WorkbookPort } from "./ports";
import type { BuildOutcome, BuildRequest } from "./serviceStar";
import { documentHash, readStandard, type Standard } from "./standard";

export interface BuildPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids" | "build">;
  readonly hash: HashPort;
}

/**
 * Builds the scoring workbook into the open one. Where one is there already, or an interrupted build, it asks
 * (`exists`) or renders over it with every entry kept; a second copy is never made.
 */
export async function buildWorkbook(
  request: BuildRequest,
  ports: BuildPorts,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildOutcome> {
  const state = await ports.workbook.inspect();
  const grids = state.kind === "none" ? null : await ports.workbook.readGrids();
  if (grids !== null && request.existing === "ask") {
    const basis = readBasis(grids);
    return { kind: "exists", entries: countEntries(grids), catalogue: basis.ok ? `${basis.value.catalogue.id} ${basis.value.catalogue.version}` : "" };
  }
  const plan = await planOf(request, grids, ports.hash);
  await ports.workbook.build(plan, onProgress);
  return { kind: "built" };
}

/**
 * A workbook that is there already is rendered under its own catalogue, profile and language, so that no entry changes its
 * meaning; only where its basis cannot be read do the request's stand in.
 */
async function planOf(request: BuildRequest, grids: WorkbookGrids | null, hash: HashPort): Promise<WorkbookPlan> {
  const own = grids === null ? null : await ownStandard(grids, hash);
  const { catalogue, profile, locale } = own ?? request;
  const { company, assessors, stage, assessedOn } = request;
  return buildWorkbookPlan({
    catalogue,
    profile,
    locale,
    hashes: {
      catalogue: await documentHash(catalogueDocument(catalogue), hash),
      profile: await documentHash(profileDocument(profile), hash),
    },
    ...(own === null ? { head: { company, assessors, stage, assessedOn } } : {}),
    ...(grids === null ? {} : { carried: withFreeRows(collectEntries(grids)) }),
  });
}

async function ownStandard(grids: WorkbookGrids, hash: HashPort): Promise<(Standard & { readonly locale: Locale }) | null> {
  const basis = readBasis(grids);
  const standard = basis.ok ? await readStandard(basis.value, hash) : null;
  return basis.ok && standard !== null && !("issues" in standard) ? { ...standard, locale: basis.value.locale } : null;
}
