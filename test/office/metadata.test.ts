import { readFileSync } from "node:fs";
import { join } from "node:path";
import { METADATA_FILE, generateClientMetadata, installedTypings, metadataText } from "../../scripts/generateClientMetadata";

const ROOT = join(__dirname, "../..");

test("the client's metadata is what the installed typings give", () => {
  expect(readFileSync(join(ROOT, METADATA_FILE), "utf8")).toBe(metadataText(generateClientMetadata(installedTypings(ROOT))));
});
