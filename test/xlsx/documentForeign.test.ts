import { SHEET, sheet, STYLES, WORKBOOK, workbook } from "../hostile/make/book";
import { stylesOf } from "./support/normalForm";
import { read, type Read, row, styleSheet } from "./support/readParts";

/** Styles of A1, B1 … for these formats. */
function looksOf(lists: string, ...formats: readonly string[]): { readonly styles: readonly unknown[]; readonly left: readonly string[] } {
  const cells = formats.map((_, index) => `<c r="${String.fromCharCode(65 + index)}1" s="${String(index + 1)}"/>`);
  const { sheet: found, left } = read({
    [STYLES]: styleSheet(lists, `<cellXfs><xf/>${formats.join("")}</cellXfs>`),
    [SHEET]: sheet(row(1, ...cells)),
  });
  const styles = stylesOf(found);
  return { styles: formats.map((_, index) => styles[`${String.fromCharCode(65 + index)}1`] ?? {}), left };
}

describe("colours", () => {
  const fills = (...colors: readonly string[]): string =>
    `<fills><fill/>${colors.map((color) => `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`).join("")}</fills>`;
  const fillsOf = (lists: string, ...colors: readonly string[]): readonly unknown[] =>
    looksOf(fills(...colors) + lists, ...colors.map((_, index) => `<xf fillId="${String(index + 1)}"/>`)).styles.map((style) => (style as { readonly fill?: string }).fill ?? null);

  test("by value, by number, by the theme with its light and dark changed places", () => {
    expect(fillsOf("", 'rgb="FF12abEF"', 'rgb="12ABEF"', 'indexed="10"', 'indexed="22"', 'indexed="65"', 'theme="0"', 'theme="3"', 'theme="4"', 'rgb="red"', 'auto="1"', 'theme="99"')).toEqual([
      "#12ABEF", "#12ABEF", "#FF0000", "#C0C0C0", "#FFFFFF", "#FFFFFF", "#44546A", "#4472C4", null, null, null,
    ]);
  });

  test("lighter and darker as Excel shows them", () => {
    expect(fillsOf("", 'theme="4" tint="0.79998168889431442"', 'theme="4" tint="-0.249977111117893"', 'theme="0" tint="-0.14999847407452621"', 'theme="1" tint="0.499984740745262"')).toEqual([
      "#D9E1F2", "#305496", "#D9D9D9", "#808080",
    ]);
  });

  test("the workbook's own numbered colours", () => {
    expect(fillsOf('<colors><indexedColors><rgbColor rgb="00102030"/><rgbColor rgb="nonsense"/></indexedColors></colors>', 'indexed="0"', 'indexed="1"', 'indexed="2"')).toEqual([
      "#102030", "#FFFFFF", "#FF0000",
    ]);
  });
});

