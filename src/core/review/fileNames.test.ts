import { reviewedByName } from "./fileNames";

it("takes workbooks of every form by their name, and neither lock files nor anything else", () => {
  const kinds = ["a.xlsx", "B.XLSM", "old.xls", "甲.et", "~$a.xlsx", "~$a.txt", "a.xlsx.pdf", "xlsx"].map(reviewedByName);
  expect(kinds).toEqual(["workbook", "workbook", "workbook", "workbook", "lock-file", "other", "other", "other"]);
});
