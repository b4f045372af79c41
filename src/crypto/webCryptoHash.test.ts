import { createHash } from "node:crypto";
import { webCryptoHash } from "./webCryptoHash";

describe("webCryptoHash", () => {
  it.each([
    // FIPS 180-2, appendix B.1, and the digest of no bytes at all
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ])("hashes %j as published", async (text, digest) => {
    expect(await webCryptoHash.sha256(text)).toBe(digest);
  });

  it("hashes the UTF-8 bytes of the text", async () => {
    const text = "售后服务 🌟";
    expect(await webCryptoHash.sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });
});
