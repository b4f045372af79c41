import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES, goldenFiles } from "./sample";

describe.each(LOCALES)("scoring workbook in %s", (locale) => {
  test.each(goldenFiles(locale))("$name is what an expert has read", ({ name, text }) => {
    expect(text).toBe(readFileSync(join(__dirname, name), "utf8"));
  });
});
