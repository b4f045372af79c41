import { writeFileSync } from "node:fs";
import path from "node:path";
import { featureDocument } from "./support/documents";
import { listing } from "./support/listing";
import { bytesOf, partsOf } from "./support/parts";

/** `npx tsx test/xlsx/regenerate.ts` writes the listing anew; its diff is what the change does to a file. */
writeFileSync(path.join(import.meta.dirname, "golden/features.txt"), listing(partsOf(bytesOf(featureDocument()))));
