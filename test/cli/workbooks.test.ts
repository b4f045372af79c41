import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeWorkbookFiles } from "../../src/files";
import { collectEntries, readBasis } from "../../src/template";
import { callCommandLine, type Answer } from "../support/commandLine";
import { bytesOf, edited, planOfDraft } from "../files/support/sampleFiles";

const documents = join(__dirname, "documents");
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-cli-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The command line with the real files of this computer. */
const call = (...args: readonly string[]): Promise<Answer> => callCommandLine(args, { environment: { LANG: "en_US.UTF-8" } });

const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): Promise<void> => writeFile(path(name), bytes);

/** What a person reads of an answer, with the folder taken out. */
function words({ exit, out, err }: Answer): Answer {
  const short = (line: string): string => line.replaceAll(`${folder}/`, "");
  return { exit, out: out.map(short), err: err.map(short) };
}

describe("servicestar build", () => {
  it("writes a blank scoring workbook of the built-in standard, with the company in it", async () => {
    expect(words(await call("build", "--out", path("表 1.xlsx"), "--company", "=1+1 甲乙", "--locale", "zh-CN"))).toEqual({
      exit: 0, out: ["表 1.xlsx: 已新建评分工作簿"], err: [],
    });
    const read = nodeWorkbookFiles.read(new Uint8Array(await readFile(path("表 1.xlsx"))));
    const grids = read.ok ? read.file.grids : null;
    const basis = grids === null ? null : readBasis(grids);
    expect(basis?.ok === true && basis.value).toMatchObject({ locale: "zh-CN", catalogue: { id: "gbt-27922-2011" } });
    expect(grids === null ? null : collectEntries(grids).head).toEqual(new Map([["company", { kind: "text", text: "=1+1 甲乙" }]]));
  });

  it("builds under the catalogue and the profile that the call names, in the language that it names", async () => {
    const named = ["--catalogue", join(documents, "demo-catalogue.json"), "--profile", join(documents, "demo-profile.json")];
    expect((await call("build", "--out", path("a.xlsx"), ...named, "--locale", "en-US")).exit).toBe(0);
    const scored = await call("score", path("a.xlsx"), ...named, "--json");
    expect(JSON.parse(scored.out[0] ?? "")).toMatchObject({ status: "incomplete", obtained: "0", applicable: "100" });
  });

  it("gives the same bytes for the same call", async () => {
    await call("build", "--out", path("a.xlsx"));
    await call("build", "--out", path("b.xlsx"));
    const [a, b] = [await readFile(path("a.xlsx")), await readFile(path("b.xlsx"))];
    expect(a.equals(b)).toBe(true);
  });

  it("never writes over a file, and leaves nothing beside it", async () => {
    await put("a.xlsx", new Uint8Array([1, 2, 3]));
    const answer = words(await call("build", "--out", path("a.xlsx"), "--locale", "en-US"));
    expect(answer).toEqual({
      exit: 2,
      out: [],
      err: ["a.xlsx: file-exists: The file is already there; it is not written over, so that no entry is lost. Choose another name or move that file away. (whole file)"],
    });
    expect([...(await readFile(path("a.xlsx")))]).toEqual([1, 2, 3]);
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
  });

  it("tells a folder that is not there", async () => {
    expect(words(await call("build", "--out", path("no/a.xlsx"), "--locale", "en-US"))).toMatchObject({ exit: 2, err: [expect.stringContaining("no/a.xlsx: folder-missing: ")] });
  });

  it("tells every problem of the documents that it is to be built from, and writes nothing", async () => {
    const answer = await call("build", "--out", path("a.xlsx"), "--catalogue", join(documents, "broken-catalogue.json"));
    expect(answer.exit).toBe(2);
    expect(answer.err.length).toBeGreaterThan(3);
    expect(await readdir(folder)).toEqual([]);
  });

  it("tells a name that is too long for a cell", async () => {
    const answer = words(await call("build", "--out", path("a.xlsx"), "--company", "x".repeat(40_000), "--locale", "en-US"));
    expect(answer).toMatchObject({ exit: 2, out: [], err: [expect.stringContaining("a.xlsx: workbook-unwritable: ")] });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("servicestar score with scoring workbooks", () => {
  const complete = bytesOf(planOfDraft());

  it("scores a workbook under the standard that it carries, like the same assessment anywhere else", async () => {
    await put("a.xlsx", complete);
    const answer = await call("score", path("a.xlsx"), "--json");
    expect(answer).toMatchObject({ exit: 0, err: [] });
    expect(JSON.parse(answer.out[0] ?? "")).toMatchObject({
      input: path("a.xlsx"), status: "complete", total: { display: "96.19" }, grade: "five", specialDeductions: 1, bonuses: 1, issues: [],
    });
  });

  it("gives findings their cell, for people and for programs", async () => {
    await put("a.xlsx", edited(complete, { "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="B15"[^>]*>.*?<v>)96.19/, "$195") }));
    const person = await call("score", path("a.xlsx"), "--locale", "zh-CN");
    expect(person.out).toContain("    RES002  须处理  结果单元格显示“95”，与评分核心的结果不同。 (汇总!B15)");
    const program = await call("score", path("a.xlsx"), "--json");
    const { findings } = JSON.parse(program.out[0] ?? "") as { readonly findings: readonly object[] };
    expect(findings).toContainEqual({
      check: "RES002", outcome: "fail", clause: null, params: { variant: "differs", result: "total", shown: "95", clause: "", cell: "汇总!B15" },
    });
  });

  it("refuses a workbook whose points were changed, with the cell, and goes on", async () => {
    await put("bad.xlsx", edited(complete, { "xl/worksheets/sheet2.xml": (xml) => xml.replace(/(<c r="D8"[^>]*><v>)7.5/, "$18") }));
    await put("good.xlsx", complete);
    const answer = words(await call("score", path("bad.xlsx"), path("good.xlsx"), "--locale", "en-US"));
    expect(answer.exit).toBe(1);
    expect(answer.err).toHaveLength(1);
    expect(answer.err[0]).toMatch(/^bad\.xlsx: row-points-changed: .*5\.1\.2\.1.*7\.5.*8.* \(评分表!D8\)$/);
    expect(answer.out.at(-1)).toBe("Files: 2; complete 1, incomplete 0, refused 1");
    const { issues, findings, total } = JSON.parse((await call("score", path("bad.xlsx"), "--json")).out[0] ?? "") as Readonly<Record<string, unknown>>;
    expect({ issues, findings, total }).toEqual({
      issues: [{ code: "row-points-changed", path: "评分表!D8", params: { clause: "5.1.2.1", expected: "7.5", found: "8" } }], findings: [], total: null,
    });
  });

  it("refuses a workbook of another standard than the call names", async () => {
    await put("a.xlsx", complete);
    const named = ["--catalogue", join(documents, "demo-catalogue.json"), "--profile", join(documents, "demo-profile.json")];
    const answer = words(await call("score", path("a.xlsx"), ...named, "--locale", "en-US"));
    expect(answer.exit).toBe(1);
    expect(answer.err.map((line) => line.split(": ").slice(0, 2).join(" "))).toEqual(["a.xlsx workbook-catalogue-differs", "a.xlsx workbook-profile-differs"]);
    expect(answer.err[0]).toMatch(/“sample 3”.*“demo.*”.* \(--catalogue\)$/);
  });

  it("tells texts of the head that cannot be read beside the score", async () => {
    await put("a.xlsx", edited(complete, { "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="B6" s="[0-9]+") t="s"><v>[0-9]+<\/v>/, '$1 t="b"><v>1</v>') }));
    const answer = words(await call("score", path("a.xlsx"), "--json"));
    expect(answer.exit).toBe(0);
    expect(JSON.parse(answer.out[0] ?? "")).toMatchObject({ status: "complete", issues: [{ code: "head-unreadable", path: "汇总!B6" }] });
    expect(answer.err).toEqual([expect.stringMatching(/^a\.xlsx: head-unreadable: .* \(汇总!B6\)$/)]);
  });

  it("refuses what only looks like a workbook, one line each", async () => {
    await put("text.xlsx", new TextEncoder().encode("not a workbook"));
    await put("empty.xlsx", new Uint8Array());
    await put("old.json", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const answer = words(await call("score", path("text.xlsx"), path("empty.xlsx"), path("old.json"), path("gone.xlsx")));
    expect(answer.exit).toBe(1);
    expect(answer.err.map((line) => line.split(":")[0])).toEqual(["text.xlsx", "empty.xlsx", "old.json", "gone.xlsx"]);
  });

  it("scores workbooks and documents in one call, in the order of the call", async () => {
    await put("a.xlsx", complete);
    const answer = await call("score", join(documents, "blank.json"), path("a.xlsx"), "--json");
    expect(answer.out.map((line) => (JSON.parse(line) as { readonly input: string }).input)).toEqual([join(documents, "blank.json"), path("a.xlsx")]);
  });
});
