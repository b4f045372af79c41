import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decisionText } from "../../report/decision/decisionText";

/** Writes the text of the record of a decision anew; read the difference before it is kept. */
for (const locale of ["zh-CN", "en-US"] as const) {
  writeFileSync(join("test/golden/decision", `${locale}.txt`), await decisionText(locale));
}
