import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { node, type Ran } from "../build/nodeProgram";
import { opensDocuments, pdfByLibreOffice } from "../support/libreOffice";
import { assessment, deduction, nonconforming } from "../support/pane/assessments";
import { changed } from "./support/docx";
import { realistic, sourceOf, wordReport } from "./support/sources";

const LONG = "很长的不符合事实。".repeat(2_000);
const reports = (): Readonly<Record<string, Uint8Array>> => {
  const long = sourceOf(assessment({ "5.1.7.1": { ...nonconforming, finding: LONG } }, { specialDeductions: [{ ...deduction, description: "<&>\t\n\u0007" }] }));
  const made = [["zh-CN", wordReport(sourceOf(realistic()), "zh-CN")], ["en-US", wordReport(sourceOf(realistic()), "en-US")], ["long", wordReport(long, "zh-CN")]] as const;
  return Object.fromEntries(made.map(([name, report]) => [name, report.ok ? report.bytes : new Uint8Array()]));
};

describe("Microsoft's Open XML SDK", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "servicestar-report-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function validate(files: Readonly<Record<string, Uint8Array>>): Ran {
    const places = Object.entries(files).map(([name, bytes]) => {
      const place = path.join(folder, `${name}.docx`);
      writeFileSync(place, bytes);
      return place;
    });
    return node(["test/xlsx/support/validateFiles.mjs", ...places]);
  }

  test("finds nothing wrong with our reports", () => {
    expect(validate(reports())).toMatchObject({ status: 0, stdout: "3 files\n" });
  });

  test("finds what is wrong with a document", () => {
    const misplaced = changed({ "word/document.xml": (xml) => xml.replace("<w:tblPr>", "<w:trPr/><w:tblPr>") });
    expect(validate({ misplaced }).status).toBe(1);
  });
});

(opensDocuments() ? describe : describe.skip)("LibreOffice", () => {
  test("opens our reports and prints them, a text that fills pages included", () => {
    const pages = new Map([...pdfByLibreOffice(new Map(Object.entries(reports())))].map(([name, pdf]) => [name, pagesOf(pdf)]));
    expect(pages.get("zh-CN")).toBeGreaterThanOrEqual(6);
    expect(pages.get("en-US")).toBeGreaterThanOrEqual(6);
    expect(pages.get("long")).toBeGreaterThan(10);
  });
});

/** By the marks of its page objects. */
function pagesOf(pdf: Uint8Array): number {
  return [...Buffer.from(pdf).toString("latin1").matchAll(/\/Type\s*\/Page(?!s)/g)].length;
}
