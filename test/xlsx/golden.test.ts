import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateBrowser } from "../../src/files/deflateBrowser";
import { writeXlsx } from "../../src/xlsx";
import { featureDocument, scoringPlan } from "./support/documents";
import { listing } from "./support/listing";
import { bytesOf, partsOf } from "./support/parts";

test("every part of a document with every feature is what somebody has read", () => {
  expect(listing(partsOf(bytesOf(featureDocument())))).toBe(readFileSync(path.join(__dirname, "golden/features.txt"), "utf8"));
});

test.each(["zh-CN", "en-US"] as const)("the same plan gives the same bytes (%s)", (locale) => {
  const first = bytesOf(scoringPlan(locale, "realistic"));
  const second = bytesOf(structuredClone(scoringPlan(locale, "realistic")));
  expect(Buffer.compare(first, second)).toBe(0);
});

test("what the browser deflates holds the same parts", () => {
  const document = scoringPlan("zh-CN", "realistic");
  expect(partsOf(writeXlsx(document, { deflate: deflateBrowser }))).toEqual(partsOf(bytesOf(document)));
});

test("another place in time or in the world changes nothing", () => {
  const before = { zone: process.env["TZ"], language: process.env["LANG"] };
  const here = bytesOf(featureDocument());
  jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
  process.env["TZ"] = "Asia/Shanghai";
  process.env["LANG"] = "de_DE.UTF-8";
  try {
    expect(Buffer.compare(bytesOf(featureDocument()), here)).toBe(0);
  } finally {
    jest.useRealTimers();
    process.env["TZ"] = before.zone;
    process.env["LANG"] = before.language;
  }
});
