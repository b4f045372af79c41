import { createHash } from "node:crypto";
import { webCryptoFileHash } from "./webCryptoFileHash";

const never = new AbortController().signal;
const MEGABYTE = 1024 * 1024;

async function hashed(file: Parameters<typeof webCryptoFileHash.hash>[0], signal = never) {
  const read: number[] = [];
  return { outcome: await webCryptoFileHash.hash(file, signal, (bytes) => read.push(bytes)), read };
}

test("hashes the bytes of a file, and tells how far it has read", async () => {
  const bytes = Uint8Array.from({ length: 9 * MEGABYTE + 5 }, (_, index) => index % 251);
  const { outcome, read } = await hashed(new Blob([bytes]));
  expect(outcome).toEqual({ ok: true, hash: createHash("sha256").update(bytes).digest("hex"), size: bytes.length });
  expect(read).toEqual([4 * MEGABYTE, 8 * MEGABYTE, bytes.length]);
});

test("a file without bytes has the published hash of nothing", async () => {
  const { outcome } = await hashed(new Blob([]));
  expect(outcome).toEqual({ ok: true, hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", size: 0 });
});

test("what is larger than 200 MB is not read at all", async () => {
  const slice = jest.fn(() => new Blob([]));
  expect((await hashed({ size: 200 * MEGABYTE + 1, slice })).outcome).toEqual({ ok: false, reason: "too-large" });
  expect(slice).not.toHaveBeenCalled();
});

test("stops once nobody waits any longer", async () => {
  const abort = new AbortController();
  const slice = (): Blob => {
    abort.abort();
    return new Blob(["abcd"]);
  };
  expect(await hashed({ size: 8, slice }, abort.signal)).toEqual({ outcome: { ok: false, reason: "cancelled" }, read: [] });
});

test.each([
  ["cannot be read any more", () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) })],
  ["became shorter", () => new Blob([])],
  ["became longer", () => new Blob(["abcdefghijk"])],
])("a file that %s has no hash", async (_, slice) => {
  expect((await hashed({ size: 8, slice })).outcome).toEqual({ ok: false, reason: "unreadable" });
});
