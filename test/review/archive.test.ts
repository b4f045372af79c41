import { createHash } from "node:crypto";
import { ReviewControl, reviewContent, reviewFiles, type ReviewPorts, type ReviewRun } from "../../src/application";
import { canonicalJson, catalogueDocument, triage, type ReviewedContent, type ReviewedFile, type TriagedSheet } from "../../src/core";
import { nodeWorkbookFiles } from "../../src/files";
import { hash, sha256 } from "../files/support/sampleFiles";
import { CATALOGUE, company } from "./archive/company";
import { FAULTS, fileFor, type Expectation } from "./archive/faults";

const COMPANIES = 500;
const FAULTY = 60;
/** One more assessor, who takes points off where the others do not. */
const HARSH = { name: "钱严", clause: "5.1.4.1", sheets: 12 } as const;

interface ArchiveFile {
  readonly bytes: Uint8Array;
  /** null: nothing may be said against it */
  readonly expect: Expectation | null;
  readonly kind: string;
}

/** An archive as a body has it: companies under their numbers, sixty of them with a fault. */
function archive(): ReadonlyMap<string, ArchiveFile> {
  const files = new Map<string, ArchiveFile>();
  const put = (seed: number, part: string, file: ArchiveFile): void => void files.set(`${String(seed % 7)}/${String(seed).padStart(4, "0")}${part}.xlsx`, file);
  for (let seed = 1; seed <= COMPANIES; seed += 1) {
    const fault = seed <= FAULTY ? FAULTS[seed % FAULTS.length] : undefined;
    if (fault !== undefined) {
      fault.make(seed).files.forEach(({ bytes, expect }, index) => put(seed, index === 0 ? "" : `b${String(index)}`, { bytes, expect, kind: fault.name }));
    } else if (seed <= FAULTY + HARSH.sheets) {
      put(seed, "", { bytes: fileFor(company(seed, { assessor: HARSH.name, lost: [HARSH.clause] })), expect: { outcome: "scored", told: ["TRG007"] }, kind: "harsh" });
    } else {
      put(seed, "", { bytes: fileFor(company(seed)), expect: null, kind: "clean" });
    }
  }
  return files;
}

function ports(files: ReadonlyMap<string, ArchiveFile>): ReviewPorts {
  const bytesAt = (path: string): Uint8Array => files.get(path)?.bytes ?? new Uint8Array();
  const digest = (path: string): string => createHash("sha256").update(bytesAt(path)).digest("hex");
  return {
    clock: () => 0,
    checkpoint: { load: () => Promise.resolve(new Map<string, ReviewedContent>()), keep: () => Promise.resolve() },
    pool: {
      jobs: 2,
      digest: (path) => Promise.resolve({ ok: true, hash: digest(path) }),
      review: async (path) => ({ hash: digest(path), content: await reviewContent(bytesAt(path), { workbookFiles: nodeWorkbookFiles, hash }), isLasting: true }),
    },
  };
}

/** Everything that is told of a file: why it is refused, which checks found something and which signals there are. */
function told(file: ReviewedFile, triaged: TriagedSheet | undefined): readonly string[] {
  return [
    ...(file.outcome === "refused" ? file.issues.map(({ code }) => code) : []),
    ...("sheet" in file ? file.sheet.findings.map(({ check }) => check) : []),
    ...(triaged?.signals ?? []).map(({ id }) => id),
  ];
}

describe(`an archive of ${String(COMPANIES)} companies, ${String(FAULTY)} of them with a fault of ${String(FAULTS.length)} kinds`, () => {
  let files: ReadonlyMap<string, ArchiveFile> = new Map();
  let run: ReviewRun = { kind: "cancelled", done: 0 };
  let triaged: ReadonlyMap<string, TriagedSheet> = new Map();
  const reviewed = (): readonly ReviewedFile[] => (run.kind === "done" ? run.files : []);
  beforeAll(async () => {
    files = archive();
    run = await reviewFiles([...files].map(([path, { bytes }]) => ({ path, size: bytes.length })), ports(files), new ReviewControl(), () => undefined);
    const current = { id: CATALOGUE.id, version: CATALOGUE.version, hash: sha256(canonicalJson(catalogueDocument(CATALOGUE))) };
    triaged = new Map(triage(reviewed(), [current]).map((sheet) => [sheet.file.path, sheet]));
  }, 600_000);

  it("is counted to the last file", () => {
    expect(reviewed().map(({ path }) => path)).toEqual([...files.keys()].sort());
    expect(run).toMatchObject({ faults: [] });
    const expected = (outcome: string): number => [...files.values()].filter(({ expect: wanted }) => (wanted?.outcome ?? "scored") === outcome).length;
    expect(run).toMatchObject({ totals: { found: files.size, scored: expected("scored"), incomplete: expected("incomplete"), refused: expected("refused"), duplicates: expected("duplicate") } });
  });

  it("has every fault reported as what it is", () => {
    const wrong = reviewed().flatMap((file) => {
      const { expect: wanted, kind } = files.get(file.path) ?? { expect: null, kind: "" };
      const said = told(file, triaged.get(file.path));
      return wanted === null || (file.outcome === wanted.outcome && wanted.told.every((code) => said.includes(code))) ? [] : [{ kind, path: file.path, wanted, outcome: file.outcome, said: [...new Set(said)] }];
    });
    expect(wrong).toEqual([]);
  });

  it("raises no alarm among the clean ones", () => {
    const alarms = [...triaged.values()].filter(({ file }) => files.get(file.path)?.expect === null).flatMap(({ file, risk, signals }) => (risk === "low" ? [] : [{ path: file.path, signals: signals.map(({ id, params }) => ({ id, params })), fails: file.sheet.findings.filter(({ outcome }) => outcome === "fail").map(({ check }) => check) }]));
    expect(alarms).toEqual([]);
    expect([...files.values()].filter(({ expect: wanted }) => wanted === null).length).toBe(COMPANIES - FAULTY - HARSH.sheets);
  });

  it("names the assessor who is harsher than the others, and on which clause", () => {
    const signals = [...triaged.values()].flatMap((sheet) => sheet.signals).filter(({ id }) => id === "TRG007");
    expect(signals.length).toBeGreaterThanOrEqual(HARSH.sheets);
    expect(new Set(signals.map(({ params }) => params.assessor))).toEqual(new Set([HARSH.name]));
    expect(signals.every(({ params }) => params.variant === "harsh" && String(params.clauses).split(" ").includes(HARSH.clause))).toBe(true);
  });
});