describe("how cells look", () => {
  test("a format's own numbers count, whatever it says about applying them; the named style gives the rest", () => {
    const lists =
      '<fonts><font/><font><b/><sz val="14"/><name val="宋体"/></font></fonts><cellStyleXfs><xf/><xf fontId="1" numFmtId="9"><alignment horizontal="center"/></xf></cellStyleXfs>';
    expect(looksOf(lists, '<xf fontId="1" applyFont="0"/>', '<xf xfId="1"/>', '<xf xfId="1" fontId="0" numFmtId="0"/>', '<xf xfId="1" fontId="0" numFmtId="0" applyAlignment="0"/>').styles).toEqual([
      { bold: true, fontName: "宋体", fontSize: 14 },
      { bold: true, fontName: "宋体", fontSize: 14, numberFormat: "0%" },
      {},
      { horizontal: "center" },
    ]);
  });

  test("formats of numbers: those that have only a number, and marks that nobody types", () => {
    const { styles } = looksOf('<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd\\ &quot;a\\-b&quot;"/></numFmts>', ...[14, 31, 49, 170, 999].map((id) => `<xf numFmtId="${String(id)}"/>`));
    expect(styles.map((style) => (style as { readonly numberFormat?: string }).numberFormat)).toEqual(["m/d/yyyy", 'yyyy"年"m"月"d"日"', "@", 'yyyy-mm-dd "a\\-b"', undefined]);
  });

  test("what a document cannot say comes near it, and is counted by cell", () => {
    const lists =
      '<fonts><font/><font><u val="double"/><vertAlign val="superscript"/></font></fonts>' +
      '<fills><fill/><fill><patternFill patternType="gray125"><bgColor rgb="FF00FF00"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills>' +
      '<borders><border/><border diagonalUp="1"><top style="mediumDashDot"><color auto="1"/></top><diagonal style="thin"/></border></borders>';
    const { styles, left } = looksOf(
      lists,
      '<xf fontId="1"/>',
      '<xf fillId="1"/>',
      '<xf fillId="2"/>',
      '<xf borderId="1"/>',
      '<xf><alignment horizontal="fill" textRotation="90"/></xf>',
      '<xf><protection hidden="1" locked="0"/></xf>',
    );
    expect(styles).toEqual([
      { underline: true, baseline: "superscript" }, { fill: "#00FF00" }, { fill: "#0000FF" },
      { top: { style: "mediumDashDot", color: "#000000" }, up: { style: "thin", color: "#000000" } }, { rotation: 90 }, { locked: false },
    ]);
    expect(left).toEqual(["fills 2", "alignments 1", "font-effects 1", "hidden-formulas 1"]);
  });

  test("rows and columns give their look to used cells that have none", () => {
    const { sheet: found, left } = read({
      [STYLES]: styleSheet("<fonts><font/><font><b/></font><font><i/></font></fonts>", '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>'),
      [SHEET]: sheet(`${row(1, '<c r="A1"/>', '<c r="C1"><v>1</v></c>')}<row r="3" s="2" customFormat="1"><c r="B3" s="1"/></row><row r="4" s="2"/>`, "", '<cols><col min="2" max="16384" style="1" width="9"/></cols>'),
    });
    expect(stylesOf(found)).toEqual({ A3: { italic: true }, B1: { bold: true }, B2: { bold: true }, B3: { bold: true }, B4: { bold: true }, C2: { bold: true }, C3: { italic: true }, C4: { bold: true } });
    expect(left).toEqual(["column-styles 16383", "row-styles 1"]);
  });

  test("a workbook whose cells all have another font says so once", () => {
    const { sheet: found } = read({
      [STYLES]: styleSheet('<fonts><font><sz val="12"/><name val="宋体"/></font></fonts>', "<cellXfs><xf/></cellXfs>"),
      [SHEET]: sheet(row(1, '<c r="A1"><v>1</v></c>') + row(9, '<c r="D9"><v>1</v></c>')),
    });
    expect(found.styles).toEqual([{ range: "A1:D9", style: { fontName: "宋体", fontSize: 12 } }]);
  });

  test("nonsense in styles is no look, and no reason to refuse the values", () => {
    const { styles } = looksOf('<fonts><font/><font><b val="maybe"/><sz val="-3"/><color rgb="?"/></font></fonts>', '<xf fontId="1" fillId="7" borderId="x" numFmtId="9999999999"><alignment indent="-4"/></xf>');
    expect(styles).toEqual([{ bold: true }]);
  });
});

