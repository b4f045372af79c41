import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReviewedContent } from "../../core";
import { checkpointFile, listReviewFiles, type CheckpointFile } from "..";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-node-review-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = async (name: string): Promise<void> => {
  await mkdir(join(folder, name, ".."), { recursive: true });
  await writeFile(join(folder, name), "x");
};

describe("what is found under the paths of a call", () => {
  const found = async (...paths: readonly string[]): Promise<unknown> => {
    const { files, skipped } = await listReviewFiles(paths.map((path) => join(folder, path)));
    const short = (path: string): string => path.slice(folder.length + 1);
    return { files: files.map(({ path, size }) => `${short(path)} ${String(size)}`), skipped: skipped.map(({ path, reason }) => `${short(path)} ${reason}`) };
  };

  it("is every workbook, however deep, by path and once", async () => {
    await Promise.all(["b/z.xlsx", "b/a/deep.XLSM", "a.xls", "b.ods", "b/notes.txt", "b/register.csv"].map(put));
    expect(await found("", "b")).toEqual({ files: ["a.xls 1", "b.ods 1", "b/a/deep.XLSM 1", "b/z.xlsx 1"], skipped: [] });
  });

  it("is a file as it is named, whatever it is called and whether or not it is there", async () => {
    await put("notes.txt");
    expect(await found("notes.txt", "missing.xlsx")).toEqual({ files: ["missing.xlsx 0", "notes.txt 1"], skipped: [] });
  });

  it("leaves out lock files and links, and says so", async () => {
    await put("in/~$open.xlsx");
    await put("outside/secret.xlsx");
    await symlink(join(folder, "outside"), join(folder, "in/folder"));
    await symlink(join(folder, "outside/secret.xlsx"), join(folder, "in/link.xlsx"));
    await symlink(join(folder, "in"), join(folder, "in/round"));
    expect(await found("in")).toEqual({ files: [], skipped: ["in/folder link", "in/link.xlsx link", "in/round link", "in/~$open.xlsx lock-file"] });
  });
});

