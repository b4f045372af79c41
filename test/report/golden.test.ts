import { readFileSync } from "node:fs";
import { join } from "node:path";
import { templateFile } from "../../scripts/reportTemplates";
import { reportText } from "./reportText";
import { builtInTemplate } from "./support/sources";

test.each(["zh-CN", "en-US"] as const)("the report of the realistic assessment reads as test/golden/report/%s.txt", (locale) => {
  expect(reportText(locale)).toBe(readFileSync(join("test/golden/report", `${locale}.txt`), "utf8"));
});

test.each(["zh-CN", "en-US"] as const)("the template in assets/report for %s is what its script writes", (locale) => {
  expect(builtInTemplate(locale)).toEqual(new Uint8Array(templateFile(locale)));
});
