import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { DEMO_DOCUMENTS } from "../files/support/sampleForm";
import { resultForm, resultMapping } from "../files/support/resultForm";
import { callCommandLine, type Answer } from "../support/commandLine";
import { cellsOf, changedParts, workbookOf } from "../xlsx/support/patched";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-form-copies-"));
  await writeFile(path("mapping.json"), resultMapping());
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
const bytes = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(path(name)));
const isThere = (name: string): Promise<boolean> => readFile(path(name)).then(() => true, () => false);

const score = (input: string, out: string, ...more: readonly string[]): Promise<Answer> =>
  callCommandLine(["score", path(input), "--form", path("mapping.json"), "--out", path(out), "--catalogue", DEMO_DOCUMENTS.catalogue, "--profile", DEMO_DOCUMENTS.profile, "--locale", "en-US", ...more], { folder });

describe("servicestar score --form --out", () => {
  it("writes the results into a copy and leaves the form as it is", async () => {
    const form = await resultForm();
    await writeFile(path("a.xlsx"), form);
    const { exit, out, err } = await score("a.xlsx", "b.xlsx");
    expect({ exit, err, last: out.at(-1) }).toEqual({ exit: 0, err: [], last: "b.xlsx: results written into the copy; its formulas are calculated anew when it is opened" });
    expect(await bytes("a.xlsx")).toEqual(form);
    const cells = cellsOf(workbookOf(await bytes("b.xlsx")));
    expect(cells.get("评分表!B18")?.value).toEqual({ kind: "number", value: 90.44 });
    // The form's own language, whatever that of the call is.
    expect(cells.get("评分表!J12")?.value).toEqual({ kind: "text", text: expect.stringMatching(/^EXC[0-9]{3} [^a-z]*[\u4e00-\u9fff]/) as string });
    expect(changedParts(form, await bytes("b.xlsx")).length).toBeLessThanOrEqual(3);
  }, 60_000);

  it("prints nothing but results with --json", async () => {
    await writeFile(path("a.xlsx"), await resultForm());
    const { exit, out } = await score("a.xlsx", "b.xlsx", "--json");
    expect([exit, out.length, (JSON.parse(out[0] ?? "") as { readonly grade: string }).grade, await isThere("b.xlsx")]).toEqual([0, 1, "four-star", true]);
  }, 60_000);

  it("never writes over a file, the form itself least of all", async () => {
    const form = await resultForm();
    await writeFile(path("a.xlsx"), form);
    for (const out of ["a.xlsx", "there.xlsx"]) {
      await writeFile(path("there.xlsx"), "mine");
      const { exit, err } = await score("a.xlsx", out);
      expect([exit, err]).toEqual([2, [expect.stringMatching(new RegExp(`^${out.replace(".", "\\.")}: file-exists: `))]]);
    }
    expect(await bytes("a.xlsx")).toEqual(form);
    expect(await readFile(path("there.xlsx"), "utf8")).toBe("mine");
  }, 60_000);

  it("writes the copy of an open assessment, and says by its status that it is open", async () => {
    await writeFile(path("a.xlsx"), await resultForm((sheet) => { sheet.getCell("D13").value = null; sheet.getCell("G13").value = null; }));
    expect([(await score("a.xlsx", "b.xlsx")).exit, cellsOf(workbookOf(await bytes("b.xlsx"))).get("评分表!B18")]).toEqual([1, undefined]);
  }, 60_000);

  it("writes no copy of what was refused, or is no form, or has no place for results", async () => {
    await writeFile(path("a.xlsx"), await resultForm((sheet) => { sheet.getCell("D5").value = "分"; }));
    const refused = await score("a.xlsx", "b.xlsx");
    expect([refused.exit, refused.err.map((line) => line.split(": ").slice(0, 2).join(": "))]).toEqual([1, ["a.xlsx: form-header-differs", "b.xlsx: out-refused"]]);
    await writeFile(path("all.json"), await readFile(join(__dirname, "documents/all-points.json")));
    const document = await score("all.json", "b.xlsx");
    expect([document.exit, document.err.at(-1)]).toEqual([2, expect.stringMatching(/^b\.xlsx: out-not-form: /)]);
    await writeFile(path("own.xlsx"), bytesOf(planOfDraft()));
    expect((await score("own.xlsx", "b.xlsx")).err.at(-1)).toMatch(/^b\.xlsx: out-refused: /);
    await writeFile(path("mapping.json"), resultMapping({ total: { cell: "D7" } }));
    await writeFile(path("a.xlsx"), await resultForm());
    expect((await score("a.xlsx", "b.xlsx")).err).toEqual([expect.stringMatching(/^b\.xlsx: result-over-entry: .* \(评分表!D7\)$/)]);
    expect(await isThere("b.xlsx")).toBe(false);
  }, 60_000);

  it("tells of locked cells", async () => {
    await writeFile(path("a.xlsx"), await resultForm((sheet) => { void sheet.protect("", {}); }));
    const { out } = await score("a.xlsx", "b.xlsx");
    expect(out.at(-1)).toMatch(/^b\.xlsx: cells written that the form's protection locks: [0-9]+, such as 评分表!/);
  }, 60_000);
});
