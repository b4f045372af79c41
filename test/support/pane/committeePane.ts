import { createHash } from "node:crypto";
import { waitFor } from "@testing-library/react";
import { agendaLine, committeeLook, committeeService, HostError, type CommitteeService, type Evidence, type FileLook } from "../../../src/application";
import { canonicalJson, rosterDocument, type DraftAssessment, type Locale } from "../../../src/core";
import type { DraftStore } from "../../../src/taskpane";
import type { WorkbookGrids } from "../../../src/template";
import { fakeSigning, HASH, rosterOf, signOffOver } from "./fakeSignOff";
import { gridWorkbook } from "./gridWorkbook";
import { openTool, renderPane, type Pane } from "./renderPane";
import { signableDraft } from "./signable";
import { signThrough, view, WHOLE, type WholeStep } from "./signOffPane";
import { gridsAfterSignoff } from "./signoffGrids";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Files in memory: a file's bytes name the cells that are read from it. */
export interface CommitteeFiles {
  readonly file: (name: string, grids: WorkbookGrids) => File;
  readonly service: CommitteeService;
}

/** The real use cases over files in memory and the signing of these tests. */
export function committeeFiles(signing = fakeSigning()): CommitteeFiles {
  const held = new Map<string, WorkbookGrids>();
  const keep = (grids: WorkbookGrids): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(new TextEncoder().encode(`file ${String(held.size + 1)}`));
    held.set(sha256(bytes), grids);
    return bytes;
  };
  const look = async (bytes: Uint8Array, evidence: Evidence): Promise<FileLook> => {
    const seen = sha256(bytes);
    const grids = held.get(seen);
    if (grids === undefined) {
      return { kind: "refused", issues: [{ code: "file-unknown", path: "", params: {} }], seen };
    }
    const { signOff } = signOffOver({ grids: () => grids, put: () => undefined }, signing, () => null);
    const looked = await signOff.look(evidence);
    if (!looked.ok || looked.value.kind !== "looked") {
      throw new HostError("unexpected");
    }
    return committeeLook({ ...looked.value, seen });
  };
  const service = committeeService({
    committee: {
      jobs: 2,
      look,
      line: async (bytes, evidence) => {
        const looked = await look(bytes, evidence);
        return looked.kind === "looked" ? agendaLine(looked) : looked;
      },
      write: async (bytes, writing, _digest, evidence) => {
        const grids = held.get(sha256(bytes));
        const written = grids === undefined ? new Uint8Array() : keep(gridsAfterSignoff(grids, writing));
        const looked = await look(written, evidence);
        return looked.kind === "looked" ? { kind: "written", bytes: written, look: looked } : { kind: "no-copy", issues: [] };
      },
    },
    hash: HASH,
    signing: signing.ports,
  });
  return { file: (name, grids) => new File([keep(grids)], name), service };
}

/** Cells of a company's workbook after these steps; `change` is made after them. */
export async function signedGrids(company: string, steps: number | readonly WholeStep[] = 2, { locale = "zh-CN", draft = {}, change = {} }: { readonly locale?: Locale; readonly draft?: Partial<DraftAssessment>; readonly change?: Readonly<Record<string, number>> } = {}): Promise<WorkbookGrids> {
  const plain = signableDraft();
  const book = gridWorkbook({}, { locale, draft: { ...plain, company: { ...plain.company, name: company }, ...draft } });
  await signThrough(book, await rosterOf(), typeof steps === "number" ? WHOLE.slice(0, steps) : steps);
  for (const [cell, value] of Object.entries(change)) {
    const [sheet = "", address = ""] = cell.split("!");
    book.write([{ sheet, address, value }]);
  }
  return book.grids();
}

export interface CommitteePane extends Pane {
  readonly files: CommitteeFiles;
}

/** Opens the pane without a workbook and the committee room in it, with a roster. */
export async function openRoom({ locale = "zh-CN", drafts, files, roster = true }: { readonly locale?: Locale; readonly drafts?: DraftStore; readonly files?: CommitteeFiles; readonly roster?: boolean } = {}): Promise<CommitteePane> {
  const signed = await rosterOf();
  let used = files;
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    locale,
    ...(drafts === undefined ? {} : { drafts }),
    before: (fake) => {
      used ??= committeeFiles(fake.signing);
      if (roster) {
        fake.signing.rosters.kept = { name: "名册.json", document: canonicalJson(rosterDocument(signed)), mark: "" };
      }
      Object.assign(fake.serviceStar, { committee: used.service });
    },
  });
  await openTool(pane, locale === "zh-CN" ? "评议室" : "Committee room");
  return { ...pane, files: used as CommitteeFiles };
}

/** Gives these files to the sitting and waits for the agenda of so many. */
export async function giveFiles(pane: Pane, given: readonly File[], count = given.length): Promise<void> {
  const zh = pane.chosen.locale === "zh-CN";
  await pane.user.upload(view().getByLabelText(zh ? /^选择多个文件|^选择多份|^选择文件$/ : /^Choose (several )?files?$/, { selector: "input:not([webkitdirectory])" }), [...given]);
  await waitFor(() => view().getByRole("heading", { name: zh ? `议程（${String(count)}）` : `Agenda (${String(count)})` }));
}