describe("a checkpoint in a file", () => {
  const content = (company: string): ReviewedContent => ({ kind: "refused", company, issues: [] });
  const hash = (digit: string): string => digit.repeat(64);
  const parse = (json: unknown): ReviewedContent | null => (typeof json === "object" && json !== null && "kind" in json ? (json as ReviewedContent) : null);
  const path = (): string => join(folder, "r.checkpoint");

  it("gives back what was kept, the last of it where something was kept twice", async () => {
    const first = checkpointFile(path(), "1", parse);
    expect(await keptIn(first, "a")).toEqual([null]);
    await Promise.all([first.keep(hash("a"), content("A")), first.keep(hash("b"), content("B"))]);
    await first.keep(hash("a"), content("A again"));
    await first.close();
    const second = checkpointFile(path(), "1", parse);
    expect(await second.isThere()).toBe(true);
    expect(await keptIn(second, "a", "b", "c")).toEqual([content("A again"), content("B"), null]);
    await second.close();
    await second.remove();
    expect(await second.isThere()).toBe(false);
  });

  it("passes over what is cut short, of another version, without a hash or no content, and nothing else", async () => {
    const file = checkpointFile(path(), "1", parse);
    await file.keep(hash("a"), content("A"));
    await file.close();
    const other = checkpointFile(path(), "2", parse);
    await other.keep(hash("b"), content("B"));
    await other.close();
    const line = (await readFile(path(), "utf8")).split("\n").find((one) => one !== "") ?? "";
    await appendFile(path(), [line.replace(hash("a"), "zz"), line.replace('"kind"', '"kin"').replace(hash("a"), hash("c")), "null", "[]", line.slice(0, -9)].join("\n"));
    const again = checkpointFile(path(), "1", parse);
    await again.keep(hash("d"), content("D"));
    expect(await keptIn(again, "a", "b", "c", "d")).toEqual([content("A"), null, null, content("D")]);
    await again.close();
  });

  /** What an earlier run kept under these hashes. */
  async function keptIn(file: CheckpointFile, ...names: readonly string[]): Promise<readonly (ReviewedContent | null)[]> {
    const kept = await file.load();
    return Promise.all(names.map(async (name) => (await kept.get(hash(name))) ?? null));
  }

  it("gives back what the same run has kept, wherever it lies in a file that is there already", async () => {
    const long = "长".repeat(200_000);
    const first = checkpointFile(path(), "1", parse);
    await first.keep(hash("a"), content(long));
    await first.close();
    const file = checkpointFile(path(), "1", parse);
    const kept = await file.load();
    await Promise.all([file.keep(hash("b"), content("乙")), file.keep(hash("c"), content("丙"))]);
    expect([await file.read(hash("a")), await file.read(hash("b")), await file.read(hash("c"))]).toEqual([content(long), content("乙"), content("丙")]);
    expect([kept.get(hash("b")), kept.get(hash("c"))]).toEqual([undefined, undefined]);
    await file.close();
  });

  it("gives nothing that somebody else has written over, and says so", async () => {
    const file = checkpointFile(path(), "1", parse);
    await file.keep(hash("a"), content("A"));
    await writeFile(path(), (await readFile(path(), "utf8")).replace(hash("a"), hash("b")));
    await expect(file.read(hash("a"))).rejects.toMatchObject({ code: "CHANGED" });
    await expect(file.read(hash("z"))).rejects.toMatchObject({ code: "CHANGED" });
    await file.close();
  });

  it("passes over a line that is longer than any of its own, and finds what stands behind it", async () => {
    const file = checkpointFile(path(), "1", parse);
    await file.keep(hash("a"), content("A"));
    await file.keep(hash("b"), content("x".repeat(17 * 1024 * 1024)));
    await file.keep(hash("c"), content("C"));
    await file.close();
    const again = checkpointFile(path(), "1", parse);
    expect(await keptIn(again, "a", "b", "c")).toEqual([content("A"), null, content("C")]);
    await again.close();
  });

  describe("of other runs", () => {
    const other = (name: string): string => join(folder, `${name}.checkpoint`);
    const put = async (name: string, entries: Readonly<Record<string, string>>, version = "1"): Promise<string> => {
      const file = checkpointFile(other(name), version, parse);
      for (const [one, company] of Object.entries(entries)) {
        await file.keep(hash(one), content(company));
      }
      await file.close();
      return other(name);
    };

    it("are taken over beside the own one, and stay as they are", async () => {
      await put("r", { a: "A" });
      const [one, two] = [await put("one", { b: "B", a: "A" }), await put("two", { c: "C" })];
      const before = await readFile(one);
      const file = checkpointFile(path(), "1", parse);
      expect([await file.takeOver(one), await file.takeOver(two)]).toEqual([null, null]);
      expect(await keptIn(file, "a", "b", "c", "d")).toEqual([content("A"), content("B"), content("C"), null]);
      await file.remove();
      expect((await readFile(one)).equals(before)).toBe(true);
    });

    it.each<[string, (whole: string) => string, object]>([
      ["of another version", (whole) => whole.replace('"version":"1"', '"version":"2"'), { code: "checkpoint-foreign", params: { line: 2, found: "servicestar.review-checkpoint/1 2" } }],
      ["of another format", (whole) => whole.replace("review-checkpoint/1", "other/1"), { code: "checkpoint-foreign", params: { line: 2, found: "servicestar.other/1 1" } }],
      ["that is none", () => "PK\u0003\u0004", { code: "checkpoint-broken", params: { line: 1 } }],
      ["that is empty", () => "\n\n", { code: "checkpoint-foreign", params: { line: 1, found: "" } }],
      ["cut short", (whole) => whole.slice(0, -9), { code: "checkpoint-broken", params: { line: 4 } }],
      ["with a hash that is none", (whole) => whole.replace(hash("b"), "b"), { code: "checkpoint-broken", params: { line: 2 } }],
      ["with a content that is none", (whole) => whole.replace('"kind"', '"kin"'), { code: "checkpoint-broken", params: { line: 2 } }],
      ["with a line that is longer than any", (whole) => `${"y".repeat(17 * 1024 * 1024)}${whole}`, { code: "checkpoint-broken", params: { line: 1 } }],
      ["that says of the same bytes something else than the own one", (whole) => whole.replace(hash("c"), hash("a")), { code: "checkpoint-differs", params: { line: 4 } }],
      ["that says of the same bytes two things", (whole) => whole.replace(hash("c"), hash("b")), { code: "checkpoint-differs", params: { line: 4 } }],
    ])("are refused as a whole: one %s", async (_, change, fault) => {
      await put("r", { a: "A" });
      const one = await put("one", { b: "B", c: "C" });
      await writeFile(one, change(await readFile(one, "utf8")));
      const file = checkpointFile(path(), "1", parse);
      expect(await file.takeOver(one)).toEqual(fault);
      expect(await keptIn(file, "a", "b", "c")).toEqual([content("A"), null, null]);
      await file.close();
    });

    it("are refused where they cannot be read", async () => {
      const file = checkpointFile(path(), "1", parse);
      expect(await file.takeOver(other("none"))).toEqual({ code: "checkpoint-unopened", params: { reason: "ENOENT" } });
      expect(await file.takeOver(folder)).toEqual({ code: "checkpoint-unopened", params: { reason: "EISDIR" } });
      expect(await file.isThere()).toBe(false);
      await file.close();
    });
  });
});