describe("columns, rows and views", () => {
  const laidOut = (before: string, rows = row(1, '<c r="C1"><v>1</v></c>')): Read => read({ [SHEET]: sheet(rows, "", before), [STYLES]: styleSheet("<cellXfs><xf/></cellXfs>") });

  test("widths as characters, the rest of a sheet only as far as it is used, hidden columns all", () => {
    const { sheet: found } = laidOut('<cols><col min="1" max="1" width="13.2109375" customWidth="1"/><col min="2" max="16384" width="20"/></cols>');
    expect(found.columns).toEqual([{ column: "A", width: 12.5 }, { column: "B", width: 19.29 }, { column: "C", width: 19.29 }]);
    const hidden = laidOut('<cols><col min="16380" max="16384" hidden="1" width="0"/></cols>').sheet.columns;
    expect(hidden.map(({ column, hidden: isHidden }) => `${column} ${String(isHidden)}`)).toEqual(["XEZ true", "XFA true", "XFB true", "XFC true", "XFD true"]);
  });

  test("the width that a sheet gives all its columns", () => {
    expect(laidOut('<sheetFormatPr defaultColWidth="12.7109375" defaultRowHeight="15"/><cols><col min="2" max="2" width="5.7109375"/></cols>').sheet.columns).toEqual([
      { column: "A", width: 12 }, { column: "B", width: 5 }, { column: "C", width: 12 },
    ]);
  });

  test("heights that somebody set, hidden rows, and outlines that are lost", () => {
    const { sheet: found, left } = laidOut("", '<row r="1" ht="30" customHeight="1"/><row r="2" ht="44"/><row r="3" hidden="1" outlineLevel="1"/><row r="4" ht="0" customHeight="1"/>');
    expect(found.rows).toEqual([{ row: 1, height: 30 }, { row: 3, hidden: true }, { row: 4, hidden: true }]);
    expect(left).toEqual(["outlines 1"]);
  });

  test("a height for every row", () => {
    expect(laidOut('<sheetFormatPr defaultRowHeight="20" customHeight="1"/>', row(2, '<c r="A2"/>')).sheet.rows).toEqual([{ row: 1, height: 20 }, { row: 2, height: 20 }]);
  });

  test.each([
    ["frozen", '<pane xSplit="1" ySplit="3" topLeftCell="B9" state="frozen"/>', "B4", []],
    ["frozen rows of a sheet that is scrolled", '<pane ySplit="2" topLeftCell="A20" state="frozenSplit"/>', "A12", []],
    ["split", '<pane xSplit="900" ySplit="300" topLeftCell="B4"/>', null, ["view-settings 1"]],
  ])("%s panes", (name, pane, freezeAt, left) => {
    const found = laidOut(`<sheetViews><sheetView showGridLines="0"${name.includes("scrolled") ? ' topLeftCell="A10"' : ""}>${pane}</sheetView></sheetViews>`);
    expect([found.sheet.freezeAt, found.sheet.showGridlines, found.left]).toEqual([freezeAt, false, left]);
  });

  test("a scale is kept; another view than the usual one is lost, and told", () => {
    const scaled = laidOut('<sheetViews><sheetView zoomScale="85"/></sheetViews>');
    expect([scaled.sheet.zoom, scaled.left]).toEqual([85, []]);
    expect(laidOut('<sheetViews><sheetView view="pageLayout" zoomScale="100"/></sheetViews>').left).toEqual(["view-settings 1"]);
  });

  test("a protected sheet: what stays allowed, and a password that is lost", () => {
    const { sheet: found, left } = read({ [SHEET]: sheet("", '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" password="ABCD"/>') });
    expect(found.protection).toEqual({ allowAutoFilter: false, allowFormatColumns: true, allowFormatRows: false });
    expect(left).toEqual(["protection-settings 1"]);
    expect(read({ [SHEET]: sheet("", '<sheetProtection sheet="0" objects="1"/>') }).sheet.protection).toBe(null);
  });
});

