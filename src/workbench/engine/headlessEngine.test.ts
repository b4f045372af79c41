import { SheetUnderTest } from "./testing/sheetUnderTest";

let sheet: SheetUnderTest;
beforeEach(() => {
  sheet = new SheetUnderTest();
});
afterEach(() => sheet.engine.dispose());

describe("cells", () => {
  test("numbers, texts, truth values and blanks read as they were written", () => {
    sheet.put("A1:D1", [[1.5, "上海", true, null]]);
    expect(sheet.engine.read(sheet.at("A1:D1"))[0]?.map(({ value, type, text }) => [value, type, text])).toEqual([
      [1.5, "number", "1.5"],
      ["上海", "text", "上海"],
      [true, "boolean", "TRUE"],
      [null, "blank", ""],
    ]);
  });

  test.each(["5.1.10", "1-2", "=1", "007", "#N/A", "TRUE", "2026-01-05", "50%"])("%s written as text stays text", async (text) => {
    sheet.engine.write(sheet.at("A1"), [[{ value: text, text: true }]]);
    sheet.put("B1:C1", [["=ISTEXT(A1)", "=LEN(A1)"]]);
    await sheet.engine.settle();
    expect(sheet.cell("A1")).toMatchObject({ value: text, type: "text", formula: "" });
    expect(sheet.values("B1:C1")).toEqual([[true, text.length]]);
  });

  test("a string that is not marked as text reads as Excel reads what is typed", () => {
    sheet.engine.write(sheet.at("A1:F1"), [["12", "50%", "true", "=1+1", "'007", "abc"].map((value) => ({ value }))]);
    expect(sheet.engine.read(sheet.at("A1:F1"))[0]?.map(({ value, formula, numberFormat }) => [value, formula, numberFormat])).toEqual([
      [12, "", "General"],
      [0.5, "", "0%"],
      [true, "", "General"],
      [null, "=1+1", "General"],
      ["007", "", "General"],
      ["abc", "", "General"],
    ]);
  });

  test("a cell with the text format takes a number as text", () => {
    sheet.engine.style(sheet.at("A1"), { numberFormat: "@" });
    sheet.engine.write(sheet.at("A1"), [[{ value: "12" }]]);
    expect(sheet.cell("A1")).toMatchObject({ value: "12", type: "text", numberFormat: "@" });
  });

  test("null in a write leaves the cell alone, a blank value empties it", () => {
    sheet.put("A1:B1", [[1, 2]]);
    sheet.engine.write(sheet.at("A1:B1"), [[null, { value: null }]]);
    expect(sheet.values("A1:B1")).toEqual([[1, null]]);
  });

  test("the displayed text follows the number format", () => {
    sheet.put("A1", [[93.516]]);
    sheet.engine.style(sheet.at("A1"), { numberFormat: "0.00" });
    expect(sheet.cell("A1")).toMatchObject({ value: 93.516, text: "93.52", numberFormat: "0.00" });
  });

  test("clearing takes contents, formats or both", () => {
    sheet.put("A1:C1", [[1, 2, 3]]);
    sheet.engine.style(sheet.at("A1:C1"), { bold: true });
    sheet.engine.clear(sheet.at("A1"), "contents");
    sheet.engine.clear(sheet.at("B1"), "formats");
    sheet.engine.clear(sheet.at("C1"), "all");
    expect(sheet.values("A1:C1")).toEqual([[null, 2, null]]);
    expect([0, 1, 2].map((column) => sheet.engine.readStyle(sheet.id, 0, column).bold)).toEqual([true, false, false]);
  });

  test("the used range holds values and formulas and no mere formats", () => {
    expect(sheet.engine.usedRange(sheet.id)).toBeNull();
    sheet.engine.style(sheet.at("J20"), { bold: true });
    sheet.put("B2", [[1]]);
    sheet.put("D5", [["=1"]]);
    expect(sheet.engine.usedRange(sheet.id)).toEqual(sheet.at("B2:D5"));
  });

  test("a sheet grows under a write", () => {
    sheet.put("BZ2000", [[7]]);
    expect(sheet.cell("BZ2000").value).toBe(7);
  });

  test("inserted rows carry formulas, names and merges along", async () => {
    sheet.put("A1:B2", [[1, 2], ["=A1+B1", null]]);
    sheet.engine.setName({ name: "Sum", formula: "=Sheet1!$A$2", comment: "", visible: true });
    sheet.engine.merge(sheet.at("C3:D4"));
    sheet.engine.insertRows(sheet.id, 0, 2);
    await sheet.engine.settle();
    expect(sheet.cell("A4")).toMatchObject({ value: 3, formula: "=A3+B3" });
    expect(sheet.engine.names()[0]?.formula).toBe("=Sheet1!$A$4");
    expect(sheet.engine.merges(sheet.id)).toEqual([sheet.at("C5:D6")]);
    sheet.engine.deleteRows(sheet.id, 0, 2);
    await sheet.engine.settle();
    expect(sheet.cell("A2")).toMatchObject({ value: 3, formula: "=A1+B1" });
  });

  test("columns come and go", () => {
    sheet.put("A1:B1", [[1, 2]]);
    sheet.engine.insertColumns(sheet.id, 1, 2);
    expect(sheet.values("A1:D1")).toEqual([[1, null, null, 2]]);
    sheet.engine.deleteColumns(sheet.id, 1, 2);
    expect(sheet.values("A1:B1")).toEqual([[1, 2]]);
  });
});

