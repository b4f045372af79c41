import { readFileSync } from "node:fs";
import { join } from "node:path";
import { templateFile } from "../../../scripts/reportTemplates";
import { makeDecision } from "../../../src/application";
import type { Locale } from "../../../src/core";
import { nodeWorkbookFiles } from "../../../src/files";
import { nodePlatform } from "../../../src/files/nodePlatform";
import { decisionFieldTexts, decisionTexts } from "../../../src/messages";
import { DECISION_FIELDS, DECISION_LAYOUT, decisionData } from "../../../src/report";
import type { DecisionSource, ReportField, ReportRecord } from "../../../src/report";
import { readXlsx } from "../../../src/xlsx";
import { textOf } from "../support/docx";
import { bodyOfVectors, builtInDecisionTemplate, CERTIFICATE, decidedFile, made, verifiedFile, type Decided } from "./decided";
import { decisionText } from "./decisionText";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
const HEAD = { head: "", roster: null };
let decided: Decided;

beforeAll(async () => {
  decided = await decidedFile(await bodyOfVectors());
});

const anchored = () => verifiedFile(decided.bytes, decided.body, { ...HEAD, head: decided.head });
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Every text of a workbook, a line a cell. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  const reading = readXlsx(bytes, { ...nodePlatform, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  return reading.workbook.read.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value, formula }) => (value.kind === "text" && formula === "" ? value.text : `${value.kind} ${formula}`))));
}

/** The source of the documents that are made here. */
async function sourceOfDecision(): Promise<DecisionSource> {
  let source: DecisionSource | null = null;
  await makeDecision(await anchored(), { format: "page", locale: "zh-CN", template: null, certificate: CERTIFICATE }, (work) => {
    source = work.source;
    return Promise.resolve({ ok: true, bytes: new Uint8Array() });
  });
  if (source === null) {
    throw new Error("no source");
  }
  return source;
}

test.each(LOCALES)("the record of a granted decision reads as test/golden/decision/%s.txt", async (locale) => {
  expect(await decisionText(locale)).toBe(readFileSync(join("test/golden/decision", `${locale}.txt`), "utf8"));
});

test.each(LOCALES)("the template in assets/decision for %s is what its script writes", (locale) => {
  expect(builtInDecisionTemplate(locale)).toEqual(new Uint8Array(templateFile("decision", locale)));
});

test.each(LOCALES)("page, sheet and Word say the same in %s: who, in which role, when and where, what, by which key, the mark and the limits", async (locale) => {
  const verified = await anchored();
  const documents = [
    textOf(await made(verified, { locale })),
    decode(await made(verified, { locale, format: "page" })).replaceAll("&#39;", "'"),
    cellsOf(await made(verified, { locale, format: "sheet" })).join("\n"),
  ];
  const { values } = decisionData(await sourceOfDecision(), locale);
  const steps = values["steps"] as readonly ReportRecord[];
  expect(steps).toHaveLength(6);
  const said = [
    ...["body", "company", "creditCode", "scope", "sites", "standard", "standardTitle", "catalogue", "catalogueHash", "profile", "profileHash", "total", "totalExact", "grade", "specialDeductions", "outcome", "decidedBy", "decidedAt", "votes",
      "headMark", "headHash", "rosterMark", "rosterHash", "contentsHash", "limits", "certificateNumber", "issuedOn", "validUntil", "renewBy", "certificateNote"].map((name) => values[name]),
    ...steps.flatMap((step) => ["name", "staffNumber", "role", "meaning", "at", "reason", "key", "checkWord"].map((name) => step[name])),
    ...(values["surveillance"] as readonly ReportRecord[]).map((each) => each["surveillanceBy"]),
    ...(values["deductions"] as readonly ReportRecord[]).map((each) => each["facts"]),
  ].filter((text) => text !== "");
  for (const document of documents) {
    expect(said.filter((text) => !document.includes(String(text)))).toEqual([]);
  }
  expect(steps.map((step) => step["at"])).toContain("2026-11-25 12:00:00 +08:00");
});

test("nothing on the sheets is a figure, a date or a formula", async () => {
  const cells = cellsOf(await made(await anchored(), { format: "sheet" }));
  expect(cells.filter((cell) => /^(number|boolean|error|blank) /.test(cell))).toEqual([]);
  // It is no scoring workbook, and never taken for the one that was signed.
  expect(nodeWorkbookFiles.read(await made(await anchored(), { format: "sheet" }))).toMatchObject({ ok: false });
});

test("the same decision gives the same bytes", async () => {
  for (const format of ["word", "page", "sheet"] as const) {
    expect(await made(await anchored(), { format })).toEqual(await made(await anchored(), { format }));
  }
});

test("no document claims more than there is", async () => {
  const claims = /tamper-?proof|legally binding|e-seal|电子签章|防篡改|不可篡改|compliant with 21 CFR|trusted timestamp|可信时间戳/i;
  for (const locale of LOCALES) {
    expect(Object.values(decisionTexts[locale]).filter((text) => claims.test(text))).toEqual([]);
    expect(decode(await made(await anchored(), { locale, format: "page" }))).not.toMatch(claims);
  }
});

test("every placeholder has one meaning in each place, and a text that says it", () => {
  const names = (fields: readonly ReportField[]): readonly string[] => fields.flatMap((field) => [field.name, ...(field.kind === "list" ? names(field.fields) : [])]);
  const doubles = (fields: readonly ReportField[]): readonly string[] => {
    const own = fields.flatMap(({ name, alias }) => [name, alias]);
    return [...own.filter((name, index) => own.indexOf(name) !== index), ...fields.flatMap((field) => (field.kind === "list" ? doubles(field.fields) : []))];
  };
  expect(doubles(DECISION_FIELDS)).toEqual([]);
  for (const locale of LOCALES) {
    expect(new Set(Object.keys(decisionFieldTexts[locale]))).toEqual(new Set(names(DECISION_FIELDS)));
  }
});

test("the data has a value for every placeholder, and no other", async () => {
  const { values } = decisionData(await sourceOfDecision(), "zh-CN");
  const compare = (record: ReportRecord, fields: readonly ReportField[]): void => {
    expect(Object.keys(record).sort()).toEqual(fields.map(({ name }) => name).sort());
    for (const field of fields) {
      const value = record[field.name];
      for (const item of field.kind === "list" && typeof value !== "string" ? (value ?? []) : []) {
        compare(item, field.kind === "list" ? field.fields : []);
      }
    }
  };
  compare(values, DECISION_FIELDS);
  compare(decisionData({ ...(await sourceOfDecision()), certificate: null }, "zh-CN").values, DECISION_FIELDS);
});

test("the layout has a place for everything that no document may lack", () => {
  const shown = DECISION_LAYOUT.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      switch (part.kind) {
        case "text":
          return [part.field];
        case "facts":
          return [...part.lines.map(([, field]) => field), ...(part.list === undefined ? [] : [`${part.list.name}/${part.list.field}`])];
        case "table":
          return part.columns.flatMap(({ field, below = [] }) => [field, ...below.map(([, name]) => name)].map((name) => `${part.list}/${name}`));
      }
    }),
  );
  const proved = DECISION_FIELDS.flatMap((field) => (field.kind === "list" ? field.fields.flatMap((each) => (each.kind === "text" && each.isProved ? [`${field.name}/${each.name}`] : [])) : field.kind === "text" && field.isProved ? [field.name] : []));
  expect(proved.filter((name) => !shown.includes(name))).toEqual([]);
});
