import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportText } from "../../report/reportText";

/** Writes the text of the realistic assessment's report anew; read the difference before it is kept. */
for (const locale of ["zh-CN", "en-US"] as const) {
  writeFileSync(join("test/golden/report", `${locale}.txt`), reportText(locale));
}
