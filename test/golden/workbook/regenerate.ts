import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, goldenFiles } from "./sample";

// Run by hand after a wanted change (`npx tsx test/golden/workbook/regenerate.ts`); the difference is then read, not trusted.
for (const locale of LOCALES) {
  for (const { name, text } of goldenFiles(locale)) {
    writeFileSync(join("test/golden/workbook", name), text);
  }
}
