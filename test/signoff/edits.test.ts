import { bytesOf } from "../files/support/sampleFiles";
import { makeBody, type Body } from "../seal/support/body";
import { smallCatalogue } from "../support/smallStandard";
import { DRAFT_ASSESSMENT } from "../seal/support/assessment";
import { editsOf, type Edit } from "./support/edits";
import { changeWords, signedBook, verificationOf, verifyFile, type SignedBook } from "./support/signedWorkbook";

jest.setTimeout(240_000);

let body: Body;
let book: SignedBook;
let edits: readonly Edit[];

beforeAll(async () => {
  body = await makeBody();
  book = await signedBook(body);
  const company = await signedBook(body, { draft: { company: { ...DRAFT_ASSESSMENT.company, name: "海月电器有限公司" } } });
  const round = await signedBook(body, { draft: { assessedOn: "2025-11-18" } });
  const edition = await signedBook(body, { catalogue: { ...smallCatalogue(), version: "2" } });
  edits = editsOf(book, { company, round, edition });
});

test("every edit after signing is found, with its cell", async () => {
  const missed: string[] = [];
  for (const { name, bytes, cell } of edits) {
    const outcome = await verifyFile(bytes(), body.roster);
    const places =
      outcome.kind === "refused"
        ? outcome.issues.map(({ place }) => place)
        : [...outcome.verification.changes.map(({ place }) => place), ...outcome.verification.issues.map(({ place }) => place ?? null)];
    const told = places.map((place) => (place === null || place === undefined ? "-" : `${place.sheet}!${place.address}`));
    const verdict = outcome.kind === "refused" ? "refused" : outcome.verification.verdict;
    const isFound = verdict !== "verified" && (cell === null ? verdict === "unsigned" : cell === "row" || cell === "column" ? outcome.kind === "verified" && outcome.verification.changes.some(({ path }) => path === `hidden/${cell}s`) : told.includes(cell));
    if (!isFound) {
      missed.push(`${name}: ${verdict} ${told.join(" ")}`);
    }
  }
  expect(edits.length).toBeGreaterThanOrEqual(100);
  expect(missed).toEqual([]);
});

test("formats alone raise no alarm", async () => {
  const { plan } = book;
  const last = plan.sheets.length - 1;
  const sheetWith = (index: number, change: object) => ({ ...plan, sheets: plan.sheets.map((sheet, at) => (at === index ? { ...sheet, ...change } : sheet)) });
  const sheets = [...plan.sheets.keys()];
  const formats = [
    ...sheets.map((index) => sheetWith(index, { columns: plan.sheets[index]?.columns.map((column) => ({ ...column, width: column.width + 7 })) })),
    ...sheets.map((index) => sheetWith(index, { tabColor: "#AA3300", showGridlines: true })),
    ...sheets.map((index) => sheetWith(index, { styles: [...(plan.sheets[index]?.styles ?? []), { range: "A1:O40", style: { fontName: "Arial", fontSize: 13, bold: true, italic: true, vertical: "top" } }] })),
    sheetWith(1, { styles: [...(plan.sheets[1]?.styles ?? []), { range: "A1:P30", style: { fill: "#EEF6FF" } }] }),
    sheetWith(last, { styles: [...(plan.sheets[last]?.styles ?? []), { range: "A1:P40", style: { fill: "#FFF2CC", wrap: true } }] }),
    sheetWith(1, { rows: [{ row: 9, height: 60 }] }),
    sheetWith(last, { rows: [{ row: 14, height: 60 }] }),
    sheetWith(0, { freezeAt: "B3" }),
    sheetWith(0, { print: { ...plan.sheets[0]?.print, orientation: "landscape" } }),
    { ...plan, activeSheet: plan.sheets[last]?.name ?? "" },
    { ...plan, properties: { title: "另一个标题", subject: "x" } },
  ];
  expect(formats.length).toBeGreaterThanOrEqual(30);
  const alarms: string[] = [];
  for (const [index, changed] of formats.entries()) {
    const found = await verificationOf(bytesOf(changed), body.roster);
    if (found.verdict !== "verified") {
      alarms.push(`${String(index)}: ${found.verdict} ${changeWords(found.changes).join(", ")}`);
    }
  }
  expect(alarms).toEqual([]);
});
