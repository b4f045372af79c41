import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson, profileDocument } from "../../src/core";
import { SAMPLE_PROFILE } from "../../src/template/testing/sampleStandard";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { callCommandLine, type Answer } from "../support/commandLine";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-simulate-"));
  await mkdir(join(folder, "2026"));
  await writeFile(join(folder, "2026", "a.xlsx"), bytesOf(planOfDraft()));
  await writeFile(join(folder, "2026", "b.xlsx"), bytesOf(planOfDraft({ ...SAMPLE_DRAFT, company: { ...SAMPLE_DRAFT.company, name: "乙公司" } })));
  await writeFile(join(folder, "2026", "broken.xlsx"), new Uint8Array([1, 2, 3]));
  const strict = { ...SAMPLE_PROFILE, version: "strict", specialDeduction: { ...SAMPLE_PROFILE.specialDeduction, failAt: 1 } };
  await writeFile(join(folder, "strict.json"), canonicalJson(profileDocument(strict)));
});
afterAll(() => rm(folder, { recursive: true }));

const call = (...args: readonly string[]): Promise<Answer> => callCommandLine(args.map((arg) => (/^(2026|strict\.json)$/.test(arg) ? join(folder, arg) : arg)), { folder });

describe("servicestar simulate", () => {
  it("scores every workbook of a folder under its own basis and under another profile; one that cannot be read is told and counted", async () => {
    expect(SAMPLE_DRAFT.specialDeductions).toHaveLength(1);
    const { exit, out, err } = await call("simulate", "2026", "--to-profile", "strict.json", "--locale", "en-US");
    expect(exit).toBe(1);
    expect(err.map((line) => line.split(": ").slice(0, 2))).toEqual([["2026/broken.xlsx", "file-unknown"]]);
    expect(out.slice(-4)).toEqual([
      "The two bases differ in: special deductions that fail",
      "Files: 3; same grade 0, higher 0, lower 2, other grades 0, not comparable 1",
      "Grades that change: Five (en) → None (en): 2",
      "  special deductions that fail: changes the grade of files by itself: 2",
    ]);
  });

  it("gives a line a file, with both results exact and what decides", async () => {
    const { out } = await call("simulate", "2026", "--to-profile", "strict.json", "--json");
    const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ input, company, change, decides }) => [input, company, change, decides])).toEqual([
      ["2026/a.xlsx", SAMPLE_DRAFT.company.name, "lower", { alone: ["fail-at"], needed: ["fail-at"] }],
      ["2026/b.xlsx", "乙公司", "lower", { alone: ["fail-at"], needed: ["fail-at"] }],
    ]);
    expect(lines[0]).toMatchObject({ own: { profile: { id: SAMPLE_PROFILE.id } }, other: { profile: { version: "strict" }, grade: "none" } });
  });

  it("says so where two bases score alike, and names a profile that is broken", async () => {
    const same = await call("simulate", "2026", "--to-profile", join(__dirname, "documents", "demo-catalogue.json"));
    expect([same.exit, same.out]).toEqual([2, []]);
    expect(same.err.join("\n")).toContain("demo-catalogue.json");
    await writeFile(join(folder, "same.json"), canonicalJson(profileDocument({ ...SAMPLE_PROFILE, version: "next" })));
    const alike = await call("simulate", join(folder, "2026", "a.xlsx"), "--to-profile", join(folder, "same.json"));
    expect([alike.exit, alike.out]).toEqual([0, ["The two bases score alike", "Files: 1; same grade 1, higher 0, lower 0, other grades 0, not comparable 0"]]);
  });

  it("finds nothing in a folder without workbooks", async () => {
    await mkdir(join(folder, "empty"));
    const answer = await call("simulate", join(folder, "empty"), "--to-profile", "strict.json");
    expect([answer.exit, answer.err.map((line) => line.split(": ")[1])]).toEqual([2, ["review-no-files"]]);
  });
});
