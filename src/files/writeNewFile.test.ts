import { chmod, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNewFile } from "./writeNewFile";

describe("writeNewFile", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "servicestar-write-"));
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });
  const bytes = new Uint8Array([0, 1, 255]);

  it("writes the bytes under their name, and nothing else is there", async () => {
    expect(await writeNewFile(join(folder, "评分 表.xlsx"), bytes)).toBeNull();
    expect(new Uint8Array(await readFile(join(folder, "评分 表.xlsx")))).toEqual(bytes);
    expect(await readdir(folder)).toEqual(["评分 表.xlsx"]);
  });

  it("leaves a file that is there as it is", async () => {
    await writeFile(join(folder, "a"), "kept");
    expect(await writeNewFile(join(folder, "a"), bytes)).toEqual({ code: "file-exists", params: {} });
    expect(await readFile(join(folder, "a"), "utf8")).toBe("kept");
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("does not follow a link that leads nowhere", async () => {
    await symlink(join(folder, "target"), join(folder, "a"));
    expect(await writeNewFile(join(folder, "a"), bytes)).toEqual({ code: "file-exists", params: {} });
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("lets one of two that write the same name at once have it", async () => {
    const outcomes = await Promise.all([writeNewFile(join(folder, "a"), bytes), writeNewFile(join(folder, "a"), new Uint8Array([9]))]);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.code === "file-exists")).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("tells a folder that is not there, a file in its place, and a name that the system refuses", async () => {
    await writeFile(join(folder, "file"), "x");
    expect(await writeNewFile(join(folder, "no", "a"), bytes)).toEqual({ code: "folder-missing", params: {} });
    expect(await writeNewFile(join(folder, "file", "a"), bytes)).toEqual({ code: "folder-missing", params: {} });
    expect(await writeNewFile(join(folder, "n".repeat(300)), bytes)).toEqual({ code: "file-unwritable", params: { reason: "ENAMETOOLONG" } });
    expect(await readdir(folder)).toEqual(["file"]);
  });
});
