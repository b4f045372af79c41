/**
 * `node test/xlsx/support/validateFiles.mjs FILE.xlsx FILE.docx…`
 * Holds workbooks and Word documents against Microsoft's Open XML SDK (schemas of Microsoft 365 and the rules between elements); prints every problem
 * with its file, part and place, then the number of files. Exit status: 0 valid, 1 not valid.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import validate from "@ooxml-tools/validate";

const files = process.argv.slice(2);
for (const file of files) {
  for (const { description, path: place } of await validate(readFileSync(file), path.extname(file).slice(1), "Microsoft365")) {
    console.log(`${path.basename(file)}: ${place.partUri} ${place.xpath}: ${description}`);
    process.exitCode = 1;
  }
}
console.log(`${files.length} files`);
// The runtime inside keeps the process alive.
process.exit();
