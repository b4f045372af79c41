import { buildWorkbookPlan } from "../../src/template";
import { entriesOfDraft } from "../../src/template/testing/draftEntries";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../../src/template/testing/sampleStandard";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { bytesOf, checked, edited, fileFindings, planOfDraft, HASHES } from "./support/sampleFiles";

// A file as the first template made it, before there were sheets beside the scores.
const bytes = bytesOf(
  buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale: "zh-CN", hashes: HASHES, carried: entriesOfDraft(SAMPLE_DRAFT, "zh-CN"), version: "1" }),
);
const SPECIAL = "xl/worksheets/sheet3.xml";

test("a file of the first template scores as one of the newest does, and nothing in it is found to be missing or moved", async () => {
  const [old, newest] = await Promise.all([checked(bytes), checked(bytesOf(planOfDraft()))]);
  expect(old.kind === "checked" && old.workbook.report).toEqual(newest.kind === "checked" && newest.workbook.report);
  expect(await fileFindings(bytes)).toEqual([]);
});

test("its formulas are compared with those of its own template", async () => {
  const changed = edited(bytes, { [SPECIAL]: (xml) => xml.replace(/(<c r="M7"[^>]*>)<f>[^<]*<\/f>/, "$1<f>0</f>") });
  expect(await fileFindings(changed)).toEqual(["FIL002 changed 特别项!M7"]);
});

test("one that says to be of the newest is told to have its table elsewhere", async () => {
  const claimed = edited(bytes, { "xl/worksheets/sheet4.xml": (xml) => xml.replace(/(<c r="C5"[^>]*?) t="s"><v>[0-9]+<\/v>/, '$1 t="inlineStr"><is><t>2</t></is>') });
  expect(await fileFindings(claimed)).toEqual(["FIL002 moved 特别项!A5:K25"]);
});
