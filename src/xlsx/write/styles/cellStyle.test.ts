import { PLAIN, layOver, type Position } from "./cellStyle";

const middle: Position = { isFirstRow: false, isLastRow: false, isFirstColumn: false, isLastColumn: false };
const line = { style: "thin", color: "#000000" } as const;

test("what is laid over wins, property by property", () => {
  expect(layOver({ bold: true, fill: "#FFFFFF" }, { fill: "#000000", italic: true }, middle)).toEqual({ bold: true, fill: "#000000", italic: true });
});

test.each([
  ["top left", { ...middle, isFirstRow: true, isFirstColumn: true }, ["top", "left"]],
  ["bottom right", { ...middle, isLastRow: true, isLastColumn: true }, ["bottom", "right"]],
  ["in the middle", middle, []],
  ["alone", { isFirstRow: true, isLastRow: true, isFirstColumn: true, isLastColumn: true }, ["top", "bottom", "left", "right"]],
])("outer edges %s", (_name, position, edges) => {
  const style = layOver(PLAIN, { borders: [{ edges: ["top", "bottom", "left", "right"], ...line }] }, position);
  expect(style).toEqual(Object.fromEntries(edges.map((edge) => [edge, line])));
});

test.each([
  ["inside-horizontal", { ...middle, isFirstRow: true }, ["bottom"]],
  ["inside-horizontal", middle, ["top", "bottom"]],
  ["inside-horizontal", { ...middle, isLastRow: true }, ["top"]],
  ["inside-vertical", { ...middle, isFirstColumn: true }, ["right"]],
  ["inside-vertical", { ...middle, isLastColumn: true }, ["left"]],
] as const)("inner edges: %s", (edge, position, edges) => {
  const style = layOver(PLAIN, { borders: [{ edges: [edge], ...line }] }, position);
  expect(style).toEqual(Object.fromEntries(edges.map((each) => [each, line])));
});
