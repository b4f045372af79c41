import { readFileSync } from "node:fs";
import path from "node:path";
import { FUNCTION_IDS, NAMESPACE } from "../../src/functions/metadata";
import { ADD_IN } from "../../src/files/addIn";
import { nodeWorkbookFiles } from "../../src/files";
import { documentOf, scoringPlan, sheetOf } from "./support/documents";
import { bytesOf, part, partsOf } from "./support/parts";
import { all, one, xmlTree } from "./support/xmlTree";

const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");

test("the file names the add-in by its manifest's id and version", () => {
  expect(/<Id>([^<]*)</.exec(manifest)?.[1]).toBe(ADD_IN.id);
  expect(/<Version>([^<]*)</.exec(manifest)?.[1]).toBe(ADD_IN.version);
});

test("a scoring workbook that is written as a file names every function of the add-in that it calls", () => {
  const plan = scoringPlan("zh-CN", "empty");
  const formulas = JSON.stringify(plan);
  const called = FUNCTION_IDS.filter((id) => formulas.includes(`${NAMESPACE}.${id}(`));
  expect(called.length).toBeGreaterThan(3);
  const written = nodeWorkbookFiles.write(plan);
  const parts = partsOf(written.ok ? written.bytes : new Uint8Array());
  const extension = xmlTree(part(parts, "xl/webextensions/webextension1.xml"));
  expect(one(extension, "we:reference").attributes).toEqual(ADD_IN);
  expect(all(extension, "we:customFunctionIds").map(({ text }) => text)).toEqual(called.map((id) => `_xldudf_${NAMESPACE}_${id}`).sort());
});

test("every call is a dynamic array's in one cell, with the metadata that says so", () => {
  const parts = partsOf(bytesOf(scoringPlan("zh-CN", "realistic")));
  const cells = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet")).flatMap(([, xml]) => all(xmlTree(xml), "c"));
  const calls = cells.filter(({ children }) => /_xldudf_|STAR/i.test(children[0]?.name === "f" ? (children[0]?.text ?? "") : ""));
  expect(calls).toHaveLength(29);
  for (const call of calls) {
    expect(call.attributes["cm"]).toBe("1");
    expect(call.children[0]?.attributes).toEqual({ t: "array", ref: call.attributes["r"] });
    expect(call.children[1]?.name).toBe("v");
    expect(call.children[0]?.text).not.toMatch(/STAR\./);
  }
  expect(cells.filter(({ attributes }) => attributes["cm"] !== undefined)).toHaveLength(29);
  expect(all(xmlTree(part(parts, "xl/metadata.xml")), "xda:dynamicArrayProperties").map(({ attributes }) => attributes)).toEqual([{ fDynamic: "1", fCollapsed: "0" }]);
});

test("the task pane stays closed, so that nobody is asked to install anything", () => {
  const call = sheetOf({ blocks: [{ at: "A1", cells: [[{ kind: "formula", formula: "=STAR.SCORE(1)" }]] }] });
  const panes = xmlTree(part(partsOf(bytesOf(documentOf([call], { addIn: ADD_IN }))), "xl/webextensions/taskpanes.xml"));
  expect(one(panes, "wetp:taskpane").attributes["visibility"]).toBe("0");
});