describe("looks", () => {
  test("given properties are set, the others stay", () => {
    const borders = { top: { style: "thin", color: "#112233" }, bottom: { style: "medium", color: "#000000" } } as const;
    sheet.engine.style(sheet.at("A1"), { fontName: "宋体", fontSize: 12, bold: true, color: "#1F4E79", fill: "#FFF2CC", wrap: true, indent: 2, horizontal: "center", vertical: "top", borders });
    sheet.engine.style(sheet.at("A1"), { italic: true, fill: "" });
    expect(sheet.engine.readStyle(sheet.id, 0, 0)).toEqual({
      fontName: "宋体",
      fontSize: 12,
      bold: true,
      italic: true,
      strike: false,
      underline: false,
      color: "#1F4E79",
      fill: "",
      horizontal: "center",
      vertical: "top",
      wrap: true,
      indent: 2,
      numberFormat: "General",
      borders,
    });
  });

  test("a style leaves the formula of its cell, also when it is undone and done again", async () => {
    sheet.put("A1:B1", [[4, "=A1*2"]]);
    await sheet.engine.settle();
    sheet.engine.style(sheet.at("A1:B1"), { bold: true, numberFormat: "General" });
    await sheet.engine.undo();
    await sheet.engine.redo();
    sheet.put("A1", [[5]]);
    await sheet.engine.settle();
    expect(sheet.cell("B1")).toMatchObject({ value: 10, formula: "=A1*2" });
    expect(sheet.engine.readStyle(sheet.id, 0, 1).bold).toBe(true);
  });

  test("the looks of a range read cell by cell, those of whole rows and columns among them, and are set in one step", async () => {
    const { engine, id } = sheet;
    engine.style(sheet.at("B2:C2"), { bold: true });
    engine.writeStyles(sheet.at("B2:C3"), [
      [{ fill: "#FFF2CC" }, null],
      [null, { strike: true, borders: { left: { style: "double", color: "#FF0000" } } }],
    ]);
    const looks = engine.readStyles(sheet.at("A1:C3"));
    expect(looks.map((row) => row.map(({ bold, fill, strike, borders }) => [bold, fill, strike, borders?.left?.style]))).toEqual([
      [[false, "", false, undefined], [false, "", false, undefined], [false, "", false, undefined]],
      [[false, "", false, undefined], [true, "#FFF2CC", false, undefined], [true, "", false, undefined]],
      [[false, "", false, undefined], [false, "", false, undefined], [false, "", true, "double"]],
    ]);
    expect(looks.flatMap((row, r) => row.map((look, c) => [look, engine.readStyle(id, r, c)])).every(([a, b]) => JSON.stringify(a) === JSON.stringify(b))).toBe(true);
    await engine.undo();
    expect(engine.readStyles(sheet.at("C3"))[0]?.[0]).toMatchObject({ strike: false });
  });

  test("the extent reaches to the last cell, look or size; everything beyond is untouched", () => {
    const { engine, id } = sheet;
    expect(engine.extent(id)).toEqual({ rows: 0, columns: 0 });
    sheet.put("B3", [[1]]);
    expect(engine.extent(id)).toEqual({ rows: 3, columns: 2 });
    engine.setRowHeight(id, 7, 1, 40);
    engine.setColumnWidth(id, 4, 1, 40);
    expect(engine.extent(id)).toEqual({ rows: 8, columns: 5 });
    expect([engine.isRowHeightSet(id, 7), engine.isRowHeightSet(id, 2)]).toEqual([true, false]);
  });

  test("widths, heights, hidden lines and frozen cells", () => {
    const { engine, id } = sheet;
    engine.setColumnWidth(id, 1, 2, 140);
    engine.setRowHeight(id, 3, 1, 60);
    engine.setRowsHidden(id, 5, 2, true);
    engine.setColumnsHidden(id, 4, 1, true);
    engine.setFreeze(id, 3, 1);
    expect([engine.columnWidth(id, 1), engine.columnWidth(id, 2), engine.rowHeight(id, 3)]).toEqual([140, 140, 60]);
    expect([4, 5, 6, 7].map((row) => engine.isRowHidden(id, row))).toEqual([false, true, true, false]);
    expect([3, 4].map((column) => engine.isColumnHidden(id, column))).toEqual([false, true]);
    expect(engine.freeze(id)).toEqual({ rows: 3, columns: 1 });
    engine.setRowsHidden(id, 5, 2, false);
    engine.setColumnsHidden(id, 4, 1, false);
    engine.setFreeze(id, 0, 0);
    expect([engine.isRowHidden(id, 5), engine.isColumnHidden(id, 4)]).toEqual([false, false]);
    expect(engine.freeze(id)).toEqual({ rows: 0, columns: 0 });
  });

  test("a merge keeps the upper left cell and takes overlapping merges apart", () => {
    sheet.put("A1:B2", [[1, 2], [3, 4]]);
    sheet.engine.merge(sheet.at("A1:A2"));
    sheet.engine.merge(sheet.at("A1:B2"));
    expect(sheet.engine.merges(sheet.id)).toEqual([sheet.at("A1:B2")]);
    expect(sheet.values("A1:B2")).toEqual([[1, null], [null, null]]);
    sheet.engine.unmerge(sheet.at("A1:B2"));
    expect(sheet.engine.merges(sheet.id)).toEqual([]);
  });
});

