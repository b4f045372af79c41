import { writeFileSync } from "node:fs";
import path from "node:path";
import { featureDocument } from "./support/documents";
import { listing } from "./support/listing";
import { bytesOf, partsOf } from "./support/parts";
import { workedDocument } from "./support/workedDocument";

/** `npx tsx test/xlsx/regenerate.ts` writes the listings anew; their diff is what the change does to a file. */
for (const [name, document] of [["features", featureDocument()], ["worked", workedDocument()]] as const) {
  writeFileSync(path.join(import.meta.dirname, `golden/${name}.txt`), listing(partsOf(bytesOf(document))));
}
