import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReviewedContent } from "../../core";
import { checkpointFile, listReviewFiles } from "..";

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
    expect([...(await first.load())]).toEqual([]);
    await Promise.all([first.keep(hash("a"), content("A")), first.keep(hash("b"), content("B"))]);
    await first.keep(hash("a"), content("A again"));
    await first.close();
    const second = checkpointFile(path(), "1", parse);
    expect(await second.isThere()).toBe(true);
    expect([...(await second.load())]).toEqual([[hash("a"), content("A again")], [hash("b"), content("B")]]);
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
    expect([...(await again.load()).keys()]).toEqual([hash("a"), hash("d")]);
    await again.close();
  });
});
