import { createHash } from "node:crypto";
import { checkGrids, type CellHolds, type CellWrite, type CheckedWorkbook, type ServiceStar } from "../../../src/application";
import { canonicalJson, catalogueDocument, profileDocument, type Catalogue, type DraftAssessment, type Locale } from "../../../src/core";
import { builtInProfile } from "../../../src/schema";
import { buildWorkbookPlan, gridsAfter, type WorkbookGrids } from "../../../src/template";
import { heldText, placeIn } from "../../../src/template/reading/cell";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";
import { gridsOfPlan, type Change } from "../../../src/template/testing/gridsOfPlan";
import { typed } from "../../../src/template/testing/recordCells";
import { smallCatalogue } from "../smallStandard";
import { signOffOver } from "./fakeSignOff";
import type { FakeServiceStar } from "./fakeServiceStar";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A real scoring workbook in memory, cell by cell, with what a person typed into it ("抽样!A6"). */
export interface GridWorkbook {
  readonly grids: () => WorkbookGrids;
  /** puts other grids in their place, as a record of sign-off on its sheet does */
  readonly put: (grids: WorkbookGrids) => void;
  /** read, scored and checked as the open workbook is */
  readonly check: () => Promise<CheckedWorkbook>;
  /** as the host writes: all or nothing, and only while every cell of `holds` still says so */
  readonly write: (writes: readonly CellWrite[], holds?: readonly CellHolds[]) => "written" | "conflict";
  /** takes the last writing back; false where there is none */
  readonly undo: () => boolean;
}

/** Builds it under the small catalogue of three clauses, of which 1.1.2 is proportional. */
export function gridWorkbook(cells: Readonly<Record<string, string | number>> = {}, { locale = "zh-CN", catalogue = smallCatalogue(), draft }: { readonly locale?: Locale; readonly catalogue?: Catalogue; readonly draft?: DraftAssessment } = {}): GridWorkbook {
  const profile = builtInProfile();
  const plan = buildWorkbookPlan({
    catalogue,
    profile,
    locale,
    ...(draft === undefined ? {} : { carried: entriesOfDraft(draft, locale) }),
    hashes: { catalogue: sha256(canonicalJson(catalogueDocument(catalogue))), profile: sha256(canonicalJson(profileDocument(profile))) },
  });
  let grids = gridsOfPlan(plan, new Map<string, Change>(typed(cells)));
  const before: WorkbookGrids[] = [];
  return {
    grids: () => grids,
    put: (next) => {
      grids = next;
    },
    check: async () => {
      const outcome = await checkGrids(grids, { sha256: (text) => Promise.resolve(sha256(text)) });
      if (outcome.kind !== "checked") {
        throw new Error(JSON.stringify(outcome.issues));
      }
      return outcome.workbook;
    },
    write: (writes, holds = []) => {
      if (holds.some(({ sheet, address, text }) => textAt(grids, sheet, address) !== text)) {
        return "conflict";
      }
      before.push(grids);
      grids = gridsAfter(grids, writes);
      return "written";
    },
    undo: () => {
      const last = before.pop();
      grids = last ?? grids;
      return last !== undefined;
    },
  };
}

function textAt({ tables }: WorkbookGrids, sheet: string, address: string): string | null {
  for (const grid of tables.values()) {
    for (const [down, row] of grid.cells.entries()) {
      for (const [across, cell] of row.entries()) {
        const place = placeIn(grid, down, across);
        if (place.sheet === sheet && place.address === address) {
          return heldText(cell);
        }
      }
    }
  }
  return null;
}

/** Puts the workbook in the place of the fake's own: what the pane writes goes into its cells, and an undo in the grid is told as an edit. */
export function openGrid(fake: FakeServiceStar, book: GridWorkbook): { readonly undo: () => void; readonly edit: (writes: readonly CellWrite[]) => void } {
  const tell = (): void => fake.listeners.forEach((listener) => listener());
  const failNext = fake.serviceStar.writeEntries;
  Object.assign(fake.serviceStar, {
    check: async () => ({ ok: true, value: { kind: "checked", workbook: await book.check() } }),
    ...signOffOver({ grids: book.grids, put: (grids) => {
      book.put(grids);
      tell();
    } }, fake.signing, fake.failing),
    writeEntries: async (writes: readonly CellWrite[], holds: readonly CellHolds[] = []) => {
      const refused = await failNext([], []);
      if (!refused.ok) {
        return refused;
      }
      fake.written.push(writes);
      const outcome = book.write(writes, holds);
      tell();
      return outcome === "written" ? { ok: true, value: undefined } : { ok: false, error: { code: "conflict", params: {} } };
    },
  } satisfies Partial<ServiceStar>);
  return {
    undo: () => {
      book.undo();
      tell();
    },
    edit: (writes) => {
      book.write(writes);
      tell();
    },
  };
}
