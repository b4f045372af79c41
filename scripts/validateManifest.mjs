/**
 * `node scripts/validateManifest.mjs MANIFEST SCHEMA_DIRECTORY`
 * Validates an add-in manifest offline against Microsoft's XML schemas; prints every problem with its line, one a line.
 * Exit status: 0 valid, 1 not valid, 2 the call is wrong.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const [manifest, schemas, ...more] = process.argv.slice(2);
if (manifest === undefined || schemas === undefined || more.length > 0) {
  console.error("Usage: node scripts/validateManifest.mjs MANIFEST SCHEMA_DIRECTORY");
  process.exit(2);
}

xmlRegisterFsInputProviders();
const entry = path.resolve(schemas, "OfficeAppManifestV1_1.xsd");
const schema = XmlDocument.fromBuffer(readFileSync(entry), { url: entry });
const validator = XsdValidator.fromDoc(schema);

try {
  validator.validate(XmlDocument.fromBuffer(readFileSync(manifest)));
} catch (error) {
  if (!(error instanceof XmlValidateError || error instanceof XmlParseError)) throw error;
  for (const { line, message } of error.details) console.log(`${manifest}:${line ?? "?"}: ${message.trim()}`);
  process.exitCode = 1;
}
