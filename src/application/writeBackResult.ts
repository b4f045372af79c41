import { buildWorkbookPlan, collectEntries, isSameFormula, readBasis, resultFormulasFor, type ResultFormula, type WorkbookGrids } from "../template";
import { checkWorkbook, type CheckPorts } from "./checkWorkbook";
import { readStandard } from "./standard";
import type { HashPort, WorkbookPort } from "./ports";
import type { WriteBackOutcome } from "./serviceStar";

export interface WriteBackPorts extends CheckPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids" | "writeFormulas" | "readFormulas">;
}

/**
 * Puts every result formula back that is missing or was overwritten, has the workbook calculated, and reads it again.
 * Figures are never written as values: what the cells show is always what the functions compute from the entries.
 */
export async function writeBackResult(ports: WriteBackPorts): Promise<WriteBackOutcome> {
  const state = await ports.workbook.inspect();
  if (state.kind !== "scoring") {
    return { restored: [], checked: { kind: "none", state } };
  }
  const expected = await expectedFormulas(await ports.workbook.readGrids(), ports.hash);
  const found = await ports.workbook.readFormulas(expected);
  const lost = expected.filter(({ formula }, index) => !isSameFormula(found[index] ?? "", formula));
  await ports.workbook.writeFormulas(lost);
  return {
    restored: lost.map(({ sheet, address }) => ({ sheet, address })),
    checked: await checkWorkbook(ports),
  };
}

/** What belongs into the result cells of the workbook that is there; [] where it was moved about so much that only building it anew helps. */
async function expectedFormulas(grids: WorkbookGrids, hash: HashPort): Promise<readonly ResultFormula[]> {
  const basis = readBasis(grids);
  const standard = basis.ok ? await readStandard(basis.value, hash) : null;
  if (!basis.ok || standard === null || "issues" in standard) {
    return [];
  }
  const plan = buildWorkbookPlan({
    ...standard,
    locale: basis.value.locale,
    hashes: { catalogue: basis.value.catalogue.hash, profile: basis.value.profile.hash },
    carried: collectEntries(grids),
    version: basis.value.template.version,
  });
  return resultFormulasFor(plan, grids) ?? [];
}
