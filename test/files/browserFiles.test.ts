import { sampleWorkbook } from "../../src/template/testing/sampleWorkbook";
import { nodeWorkbookFiles } from "../../src/files";
import { browserWorkbookFiles } from "../../src/files/browser";

test("a page writes and reads what Node writes and reads", () => {
  const plan = sampleWorkbook("zh-CN");
  const [inPage, inNode] = [browserWorkbookFiles.write(plan), nodeWorkbookFiles.write(plan)];
  if (!inPage.ok || !inNode.ok) {
    throw new Error("not written");
  }
  const readings = [browserWorkbookFiles, nodeWorkbookFiles].flatMap((files) => [inPage.bytes, inNode.bytes].map((bytes) => files.read(bytes)));
  expect(readings.map((reading) => reading.ok)).toEqual([true, true, true, true]);
  const grids = readings.map((reading) => (reading.ok ? reading.file.grids : null));
  expect(grids.slice(1)).toEqual([grids[0], grids[0], grids[0]]);
});

test("a page tells what is no workbook like Node does", () => {
  const bytes = new TextEncoder().encode("no workbook");
  expect(browserWorkbookFiles.read(bytes)).toEqual(nodeWorkbookFiles.read(bytes));
  expect(browserWorkbookFiles.read(bytes).ok).toBe(false);
});
