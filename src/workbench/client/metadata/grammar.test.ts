import { parseClass, parseClasses, parseEnums } from "./grammar";

test("each kind of word", () => {
  const { members, item } = parseClass("Sample", "*Item id name= date%= made%  format>Format getCell(2>Range getCount(1? clear(0 onChanged! newer=@16 preview(1>Range@");
  expect(item).toBe("Item");
  const of = (name: string): unknown => members.get(name);
  expect(of("id")).toMatchObject({ kind: "scalar", writable: false, wireName: "Id" });
  expect(of("name")).toMatchObject({ kind: "scalar", writable: true, date: false });
  expect(of("date")).toMatchObject({ kind: "scalar", writable: true, date: true });
  expect(of("made")).toMatchObject({ kind: "scalar", writable: false, date: true });
  expect(of("format")).toMatchObject({ kind: "navigation", target: "Format" });
  expect(of("getCell")).toMatchObject({ kind: "method", parameters: 2, target: "Range", result: false, beyond: null });
  expect(of("getCount")).toMatchObject({ kind: "method", parameters: 1, target: null, result: true });
  expect(of("clear")).toMatchObject({ kind: "method", parameters: 0, target: null, result: false });
  expect(of("onChanged")).toMatchObject({ kind: "event" });
  expect(of("newer")).toMatchObject({ kind: "scalar", writable: true, beyond: "ExcelApi 1.16" });
  expect(of("preview")).toMatchObject({ kind: "method", target: "Range", beyond: "preview" });
});

test("a word that is none", () => {
  expect(() => parseClass("Sample", "what?ever")).toThrow("what?ever");
});

test("the installed classes and enums", () => {
  const classes = parseClasses();
  expect(classes.get("WorksheetCollection")?.item).toBe("Worksheet");
  expect(classes.get("Range")?.members.get("values")).toMatchObject({ kind: "scalar", writable: true });
  for (const { members, item } of classes.values()) {
    for (const member of members.values()) {
      if (member.target !== null && member.beyond === null) expect(classes.has(member.target)).toBe(true);
    }
    if (item !== null) expect(classes.has(item)).toBe(true);
  }
  expect(parseEnums()["ChartType"]).toMatchObject({ columnClustered: "ColumnClustered", _3DColumn: "3DColumn" });
});
