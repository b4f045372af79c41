import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilePort } from "../application";
import { nodeFiles, readFileNow } from "./nodeFiles";

const READERS: readonly (readonly [string, FilePort["read"]])[] = [["nodeFiles", nodeFiles.read], ["readFileNow", (path) => Promise.resolve(readFileNow(path))]];

describe.each(READERS)("%s", (_, readFile) => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "servicestar-files-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("gives a file's bytes as they are, a byte order mark included", async () => {
    const path = join(folder, "名称 with blanks.json");
    await writeFile(path, Buffer.from([0xef, 0xbb, 0xbf, 0x00, 0xff]));
    const read = await readFile(path);
    expect(read).toEqual({ ok: true, bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x00, 0xff]) });
  });

  it("joins the chunks of a larger file", async () => {
    const path = join(folder, "large");
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 7, "0123456789abc");
    await writeFile(path, bytes);
    const read = await readFile(path);
    expect(read.ok && bytes.equals(read.bytes)).toBe(true);
  });

  it("reads a pipe, which does not say how much will come, to its end", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const bytes = Buffer.alloc(2 * 1024 * 1024 + 5, "0123456789abc");
    const large = join(folder, "into the pipe");
    await writeFile(large, bytes);
    spawn("sh", ["-c", 'cat "$1" > "$2"', "sh", large, path]);
    const read = await readFile(path);
    expect(read.ok && bytes.equals(read.bytes)).toBe(true);
  });

  it("reads an empty file as no bytes", async () => {
    const path = join(folder, "empty");
    await writeFile(path, "");
    expect(await readFile(path)).toEqual({ ok: true, bytes: new Uint8Array() });
  });

  it("tells a missing file, a folder, a path through a file and a path that the system refuses", async () => {
    const file = join(folder, "file");
    await writeFile(file, "x");
    const failure = async (path: string): Promise<unknown> => {
      const read = await readFile(path);
      return read.ok ? "read" : read.failure;
    };
    expect(await failure(join(folder, "nothing"))).toEqual({ code: "file-missing", params: {} });
    expect(await failure(join(file, "below"))).toEqual({ code: "file-missing", params: {} });
    expect(await failure(folder)).toEqual({ code: "file-is-directory", params: {} });
    expect(await failure(join(folder, "n".repeat(5000)))).toEqual({ code: "file-unreadable", params: { reason: "ENAMETOOLONG" } });
  });

  it("refuses a file above the limit", async () => {
    const path = join(folder, "sparse");
    await writeFile(path, "");
    await truncate(path, 32 * 1024 * 1024);
    expect((await readFile(path)).ok).toBe(true);
    await truncate(path, 32 * 1024 * 1024 + 1);
    expect(await readFile(path)).toEqual({ ok: false, failure: { code: "file-too-large", params: { limit: 32 } } });
  });
});
