import { sheetFile } from "../../test/support/reviewCase";
import { triage, type ReviewedFile } from "../core";
import { byPath, withFiles } from "./sheetsByPath";

const files: readonly ReviewedFile[] = [
  sheetFile({ path: "b.xlsx" }),
  { path: "c.xlsx", hash: "", outcome: "refused", company: "", issues: [] },
  sheetFile({ path: "a.xlsx", clauses: { "1.1.1": null } }),
];

test("triaged sheets that went over by their paths are the same again, with the very files", () => {
  const triaged = triage(files, []);
  const again = withFiles(structuredClone(byPath(triaged)), files);
  expect(again).toEqual(triaged);
  expect(again.map(({ file }) => files.indexOf(file)).sort()).toEqual([0, 2]);
  expect(JSON.stringify(byPath(triaged))).not.toContain('"sheet"');
});

test("a sheet of a file that is not there is nobody's", () => {
  expect(() => withFiles(byPath(triage(files, [])), files.slice(1))).toThrow("b.xlsx");
});
