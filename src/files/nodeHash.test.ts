import { webCryptoHash } from "../crypto";
import { nodeHash } from "./nodeHash";

test.each(["", "abc", "售后服务", "a".repeat(100_000), "👍", "half a pair: \ud83d"])("gives what WebCrypto gives for %j", async (text) => {
  expect(await nodeHash.sha256(text)).toBe(await webCryptoHash.sha256(text));
});
