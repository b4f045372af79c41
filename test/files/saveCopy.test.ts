import { checkWorkbookFile, createServiceStar, HostError, LARGEST_FILE_MEGABYTES, type CopyOutcome, type Outcome, type ServiceStarPorts, type WorkbookState } from "../../src/application";
import { nodeWorkbookFiles } from "../../src/files";
import { gridsOfPlan } from "../../src/template/testing/gridsOfPlan";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { collectEntries, type WorkbookPlan } from "../../src/template";
import { XLSX_LIMITS } from "../../src/xlsx";
import { hash, planOfDraft } from "./support/sampleFiles";
import { makeBody } from "../seal/support/body";
import { signedBook, verificationOf, withCells } from "../signoff/support/signedWorkbook";
import { nodeSigning } from "../support/nodeSigning";
import { memoryDesk } from "../support/memoryDesk";
import { NO_REGISTER, memoryReview } from "../support/memoryReview";

interface Open {
  readonly plan?: WorkbookPlan;
  readonly state?: WorkbookState;
  /** what the host gives as its file */
  readonly host?: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Saves a copy of a workbook that stands in a host of our making. Whatever changes the workbook is a bug. */
async function saveCopy({ plan = planOfDraft(), state = { kind: "scoring", template: "1" }, host = () => Promise.resolve(null) }: Open) {
  const asked: string[] = [];
  const never = (): never => {
    throw new Error("a copy changes nothing in the open workbook");
  };
  const ports: ServiceStarPorts = {
    workbook: {
      inspect: () => Promise.resolve(state),
      readGrids: () => {
        asked.push("grids");
        return Promise.resolve(gridsOfPlan(plan));
      },
      build: never, readTable: never, readTableRow: never, readFormulas: never, writeFormulas: never, writeEntries: never, repairFormulas: never, writeSignoff: never, unprotectedSheets: never, protectSheets: never, goTo: never, watch: never, watchSelection: never, filterByAssessor: never, appendLines: never,
    },
    hash,
    fileHash: { hash: never },
    hostFile: {
      read: () => {
        asked.push("host");
        return host();
      },
    },
    reportWork: { make: never, makeDecision: never, builtInTemplate: never },
    templates: { read: never, keep: never, forget: never },
    bank: { read: never, change: never, mark: never },
    priorRounds: { read: never, keep: never, forget: never },
    reviewDesk: memoryDesk(),
    reviewWork: memoryReview(),
    register: NO_REGISTER,
    signing: nodeSigning,
    rosters: { read: never, keep: never, forget: never },
    formStore: { read: never, put: never, remove: never, use: never },
    committee: { jobs: 1, look: never, line: never, write: never },
    fileWork: {
      check: never,
      readCopy: never,
      readBank: never,
      readRound: never,
      write: (copy) => {
        asked.push("write");
        const written = nodeWorkbookFiles.write(copy);
        return Promise.resolve(written.ok ? { ok: true, bytes: new Uint8Array(written.bytes) } : written);
      },
    },
  };
  const outcome: Outcome<CopyOutcome> = await createServiceStar(ports, { catalogues: [], profiles: [] }).saveCopy(new AbortController().signal);
  return { outcome, asked };
}

test("the host's own file is taken as it is", async () => {
  const bytes = Uint8Array.of(80, 75, 3, 4);
  const { outcome, asked } = await saveCopy({ host: () => Promise.resolve(bytes) });
  expect(outcome).toEqual({ ok: true, value: { kind: "copied", bytes, from: "host" } });
  expect(asked).toEqual(["host"]);
});

test.each(["zh-CN", "en-US"] as const)("where it gives none, every entry comes along in a file that scores the same (%s)", async (locale) => {
  const plan = planOfDraft(SAMPLE_DRAFT, locale);
  const { outcome } = await saveCopy({ plan });
  if (!outcome.ok || outcome.value.kind !== "copied") {
    throw new Error(JSON.stringify(outcome));
  }
  expect(outcome.value.from).toBe("entries");
  const read = nodeWorkbookFiles.read(outcome.value.bytes);
  expect(read.ok && collectEntries(read.file.grids)).toEqual(collectEntries(gridsOfPlan(plan)));
  const checked = await checkWorkbookFile(outcome.value.bytes, { workbookFiles: nodeWorkbookFiles, hash });
  if (checked.kind !== "checked") {
    throw new Error(JSON.stringify(checked));
  }
  expect(checked.workbook.report).toMatchObject({ status: "complete", specialDeductions: 1, bonuses: 1 });
  expect(checked.workbook.findings.filter(({ check }) => check.startsWith("FIL") || check.startsWith("RES"))).toEqual([]);
});

test("what was signed comes along and still verifies; a record that is not whole is told, and not left out", async () => {
  const body = await makeBody();
  const { plan } = await signedBook(body);
  const { outcome } = await saveCopy({ plan });
  const bytes = outcome.ok && outcome.value.kind === "copied" ? outcome.value.bytes : new Uint8Array();
  expect((await verificationOf(bytes, body.roster)).verdict).toBe("verified");
  const broken = await saveCopy({ plan: withCells(plan, { "签批!N15": null }) });
  expect(broken.outcome).toMatchObject({ ok: true, value: { kind: "unwritable", issues: [{ code: "signoff-piece-missing", place: { sheet: "签批", address: "N15" } }] } });
});

test("a workbook whose basis was changed cannot be written anew: what is wrong is told with its cell", async () => {
  const plan = planOfDraft();
  const broken: WorkbookPlan = JSON.parse(JSON.stringify(plan).replaceAll('\\"version\\":\\"3\\"', '\\"version\\":\\"4\\"')) as WorkbookPlan;
  const { outcome, asked } = await saveCopy({ plan: broken });
  expect(outcome).toEqual({
    ok: true,
    value: { kind: "unwritable", issues: [{ code: "catalogue-hash-differs", path: "catalogue", params: { id: "sample" }, place: expect.objectContaining({ sheet: "依据" }) }] },
  });
  expect(asked).toEqual(["host", "grids"]);
});

test.each<WorkbookState>([{ kind: "none", blank: true }, { kind: "unfinished", template: "1" }])("what is no scoring workbook is not asked for its file: %j", async (state) => {
  const { outcome, asked } = await saveCopy({ state });
  expect(outcome).toEqual({ ok: true, value: { kind: "none", state } });
  expect(asked).toEqual([]);
});

test("a host that refuses is not got around by writing one anew", async () => {
  const { outcome, asked } = await saveCopy({ host: () => Promise.reject(new HostError("no-permission", { hostCode: "7000" })) });
  expect(outcome).toEqual({ ok: false, error: { code: "no-permission", params: { hostCode: "7000" } } });
  expect(asked).toEqual(["host"]);
});

test("the pane refuses the files that the reader would refuse for their size", () => {
  expect(LARGEST_FILE_MEGABYTES * 1024 * 1024).toBe(XLSX_LIMITS.fileBytes);
});
