import { nodeWorkbookFiles } from "../../src/files";
import { inflateNode } from "../../src/files/inflateNode";
import { buildReturnNotePlan, type ReturnNoteRequest } from "../../src/template";
import { readXlsx } from "../../src/xlsx";

const REQUEST: ReturnNoteRequest = {
  locale: "en-US", company: "=HYPERLINK(\"http://x\")", file: "in/a.xlsx", hash: "a".repeat(64), by: "@SUM(1)", since: "2026-11-26 21:30 +08:00", comment: "+1",
  items: [
    { sheet: "评分表", cell: "J8", clause: "5.1.1", outcome: "fail", title: "No reason", problem: "=1+1", mend: "-2" },
    { sheet: "", cell: "", clause: "", outcome: null, title: "t", problem: "p", mend: "" },
  ],
};

/** Every cell of a note as text, and the formulas in it. */
function read(request: ReturnNoteRequest): { readonly texts: readonly string[]; readonly formulas: number; readonly sheets: readonly string[] } {
  const written = nodeWorkbookFiles.write(buildReturnNotePlan(request));
  if (!written.ok) {
    throw new Error(JSON.stringify(written.issues));
  }
  const reading = readXlsx(written.bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    throw new Error(JSON.stringify(reading.refusals));
  }
  const cells = reading.workbook.read.flatMap(({ rows }) => rows.flatMap(({ cells: row }) => row));
  return {
    sheets: reading.workbook.read.map(({ name }) => name),
    formulas: cells.filter(({ formula }) => formula !== "").length,
    texts: cells.flatMap(({ value }) => (value.kind === "text" ? [value.text] : value.kind === "number" ? [String(value.value)] : [])),
  };
}

describe("the note of a returned sheet", () => {
  it.each(["zh-CN", "en-US"] as const)("names who, when, why and every cell, and nothing in it is a formula (%s)", (locale) => {
    const { texts, formulas, sheets } = read({ ...REQUEST, locale });
    expect([sheets, formulas]).toEqual([[locale === "zh-CN" ? "退回说明" : "Return note"], 0]);
    for (const said of [REQUEST.company, REQUEST.file, REQUEST.hash, REQUEST.by, REQUEST.since, REQUEST.comment, "评分表", "J8", "5.1.1", "No reason", "=1+1", "-2", "p", locale === "zh-CN" ? "未通过" : "Fails"]) {
      expect(texts).toContain(said);
    }
    expect(texts.filter((one) => one === "1" || one === "2")).toEqual(["1", "2"]);
  });

  it("says so where no check found anything", () => {
    expect(read({ ...REQUEST, items: [] }).texts).toContain("The checks found nothing; go by the comment above.");
  });

  it("has the same bytes for the same request", () => {
    const bytes = () => nodeWorkbookFiles.write(buildReturnNotePlan(REQUEST));
    expect(bytes()).toEqual(bytes());
  });
});