describe("sheets", () => {
  test("are added, renamed, moved, coloured, hidden and deleted; adding brings none to the front", async () => {
    const { engine, id } = sheet;
    const added = engine.addSheet("评分表");
    engine.updateSheet(added, { name: "汇总", tabColor: "#1F4E79", showGridlines: false });
    engine.moveSheet(added, 0);
    await engine.settle();
    expect(engine.activeSheet()).toBe(id);
    expect(engine.sheets()).toEqual([
      { id: added, name: "汇总", visibility: "visible", tabColor: "#1F4E79", showGridlines: false },
      { id, name: "Sheet1", visibility: "visible", tabColor: "", showGridlines: true },
    ]);
    engine.activateSheet(added);
    engine.updateSheet(added, { visibility: "very-hidden" });
    expect([engine.activeSheet(), engine.sheets()[0]?.visibility]).toEqual([id, "very-hidden"]);
    engine.updateSheet(added, { visibility: "visible" });
    expect([engine.activeSheet(), engine.sheets()[0]?.visibility]).toEqual([id, "visible"]);
    engine.deleteSheet(added);
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("a second sheet of the same name and deleting the last one are refused", () => {
    expect(() => sheet.engine.addSheet("Sheet1")).toThrow("Sheet1");
    expect(() => sheet.engine.deleteSheet(sheet.id)).toThrow("at least one visible sheet");
  });

  test("renaming a sheet renames it in formulas", async () => {
    const other = sheet.engine.addSheet("评分表");
    sheet.put("A1", [[8]], other);
    sheet.put("A1", [["='评分表'!A1*2"]]);
    sheet.engine.updateSheet(other, { name: "打分 表" });
    await sheet.engine.settle();
    expect(sheet.cell("A1")).toMatchObject({ value: 16, formula: "='打分 表'!A1*2" });
  });
});

describe("names, tables, validations, conditional formats", () => {
  test("a name is set, changed, used and deleted", async () => {
    sheet.put("B2", [[21]]);
    sheet.engine.setName({ name: "SS_Total", formula: "=Sheet1!$B$2", comment: "总分", visible: false });
    expect(await sheet.calculated("=SS_Total*2")).toBe(42);
    expect(sheet.engine.names()).toEqual([{ name: "SS_Total", formula: "=Sheet1!$B$2", comment: "总分", visible: false }]);
    sheet.put("B3", [[5]]);
    sheet.engine.setName({ name: "SS_Total", formula: "=Sheet1!$B$3", comment: "", visible: true });
    await sheet.engine.settle();
    expect(sheet.cell("Z90").value).toBe(10);
    sheet.engine.deleteName("ss_total");
    expect(sheet.engine.names()).toEqual([]);
  });

  test("a table may be called like a sheet, grows and goes", () => {
    sheet.engine.updateSheet(sheet.id, { name: "Scoresheet" });
    sheet.put("A1:B2", [["条款", "分值"], ["5.1", 2]]);
    const table = { name: "Scoresheet", range: sheet.at("A1:B2"), style: "TableStyleMedium2", showBandedRows: false, showFilter: true };
    const id = sheet.engine.addTable(table);
    expect(sheet.engine.tables()).toEqual([{ id, ...table }]);
    sheet.engine.updateTable(id, { range: sheet.at("A1:B5"), showFilter: false, name: "Rows" });
    expect(sheet.engine.tables()).toEqual([{ id, ...table, name: "Rows", range: sheet.at("A1:B5"), showFilter: false }]);
    expect(() => sheet.engine.addTable({ ...table, name: "rows", range: sheet.at("D1:E2") })).toThrow("rows");
    sheet.engine.deleteTable(id);
    expect(sheet.engine.tables()).toEqual([]);
  });

  test("a validation reads back as it was set, and a later one takes the place of the earlier on its cells", () => {
    const prompt = { show: true, title: "判定", message: "请选择" };
    const error = { show: true, style: "stop", title: "不可用", message: "请从列表中选择" } as const;
    const list = { range: sheet.at("B2:B9"), rule: { kind: "list", items: ["符合", "不符合"] }, ignoreBlank: true, prompt, error } as const;
    const number = { range: sheet.at("B5"), rule: { kind: "decimal", operator: "between", first: "0", second: "5" }, ignoreBlank: false, prompt, error } as const;
    const custom = { range: sheet.at("D2"), rule: { kind: "custom", formula: "=D2>0" }, ignoreBlank: true, prompt, error: { ...error, style: "warning" } } as const;
    for (const one of [list, number, custom]) sheet.engine.setValidation(one);
    expect(sheet.engine.validations(sheet.id)).toEqual(
      expect.arrayContaining([{ ...list, range: sheet.at("B2:B4") }, { ...list, range: sheet.at("B6:B9") }, number, custom]),
    );
    expect(sheet.engine.validations(sheet.id)).toHaveLength(4);
    sheet.engine.clearValidations(sheet.at("B1:B9"));
    expect(sheet.engine.validations(sheet.id)).toEqual([custom]);
  });

  test("conditional formats stand newest first", () => {
    const format = { range: sheet.at("A1:C3"), formula: "=$A1=0", style: { color: "#C00000", fill: "#FFE0E0" }, stopIfTrue: false };
    const first = sheet.engine.addConditionalFormat(format);
    const second = sheet.engine.addConditionalFormat({ ...format, formula: "=$B1=0", stopIfTrue: true });
    expect(sheet.engine.conditionalFormats(sheet.id)).toEqual([
      { ...format, id: second, formula: "=$B1=0", stopIfTrue: true },
      { ...format, id: first },
    ]);
    sheet.engine.deleteConditionalFormat(sheet.id, first);
    expect(sheet.engine.conditionalFormats(sheet.id).map(({ id }) => id)).toEqual([second]);
  });
});

describe("the document", () => {
  test("is saved and loaded whole", async () => {
    const { engine, id } = sheet;
    sheet.put("A1:B2", [[1, 2], ["=A1+B1", "5.1.10"]]);
    sheet.put("D1", [["=TRANSPOSE(A1:B1)"]]);
    engine.style(sheet.at("A1"), { bold: true });
    engine.setName({ name: "Sum", formula: "=Sheet1!$A$2", comment: "", visible: true });
    engine.addTable({ name: "T", range: sheet.at("G1:H2"), style: "TableStyleMedium2", showBandedRows: false, showFilter: false });
    engine.addConditionalFormat({ range: sheet.at("A1"), formula: "=A1>0", style: { fill: "#FFE0E0" }, stopIfTrue: false });
    engine.setFreeze(id, 1, 0);
    const hidden = engine.addSheet("Hidden");
    engine.updateSheet(hidden, { visibility: "very-hidden" });
    await engine.settle();
    const state = () => ({
      sheets: engine.sheets(),
      cells: engine.read(sheet.at("A1:F6")),
      bold: engine.readStyle(id, 0, 0).bold,
      names: engine.names(),
      tables: engine.tables(),
      formats: engine.conditionalFormats(id),
      freeze: engine.freeze(id),
      used: engine.usedRange(id),
    });
    const before = state();
    const saved = engine.save();
    expect(before.cells[1]?.[3]?.value).toBe(2);
    sheet.put("A1:B2", [[9, 9], [9, 9]]);
    engine.deleteSheet(hidden);

    engine.load(JSON.parse(JSON.stringify(saved)));
    expect(state()).toEqual(before);
    sheet.put("A1", [[10]]);
    await engine.settle();
    expect(sheet.cell("A2").value).toBe(12);
  });

  test("what is saved does not change with later edits", () => {
    sheet.put("A1", [[1]]);
    const saved = sheet.engine.save();
    const text = JSON.stringify(saved);
    sheet.put("A1", [[2]]);
    expect(JSON.stringify(saved)).toBe(text);
  });

  test("anything else is refused and leaves the open document", () => {
    sheet.put("A1", [[1]]);
    expect(() => sheet.engine.load({ some: "thing" })).toThrow("not a saved workbench document");
    expect(sheet.cell("A1").value).toBe(1);
  });
});
