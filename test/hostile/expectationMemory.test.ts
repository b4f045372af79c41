import { reviewContent } from "../../src/application";
import { canonicalJson, catalogueDocument, profileDocument, type ReviewedContent } from "../../src/core";
import { nodeWorkbookFiles } from "../../src/files";
import { nodePlatform } from "../../src/files/nodePlatform";
import { readScoringFile } from "../../src/files/scoringFile";
import { buildWorkbookPlan, type WorkbookRequest } from "../../src/template";
import { entriesOfDraft } from "../../src/template/testing/draftEntries";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../../src/template/testing/sampleStandard";
import { SAMPLE_DRAFT } from "../../src/template/testing/sampleWorkbook";
import { FAULTS } from "../review/archive/faults";
import { bytesOf, edited, sha256 } from "../files/support/sampleFiles";

/** As a worker has it: one port for all files, so that what was worked out for one file is at hand for the next. */
const hash = { sha256: (text: string): Promise<string> => Promise.resolve(sha256(text)) };

function review(bytes: Uint8Array): Promise<ReviewedContent> {
  return reviewContent(bytes, { workbookFiles: nodeWorkbookFiles, hash });
}

/** As if no other file had been read before: ports of its own know no standard, and a standard of its own no expectation. */
function reviewAlone(bytes: Uint8Array): Promise<ReviewedContent> {
  const platform = { ...nodePlatform, inflate: (...given: Parameters<typeof nodePlatform.inflate>) => nodePlatform.inflate(...given) };
  return reviewContent(bytes, { workbookFiles: { ...nodeWorkbookFiles, read: (file) => readScoringFile(file, platform) }, hash: { sha256: (text) => hash.sha256(text) } });
}

function built(request: Partial<WorkbookRequest> = {}): Uint8Array {
  const { catalogue = SAMPLE_CATALOGUE, profile = SAMPLE_PROFILE, locale = "zh-CN" } = request;
  const hashes = { catalogue: sha256(canonicalJson(catalogueDocument(catalogue))), profile: sha256(canonicalJson(profileDocument(profile))) };
  return bytesOf(buildWorkbookPlan({ carried: entriesOfDraft(SAMPLE_DRAFT, locale), ...request, catalogue, profile, locale, hashes }));
}

const SUMMARY = "xl/worksheets/sheet1.xml";
const SCORESHEET = "xl/worksheets/sheet2.xml";
const SPECIAL = "xl/worksheets/sheet4.xml";
const BASIS = "xl/worksheets/sheet7.xml";
const entries = entriesOfDraft(SAMPLE_DRAFT, "zh-CN");
const lowered = { ...SAMPLE_PROFILE, grades: SAMPLE_PROFILE.grades.map((grade) => (grade.from.n === 95n ? { ...grade, from: { n: 92n, d: 1n } } : grade)) };
const renamed = { ...SAMPLE_CATALOGUE, title: { "zh-CN": "另一目录", "en-US": "Another catalogue" } };

const sound = built();
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["sound", sound],
  ["one formula of its own", edited(sound, { [SUMMARY]: (xml) => xml.replace(/(<c r="D25".*?)\$K\$15/, "$1$$K$$14") })],
  ["a constant added", edited(sound, { [SUMMARY]: (xml) => xml.replace(/(<c r="B15"[^>]*><f[^>]*>.*?)<\/f>/, "$1+0</f>") })],
  ["a total typed over", edited(sound, { [SUMMARY]: (xml) => xml.replace(/(<c r="B15"[^>]*>)<f.*?<\/f>/, "$1") })],
  ["a stale count", edited(sound, { [BASIS]: (xml) => xml.replace(/(<c r="B41"[^>]*>.*?<v>)8/, "$17") })],
  ["a threshold lowered in the list alone", edited(sound, { [BASIS]: (xml) => xml.replace(/(<c r="B31"[^>]*><v>)95/, "$180") })],
  ["another score", built({ carried: { ...entries, clauses: new Map([...entries.clauses, ["5.2.1", new Map([["verdict" as const, { kind: "text" as const, text: "不符合" }]])]]) } })],
  ["that score under the formulas' old values", edited(sound, { [SCORESHEET]: (xml) => xml.replace(/(<c r="G8"[^>]*><v>)3/, "$14") })],
  ["the same catalogue under another profile", built({ profile: lowered })],
  ["the profile under another catalogue", built({ catalogue: renamed })],
  ["the other language", built({ locale: "en-US" })],
  ["the older template, one formula of its own", edited(built({ version: "1" }), { "xl/worksheets/sheet3.xml": (xml) => xml.replace(/(<c r="M7"[^>]*>)<f>[^<]*<\/f>/, "$1<f>0</f>") })],
  ["more rows, and a count that is stale in them", edited(built({ carried: { ...entries, rows: { assessors: 6, deductions: 33, bonuses: 7 } } }), { [SPECIAL]: (xml) => xml.replace(/(<c r="N38"[^>]*>.*?<v>)0/, "$11") })],
  ["another's formulas in the same size", edited(built({ profile: lowered }), { [BASIS]: (xml) => xml.replace(/(<c r="B31"[^>]*><v>)92/, "$195") })],
];

test("the files are told apart", async () => {
  const told = await Promise.all(FILES.map(async ([, bytes]) => JSON.stringify(await reviewAlone(bytes))));
  expect(told.flatMap((each, index) => (told.indexOf(each) === index ? [] : [FILES[index]?.[0], FILES[told.indexOf(each)]?.[0]]))).toEqual([]);
});

test("every file gives after any other, and after itself, what it gives alone", async () => {
  const alone = await Promise.all(FILES.map(([, bytes]) => reviewAlone(bytes)));
  for (const [before, first] of FILES) {
    for (const [index, [what, bytes]] of FILES.entries()) {
      await review(first);
      expect({ what, before, content: await review(bytes) }).toEqual({ what, before, content: alone[index] });
    }
  }
});

test("every kind of fault is told in a folder as it is told alone", async () => {
  const files = FAULTS.flatMap(({ name, make }) => make(7).files.map(({ bytes }) => ({ name, bytes })));
  const alone = await Promise.all(files.map(({ bytes }) => reviewAlone(bytes)));
  for (const turn of [files, [...files].reverse()]) {
    for (const { name, bytes } of turn) {
      const index = files.findIndex((file) => file.bytes === bytes);
      expect({ name, content: await review(bytes) }).toEqual({ name, content: alone[index] });
    }
  }
});
