import type { XlsxDocument } from "../../src/xlsx";
import { ADD_IN, featureDocument, scoringPlan } from "./support/documents";
import { GRAMMAR } from "./support/grammar";
import { bytesOf, part, partsOf } from "./support/parts";
import { all, one, xmlTree, type XmlNode } from "./support/xmlTree";

const DOCUMENTS: readonly (readonly [string, XlsxDocument])[] = [
  ["a document with every feature", featureDocument()],
  ["a scoring workbook, zh-CN", { ...scoringPlan("zh-CN", "realistic"), addIn: ADD_IN }],
  ["a scoring workbook, en-US", { ...scoringPlan("en-US", "empty"), addIn: ADD_IN }],
];

/** Fragments of DrawingML below these are the same in every file; the listing shows them. */
const FIXED = new Set(["c:spPr", "c:txPr", "c:tx", "c:majorGridlines"]);

function breaches(node: XmlNode): readonly string[] {
  const sequence = GRAMMAR.get(node.name) ?? [];
  let at = -1;
  const found: string[] = [];
  for (const { name } of node.children) {
    const place = sequence.findIndex((each) => each.name === name);
    if (place < at || (place === at && sequence[place]?.isRepeated !== true)) {
      found.push(`${name} in ${node.name}`);
    }
    at = Math.max(at, place);
  }
  return [...found, ...node.children.filter(({ name }) => !FIXED.has(name)).flatMap(breaches)];
}

describe.each(DOCUMENTS)("%s", (_name, document) => {
  const parts = partsOf(bytesOf(document));
  const trees = new Map([...parts].filter(([name]) => !name.includes("theme")).map(([name, xml]) => [name, xmlTree(xml)]));
  const types = one(xmlTree(part(parts, "[Content_Types].xml")), "Types").children;

  test("elements stand in the order of the schema", () => {
    expect([...trees].flatMap(([name, tree]) => breaches(tree).map((breach) => `${name}: ${breach}`))).toEqual([]);
  });

  test("counts are the numbers of children", () => {
    for (const tree of trees.values()) {
      for (const node of all(tree).filter(({ name, attributes }) => attributes["count"] !== undefined && name !== "sst")) {
        expect([node.name, node.attributes["count"]]).toEqual([node.name, String(node.children.length)]);
      }
    }
  });

  test("every part has a content type and is referred to, and everything that is referred to is there", () => {
    const relationships = [...trees].filter(([name]) => name.endsWith(".rels"));
    const targets = relationships.flatMap(([name, tree]) => {
      const folder = name.replace(/_rels\/[^/]*$/, "");
      return tree.children.map(({ attributes }) => new URL(attributes["Target"] ?? "", `file:///${folder}`).pathname.slice(1));
    });
    const plain = [...parts.keys()].filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml").sort();
    expect([...targets].sort()).toEqual(plain);
    expect(types.filter(({ name }) => name === "Override").map(({ attributes }) => attributes["PartName"]?.slice(1)).sort()).toEqual(plain);
    const used = [...trees].filter(([name]) => !name.endsWith(".rels")).flatMap(([name, tree]) => all(tree).flatMap(({ attributes }) => (attributes["r:id"] === undefined ? [] : [[name, attributes["r:id"]] as const])));
    const offered = new Set(relationships.flatMap(([name, tree]) => tree.children.map(({ attributes }) => `${name.replace(/_rels\/([^/]*)\.rels$/, "$1")} ${attributes["Id"] ?? ""}`)));
    expect(used.filter(([name, id]) => !offered.has(`${name} ${id}`))).toEqual([]);
  });

  test("every number refers to something that is there", () => {
    const styles = xmlTree(part(parts, "xl/styles.xml"));
    const size = (name: string): number => one(styles, name).children.length;
    const strings = parts.has("xl/sharedStrings.xml") ? one(xmlTree(part(parts, "xl/sharedStrings.xml")), "sst") : null;
    let uses = 0;
    for (const [name, tree] of trees) {
      if (!name.startsWith("xl/worksheets/sheet")) continue;
      for (const cell of all(tree, "c")) {
        expect(Number(cell.attributes["s"] ?? 0)).toBeLessThan(size("cellXfs"));
        if (cell.attributes["t"] === "s") {
          uses += 1;
          expect(Number(cell.children[0]?.text)).toBeLessThan(strings?.children.length ?? 0);
        }
      }
      for (const rule of all(tree, "cfRule")) expect(Number(rule.attributes["dxfId"])).toBeLessThan(size("dxfs"));
      const priorities = all(tree, "cfRule").map(({ attributes }) => Number(attributes["priority"]));
      expect(priorities).toEqual(priorities.map((_, index) => index + 1));
    }
    for (const format of one(styles, "cellXfs").children) {
      const { fontId, fillId, borderId } = format.attributes;
      expect([Number(fontId) < size("fonts"), Number(fillId) < size("fills"), Number(borderId) < size("borders")]).toEqual([true, true, true]);
    }
    expect(strings?.attributes["count"]).toBe(String(uses));
    expect(strings?.attributes["uniqueCount"]).toBe(String(strings?.children.length));
    expect(new Set(one(styles, "cellXfs").children.map((format) => JSON.stringify(format))).size).toBe(size("cellXfs"));
  });

  test("rows and cells ascend, and each stands once", () => {
    for (const [name, tree] of trees) {
      if (!name.startsWith("xl/worksheets/sheet")) continue;
      const rows = all(tree, "row").map(({ attributes }) => Number(attributes["r"]));
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      for (const row of all(tree, "row")) {
        const columns = row.children.map(({ attributes }) => /^([A-Z]+)(\d+)$/.exec(attributes["r"] ?? "") ?? []);
        expect(columns.every(([, , digits]) => digits === row.attributes["r"])).toBe(true);
        const places = columns.map(([, letters = ""]) => letters.padStart(3));
        expect(places).toEqual([...new Set(places)].sort());
      }
    }
  });

  test("a table's columns are named as its header cells", () => {
    const strings = all(xmlTree(part(parts, "xl/sharedStrings.xml")), "si").map(({ children }) => children[0]?.text ?? "");
    const sheets = [...trees].filter(([name]) => name.startsWith("xl/worksheets/sheet")).flatMap(([, tree]) => all(tree, "c"));
    for (const [name, tree] of trees) {
      if (!name.startsWith("xl/tables/")) continue;
      const [, first = "", row = ""] = /^([A-Z]+)(\d+):/.exec(tree.attributes["ref"] ?? "") ?? [];
      const names = all(tree, "tableColumn").map(({ attributes }) => attributes["name"]);
      const inRow = sheets.filter(({ attributes }) => attributes["r"]?.replace(/^[A-Z]+/, "") === row);
      const runs = inRow.flatMap((cell, index) => (cell.attributes["r"] === `${first}${row}` ? [inRow.slice(index, index + names.length)] : []));
      expect(runs.map((run) => run.map((cell) => strings[Number(cell.children[0]?.text)]))).toContainEqual(names);
    }
  });
});
