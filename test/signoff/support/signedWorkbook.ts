import { checkWorkbookFile, contentsOf, presentAssessment, verifyWorkbookFile, type CheckedWorkbook, type FileVerification, type WorkbookChange, type WorkbookVerification } from "../../../src/application";
import { canonicalJson, catalogueDocument, profileDocument, type Catalogue, type DraftAssessment, type Locale, type Roster, type SignoffRecord, type Statement } from "../../../src/core";
import { webCryptoHash } from "../../../src/crypto";
import { nodeWorkbookFiles } from "../../../src/files";
import { buildWorkbookPlan, withSignoff, type PlanContent, type SignoffContents, type WorkbookPlan } from "../../../src/template";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";
import { bytesOf, sha256 } from "../../files/support/sampleFiles";
import { CATALOGUE, DRAFT_ASSESSMENT, EVIDENCE, PROFILE } from "../../seal/support/assessment";
import { PORTS, type Body } from "../../seal/support/body";
import { WHOLE, signAll, type Step } from "../../seal/support/signing";

type Entered = Exclude<PlanContent, null>;

function row(cells: Readonly<Record<string, string | number>>): ReadonlyMap<string, Entered> {
  return new Map(Object.entries(cells).map(([key, value]): [string, Entered] => [key, typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value }]));
}

export interface BookParts {
  readonly draft?: Partial<DraftAssessment>;
  readonly catalogue?: Catalogue;
  readonly locale?: Locale;
  readonly stage?: "首次评审" | "监督评审";
}

/** The workbook of the assessment that the tests of seals sign, or of one that differs in these parts. */
export function bookPlan({ draft = {}, catalogue = CATALOGUE, locale = "zh-CN", stage }: BookParts = {}): WorkbookPlan {
  const carried = entriesOfDraft({ ...DRAFT_ASSESSMENT, ...draft }, locale);
  const evidence = EVIDENCE.map(({ number, clause, title, location, part, hash, size, addedBy, addedOn }) => row({ number, clause, kind: locale === "zh-CN" ? "文件" : "File", title, location, part, hash, size: size ?? 0, addedBy, addedOn }));
  return buildWorkbookPlan({
    catalogue,
    profile: PROFILE,
    locale,
    hashes: { catalogue: sha256(canonicalJson(catalogueDocument(catalogue))), profile: sha256(canonicalJson(profileDocument(PROFILE))) },
    carried: {
      ...carried,
      head: new Map([...carried.head, ["sites", { kind: "text", text: "福州" }], ...(stage === undefined ? [] : ([["stage", { kind: "text", text: stage }]] as const))]),
      records: {
        ...carried.records,
        evidence: { entries: evidence, rows: evidence.length },
        samplePlans: { entries: [row({ clause: "1.1.2", subject: "维修工单", population: 120, sampleSize: 9, seed: "海星-2026-11-18", drawnBy: "钱九", drawnOn: "2026-11-18" })], rows: 1 },
        samples: { entries: [row({ clause: "1.1.2", item: "WX-0007", number: 7, result: locale === "zh-CN" ? "不符合" : "Nonconforming", facts: "没有回访", evidence: "E1" })], rows: 1 },
      },
    },
  });
}

export interface SignedBook {
  readonly plan: WorkbookPlan;
  readonly unsigned: WorkbookPlan;
  readonly record: SignoffRecord;
  readonly contents: SignoffContents;
  readonly statement: Statement;
}

/** What a file says, stated as it would be signed. */
export async function stated(bytes: Uint8Array): Promise<{ readonly workbook: CheckedWorkbook; readonly statement: Statement }> {
  const outcome = await checkWorkbookFile(bytes, { workbookFiles: nodeWorkbookFiles, hash: webCryptoHash });
  if (outcome.kind !== "checked") {
    throw new Error(JSON.stringify(outcome.issues));
  }
  const { statement } = await presentAssessment(outcome.workbook, { engine: "ServiceStar/0.1.0", source: "" }, webCryptoHash);
  if (statement === null) {
    throw new Error("it cannot be stated");
  }
  return { workbook: outcome.workbook, statement };
}

/** The workbook, signed by these steps as it stands. */
export async function signedBook(body: Body, parts: BookParts = {}, steps: readonly Step[] = WHOLE): Promise<SignedBook> {
  const unsigned = bookPlan(parts);
  const { statement } = await stated(bytesOf(unsigned));
  const record = await signAll(body, statement, steps);
  const contents = await contentsOf(record, PROFILE, webCryptoHash);
  return { plan: withSignoff(unsigned, contents), unsigned, record, contents, statement };
}

export const NO_ANCHORS = { head: null, roster: null };

export function verifyFile(bytes: Uint8Array, roster: Roster | null, anchors: { head: string | null; roster: string | null } = NO_ANCHORS): Promise<FileVerification> {
  return verifyWorkbookFile(bytes, { roster, anchors }, { ...PORTS, workbookFiles: nodeWorkbookFiles });
}

export async function verificationOf(bytes: Uint8Array, roster: Roster | null, anchors = NO_ANCHORS as { head: string | null; roster: string | null }): Promise<WorkbookVerification> {
  const outcome = await verifyFile(bytes, roster, anchors);
  if (outcome.kind === "refused") {
    throw new Error(JSON.stringify(outcome.issues));
  }
  return outcome.verification;
}

/** What changed, as "entry clauses/1.1.1/status 评分表!F8". */
export const changeWords = (changes: readonly WorkbookChange[]): readonly string[] => changes.map(({ kind, path, place }) => `${kind} ${path} ${place === null ? "-" : `${place.sheet}!${place.address}`}`);

/** The plan with other contents in these cells ("汇总!B6"); a cell that the plan does not write is a mistake of the test. */
export function withCells(plan: WorkbookPlan, cells: Readonly<Record<string, PlanContent>>): WorkbookPlan {
  const left = new Set(Object.keys(cells));
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(block.at) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const row = Number.parseInt(digits, 10);
      return {
        ...block,
        cells: block.cells.map((contents, r) =>
          contents.map((content, c) => {
            const name = `${sheet.name}!${columnName(column + c)}${String(row + r)}`;
            const changed = cells[name];
            left.delete(name);
            return changed === undefined ? content : changed;
          }),
        ),
      };
    }),
  }));
  if (left.size > 0) {
    throw new Error(`not written by the plan: ${[...left].join(", ")}`);
  }
  return { ...plan, sheets };
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
}
