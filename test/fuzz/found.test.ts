import { inflateNode } from "../../src/files/inflateNode";
import { readXlsxDocument } from "../../src/xlsx";
import { book, WORKBOOK, workbook } from "../hostile/make/book";

// What fuzzing found in the strict reader has rows in test/hostile; this is what it found beside it.
test("text amid the views of a workbook, which the strict reader passes over, is no error for a document either", () => {
  const bytes = book({ [WORKBOOK]: workbook(undefined, "", `<bookViews>x<workbookView activeTab="1"/></bookViews>`) });
  const reading = readXlsxDocument(bytes, { inflate: inflateNode });
  expect(reading).toMatchObject({ ok: true, document: { activeSheet: "评分" }, left: [{ code: "view-settings", sheet: "" }] });
});
