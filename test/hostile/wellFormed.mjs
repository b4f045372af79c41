import { readFileSync } from "node:fs";
import { XmlDocument } from "libxml2-wasm";

// Reads documents as a JSON list from standard input and prints, as a list, whether libxml2 finds each well-formed.
const verdicts = JSON.parse(readFileSync(0, "utf8")).map((xml) => {
  try {
    XmlDocument.fromString(xml).dispose();
    return true;
  } catch {
    return false;
  }
});
process.stdout.write(JSON.stringify(verdicts));
