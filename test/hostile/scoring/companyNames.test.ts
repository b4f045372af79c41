import { callCommandLine } from "../../support/commandLine";
import { createServiceStar, type ServiceStarPorts } from "../../../src/application";
import { nodeWorkbookFiles } from "../../../src/files";
import { checked, hash } from "../../files/support/sampleFiles";
import { COMPANY_NAMES } from "./companyNames";
import { PARTS } from "./change";
import { fileOf, partsOf, REALISTIC } from "./scoringBook";
import { nodeSigning } from "../../support/nodeSigning";
import { memoryDesk } from "../../support/memoryDesk";
import { NO_REGISTER, memoryReview } from "../../support/memoryReview";

const named = (name: string): Uint8Array => fileOf({ ...REALISTIC, company: { ...REALISTIC.company, name } });

/** What the company's cell holds in the package: its style, its type and its elements. */
function companyCell(bytes: Uint8Array): string {
  return /<c r="B6"[^>]*?(?:\/>|>.*?<\/c>)/.exec(partsOf(bytes)[PARTS["汇总"]] ?? "")?.[0] ?? "";
}

/** A copy as the pane saves it where the host gives no file: written anew from the entries that were read. */
async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const reading = nodeWorkbookFiles.read(bytes);
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.issues));
  }
  const never = (): never => {
    throw new Error("a copy changes nothing in the open workbook");
  };
  const ports: ServiceStarPorts = {
    workbook: {
      inspect: () => Promise.resolve({ kind: "scoring", template: "1" }),
      readGrids: () => Promise.resolve(reading.file.grids),
      build: never, readTable: never, readTableRow: never, readFormulas: never, writeFormulas: never, writeEntries: never, repairFormulas: never, writeSignoff: never, unprotectedSheets: never, protectSheets: never, goTo: never, watch: never, watchSelection: never, filterByAssessor: never, appendLines: never,
    },
    hash,
    fileHash: { hash: never },
    hostFile: { read: () => Promise.resolve(null) },
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
      write: (plan) => {
        const written = nodeWorkbookFiles.write(plan);
        return Promise.resolve(written.ok ? { ok: true, bytes: new Uint8Array(written.bytes) } : written);
      },
    },
  };
  const outcome = await createServiceStar(ports, { catalogues: [], profiles: [] }).saveCopy(new AbortController().signal);
  if (!outcome.ok || outcome.value.kind !== "copied") {
    throw new Error(JSON.stringify(outcome));
  }
  return outcome.value.bytes;
}

test.each(COMPANY_NAMES)("H108 %s stays the text that it is, in the file and in its copies", async (_, name) => {
  const file = named(name);
  const copy = await copyOf(file);
  for (const bytes of [file, copy, await copyOf(copy)]) {
    expect(companyCell(bytes)).toMatch(/^<c r="B6" s="[0-9]+" t="s"><v>[0-9]+<\/v><\/c>$/);
    const outcome = await checked(bytes);
    expect(outcome.kind === "checked" ? outcome.workbook.companyName : outcome).toBe(name);
  }
});

test("H108 the command line shows every name on a line of its own, and steers nothing with it", async () => {
  const files = new Map(COMPANY_NAMES.map(([, name], index) => [`${String(index)}.xlsx`, named(name)]));
  const { out, err } = await callCommandLine(["score", ...files.keys(), "--locale", "en-US"], {
    files: {
      read: (path) => {
        const bytes = files.get(path);
        return Promise.resolve(bytes === undefined ? { ok: false, failure: { code: "file-missing", params: {} } } : { ok: true, bytes });
      },
      writeNew: () => Promise.resolve({ code: "file-unwritable", params: { reason: "" } }),
    },
  });
  const text = [...out, ...err].join("\n");
  expect(text.match(/^ {2}Company {2,}/gm)).toHaveLength(COMPANY_NAMES.length);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
});