describe("formulas", () => {
  const formulasOf = (...cells: readonly string[]): Read => read({ [SHEET]: sheet(row(1, ...cells)) });
  const first = ({ sheet: found }: Read): readonly unknown[] => found.blocks.flatMap(({ cells }) => cells.flat());

  test.each([
    ["_xlfn.TEXTJOIN(\",\",TRUE,_xlfn.XLOOKUP(1,B1,C1))", "=TEXTJOIN(\",\",TRUE,XLOOKUP(1,B1,C1))"],
    ["_xlfn._xlws.SORT(B1:B2)", "=SORT(B1:B2)"],
    ["_xlfn.NOBODY(1)", "=_xlfn.NOBODY(1)"],
    ["_xldudf_STAR_TOTAL(B1)", "=STAR.TOTAL(B1)"],
    ["_xldudf_star_total(B1)+[2]!_xldudf_STAR_GRADE(B1)", "=STAR.TOTAL(B1)+STAR.GRADE(B1)"],
    ["\"_xldudf_STAR_TOTAL(\"&amp;'_xlfn.SORT('!B1", "=\"_xldudf_STAR_TOTAL(\"&'_xlfn.SORT('!B1"],
    ["_xldudf_STAR_TOTAL", "=_xldudf_STAR_TOTAL"],
  ])("%s is %s", (stored, formula) => {
    expect(first(formulasOf(`<c r="A1"><f>${stored}</f><v>7</v></c>`))).toEqual([{ kind: "formula", formula, cached: { kind: "number", value: 7 } }]);
  });

  test("a shared one reads in each cell as it does there", () => {
    const found = formulasOf('<c r="A1"><f t="shared" si="0" ref="A1:B1">_xlfn.DAYS(A2,$B$3)</f></c>', '<c r="B1"><f t="shared" si="0"/></c>');
    expect(first(found)).toEqual([{ kind: "formula", formula: "=DAYS(A2,$B$3)" }, { kind: "formula", formula: "=DAYS(B2,$B$3)" }]);
    expect(found.left).toEqual([]);
  });

  test("one that fills a range is one formula, with what it fills in; a call of a custom function in one cell is as any other", () => {
    const filling = formulasOf('<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c>', '<c r="B1"><v>4</v></c>');
    expect(first(filling)).toEqual([
      { kind: "formula", formula: "=C1:D1*2", cached: { kind: "number", value: 2 }, array: { range: "A1:B1", dynamic: false } },
      { kind: "number", value: 4, filled: true },
    ]);
    expect(filling.left).toEqual([]);
    expect(first(formulasOf('<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B3*2)</f></c>'))).toEqual([{ kind: "formula", formula: "=SUM(B1:B3*2)", array: { range: "A1", dynamic: true } }]);
    for (const one of ['<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_STAR_TOTAL(1)</f></c>', '<c r="A1"><f t="array" ref="A1:A1">_xldudf_star_total(1)</f></c>']) {
      expect(first(formulasOf(one))).toEqual([{ kind: "formula", formula: "=STAR.TOTAL(1)" }]);
    }
    const several = formulasOf('<c r="A1"><f t="array" ref="A1:B1">_xldudf_STAR_TOTAL(1)</f><v>1</v></c>', '<c r="B1"><v>2</v></c>');
    expect(first(several)).toEqual([{ kind: "formula", formula: "=STAR.TOTAL(1)", cached: { kind: "number", value: 1 }, array: { range: "A1:B1", dynamic: true } }, { kind: "number", value: 2, filled: true }]);
  });

  test("a mark of a dynamic formula without its range is told", () => {
    expect(formulasOf('<c r="A1" cm="1"><f>SUM(B1:B3*2)</f></c>').left).toEqual(["array-formulas 1"]);
  });

  test("an error that is younger than the format is told where it stands by itself, and not where a formula gives it", () => {
    const found = formulasOf('<c r="A1" t="e"><v>#SPILL!</v></c>', '<c r="B1" t="e"><v>#N/A</v></c>', '<c r="C1" t="e"><f>SUM(D1)</f><v>#CALC!</v></c>', '<c r="D1" t="e"><f t="array" ref="D1:E1">1/F1:G1</f><v>#CALC!</v></c>', '<c r="E1" t="e"><v>#CALC!</v></c>');
    expect(found.left).toEqual(["newer-errors 1"]);
  });

  test("a data table leaves its figures", () => {
    const found = formulasOf('<c r="A1"><f t="dataTable" ref="A1:B1" r1="D1"/><v>3</v></c>', '<c r="B1"><v>4</v></c>');
    expect([first(found), found.left]).toEqual([[{ kind: "number", value: 3 }, { kind: "number", value: 4 }], ["data-tables 1"]]);
  });

  test("dates from 1904 become those of today's calendar", () => {
    const found = read({ [SHEET]: sheet(row(1, '<c r="A1" s="1"><v>40000</v></c>', '<c r="B1"><v>40000</v></c>')), [WORKBOOK]: workbook(undefined, "", '<workbookPr date1904="1"/>') });
    expect([first(found), found.left]).toEqual([[{ kind: "number", value: 41_462 }, { kind: "number", value: 40_000 }], ["dates-1904 1 (workbook)"]]);
  });
});
