import type { EngineArgument, EngineResult } from "./engine";
import { SheetUnderTest } from "./testing/sheetUnderTest";

let sheet: SheetUnderTest;
beforeEach(() => {
  sheet = new SheetUnderTest();
});
afterEach(() => sheet.engine.dispose());

function register(name: string, call: (args: readonly EngineArgument[], address: string) => EngineResult | Promise<EngineResult>): void {
  sheet.engine.registerFunction({ name, description: "", parameters: [], call: (args, { address }) => call(args, address) });
}

describe("formulas", () => {
  test.each([
    ["=SUM(A1:A3)", 6],
    ["=LCM(4,6)", 12],
    ["=SUMPRODUCT(('评分表'!A5:A7<>\"\")*('评分表'!B5:B7=4))", 1],
    ["=COUNTIFS('评分表'!A5:A7,\"5.1.*\",'评分表'!B5:B7,\">3\")", 2],
    ["=INDEX('评分表'!B5:B7,MATCH(\"5.1.10\",'评分表'!A5:A7,0))", 6],
    ["=IFERROR(1/0,\"–\")", "–"],
    ["=TEXT(1.5,\"0.00\")", "1.50"],
    ["=SUMIF('评分表'!B5:B7,4,'评分表'!B5:B7)", 4],
    ["=ISNA(#N/A)", true],
    ["=VLOOKUP(\"5.1.10\",'评分表'!A5:B7,2,FALSE)", 6],
    ["=YEAR(\"2026-01-05\")", 2026],
    ["=1/0", "#DIV/0!"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
  ])("%s is %p", async (formula, expected) => {
    const other = sheet.engine.addSheet("评分表");
    sheet.put("A1:A3", [[1], [2], [3]]);
    sheet.put("A5:B7", [["5.1.1", 4], [null, null], ["5.1.10", 6]], other);
    expect(await sheet.calculated(formula)).toBe(expected);
  });

  test("an error is told from a text that looks like one", async () => {
    sheet.put("A1", [["=1/0"]]);
    sheet.engine.write(sheet.at("B1"), [[{ value: "#DIV/0!", text: true }]]);
    await sheet.engine.settle();
    expect([sheet.cell("A1").type, sheet.cell("B1").type]).toEqual(["error", "text"]);
  });

  test("0 is not blank, alone and in a range, also when the column was compared before", async () => {
    sheet.put("A1:A3", [[0], [null], ["x"]]);
    sheet.put("B1:B3", [['=A1=""'], ['=A2=""'], ['=COUNT(IF(A1:A3="","",A1:A3))']]);
    sheet.put("C1:C2", [['=SUMPRODUCT(--(A1:A3=""))'], ["=SUMPRODUCT(--(A1:A3=0))"]]);
    await sheet.engine.settle();
    expect([sheet.values("B1:B3"), sheet.values("C1:C2")]).toEqual([[[false], [true], [1]], [[1], [2]]]);
  });

  test("a sum follows the formulas that it adds, beside rules whose formulas name the same cells", async () => {
    const rows = Array.from({ length: 12 }, (_, row) => row + 1);
    sheet.put("A1:C12", rows.map((row) => [null, `=IF(A${row}="","",A${row}*2)`, `=B${row}`]));
    sheet.put("E1:E3", [["=SUM(C1:C12)"], ["=SUMIF(A1:A12,\">0\",C1:C12)"], ["=E1+E2"]]);
    for (const formula of ["=$C1>1", "=$E$1>1", "=SUM($B1:$C1)>3"]) {
      sheet.engine.addConditionalFormat({ range: sheet.at("A1:H12"), formula, style: { fill: "#FFE0E0" }, stopIfTrue: false });
    }
    await sheet.engine.settle();
    for (const row of rows) {
      sheet.put(`A${row}`, [[1]]);
      await sheet.engine.settle();
      expect(sheet.values("E1:E3")).toEqual([[2 * row], [2 * row], [4 * row]]);
    }
  });

  test("a formula that takes another's place forgets what the old one read", async () => {
    sheet.put("A1:C1", [[1, 2, "=A1+SUM(B1:B2)"]]);
    await sheet.engine.settle();
    sheet.put("C1", [["=B1"]]);
    await sheet.engine.settle();
    sheet.put("A1", [[100]]);
    sheet.put("B1", [[3]]);
    await sheet.engine.settle();
    expect(sheet.cell("C1").value).toBe(3);
  });

  test("settle waits for what is marked while it waits", async () => {
    let runs = 0;
    register("STAR.SLOW", async ([first]) => {
      runs += 1;
      if (runs === 1) sheet.put("A1", [[5]]);
      return { values: [[Number(first?.[0]?.[0]) * 10]] };
    });
    sheet.put("A1:C1", [[1, "=STAR.SLOW(A1)", "=B1+1"]]);
    await sheet.engine.settle();
    expect(sheet.values("A1:C1")).toEqual([[5, 50, 51]]);
  });

  test("settle resolves at once when nothing is due", async () => {
    await sheet.engine.settle();
    const events = sheet.events.length;
    await sheet.engine.settle();
    expect(sheet.events).toHaveLength(events);
  });
});

describe("custom functions", () => {
  test("get matrices with null for blank cells and null in place of an argument that is left out", async () => {
    const calls: [readonly EngineArgument[], string][] = [];
    register("STAR.ALL", (args, address) => {
      calls.push([args, address]);
      return { values: [[1]] };
    });
    sheet.engine.updateSheet(sheet.id, { name: "评分 表" });
    sheet.put("A1:B2", [["5.1", 2], [null, true]]);
    expect(await sheet.calculated('=STAR.ALL(IF(A1:B3="","",A1:B3),,A2,A1:B2,#N/A,"t")')).toBe(1);
    expect(calls.at(-1)).toEqual([
      [[["5.1", 2], ["", true], ["", ""]], null, [[null]], [["5.1", 2], [null, true]], [["#N/A"]], [["t"]]],
      "'评分 表'!Z90",
    ]);
  });

  test("one that throws or rejects gives #VALUE! and the others go on", async () => {
    register("STAR.THROWS", () => {
      throw new Error("broken");
    });
    register("STAR.REJECTS", () => Promise.reject(new Error("broken")));
    sheet.put("A1:A4", [["=STAR.THROWS()"], ["=STAR.REJECTS()"], ["=IFERROR(A1,\"caught\")"], ["=1+1"]]);
    await sheet.engine.settle();
    expect(sheet.values("A1:A4")).toEqual([["#VALUE!"], ["#VALUE!"], ["caught"], [2]]);
    expect(sheet.cell("A1").type).toBe("error");
  });

  test("errors by their text, texts, truth values and several cells come back", async () => {
    register("STAR.NA", () => ({ values: [], error: "#N/A" }));
    register("STAR.BUSY", () => ({ values: [["#BUSY!"]], error: "#BUSY!" }));
    register("STAR.TEXT", () => ({ values: [["未完成"]] }));
    register("STAR.TRUE", () => ({ values: [[true]] }));
    register("STAR.GRID", () => ({ values: [[1, 2], [3, null]] }));
    sheet.put("A1:A4", [["=STAR.NA()"], ["=STAR.BUSY()"], ["=STAR.TEXT()"], ["=STAR.TRUE()"]]);
    sheet.put("C1", [["=STAR.GRID()"]]);
    await sheet.engine.settle();
    expect(sheet.engine.read(sheet.at("A1:A4")).map(([cell]) => [cell?.value, cell?.type])).toEqual([
      ["#N/A", "error"],
      ["#BUSY!", "error"],
      ["未完成", "text"],
      [true, "boolean"],
    ]);
    expect(sheet.values("C1:D1")).toEqual([[1, 2]]);
    expect(sheet.cell("C2").value).toBe(3);
  });

  test("an answer of several cells shrinks and grows with its input, and does not overwrite what stands in its way", async () => {
    register("STAR.ROWS", ([first]) => ({ values: Array.from({ length: Number(first?.[0]?.[0]) }, (_, row) => [row + 1, `r${row + 1}`, row > 0]) }));
    sheet.put("A1:C1", [[3, null, "=STAR.ROWS(A1)"]]);
    await sheet.engine.settle();
    expect(sheet.values("C1:E3")).toEqual([[1, "r1", false], [2, "r2", true], [3, "r3", true]]);
    sheet.put("A1", [[1]]);
    await sheet.engine.settle();
    expect(sheet.values("C1:E3")).toEqual([[1, "r1", false], [null, null, null], [null, null, null]]);
    sheet.put("D2", [["mine"]]);
    sheet.put("A1", [[2]]);
    await sheet.engine.settle();
    expect(sheet.values("C1:E2")).toEqual([["#SPILL!", null, null], [null, "mine", null]]);
    sheet.put("D2", [[null]]);
    await sheet.engine.settle();
    expect(sheet.values("C1:E2")).toEqual([[1, "r1", false], [2, "r2", true]]);
  });

  test("one that depends on another, and a native formula between", async () => {
    register("STAR.DOUBLE", async ([first]) => ({ values: [[Number(first?.[0]?.[0]) * 2]] }));
    sheet.put("A1:D1", [[3, "=STAR.DOUBLE(A1)", "=B1+1", "=star.double(C1)"]]);
    await sheet.engine.settle();
    expect(sheet.values("A1:D1")).toEqual([[3, 6, 7, 14]]);
  });

  test("a formula written before its function exists is calculated when it comes, and again when it is replaced", async () => {
    expect(await sheet.calculated("=STAR.LATE()")).toBe("#NAME?");
    register("STAR.LATE", () => ({ values: [[1]] }));
    await sheet.engine.settle();
    expect(sheet.cell("Z90").value).toBe(1);
    register("STAR.LATE", () => ({ values: [[2]] }));
    await sheet.engine.settle();
    expect(sheet.cell("Z90").value).toBe(2);
  });
});
