import { CONTENT_TYPES, contentTypes, relationships, sheet, SHEET, strings, STRINGS, STYLES, table, WORKBOOK, workbook } from "../hostile/make/book";
import { read, type Read, row, styleSheet } from "./support/readParts";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("validations", () => {
  const rules = (...elements: readonly string[]): Read => read({ [SHEET]: sheet("", `<dataValidations>${elements.join("")}</dataValidations>`) });
  const one = (attributes: string, content = ""): unknown => rules(`<dataValidation sqref="B2:B5" ${attributes}>${content}</dataValidation>`).sheet.validations.map(({ rule }) => rule);

  test.each([
    ['type="list"', "<formula1>\"a,b \"\"c\"\"\"</formula1>", { kind: "list", items: ["a", 'b "c"'] }],
    ['type="list"', "<formula1>\"a,b \"c\"\"</formula1>", { kind: "list", items: ["a", 'b "c"'] }],
    ['type="list"', "<formula1>Other!$A$1:$A$9</formula1>", { kind: "list-range", formula: "=Other!$A$1:$A$9" }],
    ['type="whole"', "<formula1>0</formula1><formula2>9</formula2>", { kind: "whole-number", min: 0, max: 9 }],
    ['type="decimal" operator="greaterThanOrEqual"', "<formula1>0.5</formula1>", { kind: "decimal", min: 0.5, max: null }],
    ['type="decimal" operator="greaterThanOrEqual"', "<formula1>0.50</formula1>", { kind: "comparison", of: "decimal", operator: "greaterThanOrEqual", first: "=0.50", second: "" }],
    ['type="textLength" operator="lessThanOrEqual"', "<formula1>20</formula1><formula2>0</formula2>", { kind: "text-length", max: 20 }],
    ['type="textLength" operator="equal"', "<formula1>18</formula1>", { kind: "comparison", of: "textLength", operator: "equal", first: "18", second: "" }],
    ['type="date" operator="notBetween"', "<formula1>45000</formula1><formula2>TODAY()</formula2>", { kind: "comparison", of: "date", operator: "notBetween", first: "45000", second: "=TODAY()" }],
    ['type="custom"', "<formula1>_xlfn.XOR(B2,B1)</formula1>", { kind: "custom", formula: "=XOR(B2,B1)" }],
  ])("%s %s", (attributes, content, rule) => {
    expect(one(attributes, content)).toEqual([rule]);
  });

  test("messages: kept where they are shown, with their line breaks, and none where nothing is said", () => {
    const { sheet: found, left } = rules(
      '<dataValidation type="custom" sqref="A1" allowBlank="1" showInputMessage="1" promptTitle="T" prompt="a_x000a_b" showErrorMessage="1" errorStyle="warning" error="e"><formula1>TRUE</formula1></dataValidation>',
      '<dataValidation type="custom" sqref="A2" showInputMessage="1" error="not shown"><formula1>TRUE</formula1></dataValidation>',
      '<dataValidation sqref="A3" showInputMessage="1" prompt="only a word"/>',
      '<dataValidation sqref="A4" showInputMessage="1" showErrorMessage="1"/>',
    );
    expect(found.validations).toEqual([
      { range: "A1", rule: { kind: "custom", formula: "=TRUE" }, ignoreBlank: true, prompt: { title: "T", message: "a\nb" }, error: { style: "warning", title: "", message: "e" } },
      { range: "A2", rule: { kind: "custom", formula: "=TRUE" }, ignoreBlank: false, error: null },
      { range: "A3", rule: { kind: "custom", formula: "=TRUE" }, ignoreBlank: false, prompt: { title: "", message: "only a word" }, error: null },
    ]);
    expect(left).toEqual([]);
  });

  test("several areas are as many rules, each with its own cell", () => {
    expect(rules('<dataValidation type="custom" sqref="B2:B5 D7"><formula1>B2&lt;$A$1</formula1></dataValidation>').sheet.validations.map(({ range, rule }) => [range, rule])).toEqual([
      ["B2:B5", { kind: "custom", formula: "=B2<$A$1" }],
      ["D7", { kind: "custom", formula: "=D7<$A$1" }],
    ]);
  });

  test.each([
    ["an area that is none", '<dataValidation type="custom" sqref="B2 nowhere"><formula1>1</formula1></dataValidation>'],
    ["no area", '<dataValidation type="custom"><formula1>1</formula1></dataValidation>'],
    ["no formula", '<dataValidation type="custom" sqref="B2"/>'],
    ["an unknown type", '<dataValidation type="mood" sqref="B2"><formula1>1</formula1></dataValidation>'],
    ["a formula that would leave the sheet", '<dataValidation type="custom" sqref="B2 B1048576"><formula1>B9</formula1></dataValidation>'],
    ["areas in no certain order", '<dataValidation type="custom" sqref="D7 B2"><formula1>B2</formula1></dataValidation>'],
    ["a message longer than Excel's", `<dataValidation type="custom" sqref="B2" showErrorMessage="1" error="${"x".repeat(256)}"><formula1>1</formula1></dataValidation>`],
  ])("left out: %s", (_name, element) => {
    const found = rules(element);
    expect([found.sheet.validations, found.left]).toEqual([[], ["validations 1"]]);
  });

  test("rules that Excel keeps elsewhere because they name another sheet", () => {
    const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
    const { sheet: found, left } = read({
      [SHEET]: sheet(
        "",
        `<extLst><ext uri="a" ${x14}><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>说明!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
          `<ext uri="b" ${x14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><xm:f>说明!A1=1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A1:A2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
          `<ext uri="c" ${x14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline/><x14:sparkline/></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
      ),
    });
    expect(found.validations).toEqual([{ range: "C3", rule: { kind: "list-range", formula: "=说明!$A$1:$A$3" }, ignoreBlank: true, error: null }]);
    expect(found.conditionalFormats).toEqual([{ range: "A1:A2", formula: "=说明!A1=1", style: { fill: "#FF0000" }, stopIfTrue: false }]);
    expect(left).toEqual(["sparklines 2"]);
  });
});

describe("conditional formats", () => {
  const DXFS = '<dxfs><dxf><font><b val="0"/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF111111"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><border><left style="thin"/></border></dxf></dxfs>';
  const rules = (content: string, sqref = "B2:B9"): Read =>
    read({ [SHEET]: sheet("", `<conditionalFormatting sqref="${sqref}">${content}</conditionalFormatting>`), [STYLES]: styleSheet("<cellXfs><xf/></cellXfs>", DXFS) });
  const LOOK = { bold: false, color: "#9C0006", fill: "#FFC7CE" };

  test.each([
    ['type="cellIs" operator="lessThan"', "<formula>$C2+1</formula>", "=B2<($C2+1)"],
    ['type="cellIs" operator="greaterThan"', "<formula>0.50</formula>", "=B2>0.50"],
    ['type="cellIs" operator="greaterThan"', "<formula>\"是\"</formula>", "=B2>\"是\""],
    ['type="cellIs" operator="between"', "<formula>1</formula><formula>$D$1</formula>", "=AND(B2>=1,B2<=$D$1)"],
    ['type="cellIs" operator="notBetween"', "<formula>1</formula><formula>C2</formula>", "=NOT(AND(B2>=1,B2<=C2))"],
    ['type="containsText" operator="containsText" text="x"', "<formula>NOT(ISERROR(SEARCH($D$1,B2)))</formula>", "=NOT(ISERROR(SEARCH($D$1,B2)))"],
    ['type="beginsWith" operator="beginsWith"', "<formula>LEFT(B2,1)=\"x\"</formula>", "=LEFT(B2,1)=\"x\""],
    ['type="containsBlanks"', "<formula>ISBLANK(B2)</formula>", "=ISBLANK(B2)"],
    ['type="timePeriod" timePeriod="today"', "<formula>B2=TODAY()</formula>", "=B2=TODAY()"],
  ])("a formula where the kind alone does not say it: %s %s", (attributes, content, formula) => {
    const found = rules(`<cfRule ${attributes} dxfId="0" priority="1" stopIfTrue="1">${content}</cfRule>`);
    expect([found.sheet.conditionalFormats, found.left]).toEqual([[{ range: "B2:B9", formula, style: LOOK, stopIfTrue: true }], []]);
  });

  test.each([
    ['type="cellIs" operator="greaterThan"', "<formula>5</formula>", { kind: "number", operator: "greaterThan", first: 5, second: null }],
    ['type="cellIs" operator="notBetween"', "<formula>1</formula><formula>2</formula>", { kind: "number", operator: "notBetween", first: 1, second: 2 }],
    ['type="cellIs" operator="equal"', "<formula>\"是\"</formula>", { kind: "text", operator: "equal", text: "是" }],
    ['type="containsText" operator="containsText" text="x"', "<formula>NOT(ISERROR(SEARCH(\"x\",B2)))</formula>", { kind: "text", operator: "containsText", text: "x" }],
    ['type="endsWith" operator="endsWith" text="_x0041_"', '<formula>RIGHT(B2,LEN("A"))="A"</formula>', { kind: "text", operator: "endsWith", text: "A" }],
    ['type="containsBlanks"', "<formula>LEN(TRIM(B2))=0</formula>", { kind: "blanks" }],
    ['type="timePeriod" timePeriod="today"', "<formula>FLOOR(B2,1)=TODAY()</formula>", { kind: "period", period: "today" }],
    ['type="top10" rank="3" bottom="1"', "", { kind: "rank", bottom: true, percent: false, count: 3 }],
    ['type="aboveAverage" aboveAverage="0" equalAverage="1"', "", { kind: "average", operator: "lessThanOrEqual" }],
    ['type="duplicateValues"', "", { kind: "duplicate" }],
  ])("a condition: %s", (attributes, content, condition) => {
    const found = rules(`<cfRule ${attributes} dxfId="0" priority="1">${content}</cfRule>`, "B2:B9 D4");
    expect([found.sheet.conditionalFormats, found.left]).toEqual([[{ ranges: ["B2:B9", "D4"], condition, style: LOOK, stopIfTrue: false }], []]);
  });

  test.each([
    ["<iconSet><cfvo type=\"percent\" val=\"0\"/><cfvo type=\"percent\" val=\"33\"/><cfvo type=\"formula\" val=\"$A$1\" gte=\"0\"/></iconSet>", "iconSet", {
      kind: "icons", icons: "3TrafficLights1", reverse: false, showValue: true,
      levels: [{ type: "percent", value: "0", above: false }, { type: "percent", value: "33", above: false }, { type: "formula", value: "=$A$1", above: true }],
    }],
    ['<dataBar><cfvo type="min"/><cfvo type="num" val="9"/><color theme="4"/></dataBar>', "dataBar", {
      kind: "bar", min: { type: "min", value: "" }, max: { type: "num", value: "9" }, color: "#4472C4", negative: "#FF0000", gradient: true, showValue: true,
    }],
  ])("a picture of values: %s", (content, type, condition) => {
    const found = rules(`<cfRule type="${type}" priority="1">${content}</cfRule>`);
    expect([found.sheet.conditionalFormats, found.left]).toEqual([[{ ranges: ["B2:B9"], condition, style: {}, stopIfTrue: false }], []]);
  });

  test("the rule of the lowest number is the first", () => {
    const found = rules('<cfRule type="expression" dxfId="0" priority="7"><formula>B2=7</formula></cfRule><cfRule type="expression" priority="2"><formula>B2=2</formula></cfRule>');
    expect(found.sheet.conditionalFormats.map((format) => ["formula" in format && format.formula, format.style])).toEqual([["=B2=2", {}], ["=B2=7", LOOK]]);
  });

  test("several areas", () => {
    expect(rules('<cfRule type="cellIs" operator="equal" dxfId="0" priority="1"><formula>$A2</formula></cfRule>', "B2:B9 D4").sheet.conditionalFormats.map((format) => "formula" in format && [format.range, format.formula])).toEqual([
      ["B2:B9", "=B2=$A2"],
      ["D4", "=D4=$A4"],
    ]);
  });

  test.each([
    ["data-bars 1", '<cfRule type="dataBar" priority="1"><dataBar/></cfRule>'],
    ["color-scales 1", '<cfRule type="colorScale" priority="1"><colorScale/></cfRule>'],
    ["icon-sets 1", '<cfRule type="iconSet" priority="1"><iconSet/></cfRule>'],
    ["icon-sets 1", '<cfRule type="iconSet" priority="1"><iconSet iconSet="5Moods"><cfvo type="percent" val="0"/></iconSet></cfRule>'],
    ["icon-sets 1", '<cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="50"/></iconSet></cfRule>'],
    ["conditional-formats 1", '<cfRule type="aboveAverage" dxfId="0" priority="1" stdDev="2"/>'],
    ["conditional-formats 1", '<cfRule type="cellIs" operator="like" dxfId="0" priority="1"><formula>1</formula></cfRule>'],
    ["conditional-formats 1", '<cfRule type="expression" dxfId="77" priority="1"><formula>1</formula></cfRule>'],
  ])("left out: %s for %s", (code, rule) => {
    const found = rules(rule);
    expect([found.sheet.conditionalFormats, found.left]).toEqual([[], [code]]);
  });

  test("a look that a condition cannot give here is told, the rest of it kept", () => {
    const found = rules('<cfRule type="expression" dxfId="1" priority="1"><formula>TRUE</formula></cfRule>');
    expect([found.sheet.conditionalFormats.length, found.left]).toEqual([1, ["conditional-looks 1"]]);
  });
});

describe("print set-up", () => {
  const AREA = '<definedName name="_xlnm.Print_Area" localSheetId="0">评分!$A$1:$D$9</definedName>';
  const printed = (rest: string, names = "", before = ""): Read => read({ [SHEET]: sheet(row(2, '<c r="C2"/>'), rest, before), [WORKBOOK]: workbook(undefined, names === "" ? "" : `<definedNames>${names}</definedNames>`) });
  const OURS = '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

  test("nothing said is nothing set", () => {
    expect(printed("").sheet.print).toBe(null);
  });

  test("area, rows repeated, orientation, fit, lines above and below", () => {
    const found = printed(
      `${OURS}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>title&amp;Lleft &amp;&amp; &amp;"Arial,Bold"&amp;10&amp;A&amp;rpage &amp;P</oddHeader></headerFooter>`,
      `${AREA}<definedName name="_xlnm.Print_Titles" localSheetId="0">评分!$1:$2</definedName>`,
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(found.sheet.print).toEqual({
      orientation: "landscape", area: "A1:D9", titleRows: "1:2", fitToWidth: true,
      header: { left: 'left && &"Arial,Bold"&10&A', center: "title", right: "page &P" },
      footer: { left: "", center: "", right: "" },
    });
    expect([found.left, found.document.names]).toEqual([[], []]);
  });

  test("without an area whatever is there is printed", () => {
    const found = printed(`${OURS}<pageSetup paperSize="9" orientation="landscape"/>`);
    expect([found.sheet.print?.area, found.left]).toEqual([null, []]);
  });

  test("what cannot be kept is told", () => {
    const found = printed(
      `${OURS.replace('left="0.7"', 'left="2"')}<pageSetup paperSize="8" scale="80"/><headerFooter differentFirst="1"><firstHeader>x</firstHeader></headerFooter><rowBreaks><brk id="4"/><brk id="9"/></rowBreaks>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="0">评分!$A$1:$D$9,评分!$F$1:$G$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">评分!$A:$B,评分!$1:$2</definedName>`,
    );
    expect(found.left).toEqual(["print-area 1", "headers-footers 1"]);
    expect(found.sheet.print).toMatchObject({ area: null, titleRows: "1:2", titleColumns: "A:B" });
  });
});

describe("the workbook", () => {
  test("names of ranges and formulas; those of one sheet are left out", () => {
    const names = [
      '<definedName name="Scores">评分!$A$1:$B$2</definedName>',
      '<definedName name="Column" comment="why">评分!$A:$A</definedName>',
      '<definedName name="Hidden" hidden="1">评分!$A$1</definedName>',
      '<definedName name="Rate">_xlfn.DAYS(1,2)*0.5</definedName>',
      '<definedName name="Local" localSheetId="0">评分!$A$1</definedName>',
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">评分!$A$1:$B$2</definedName>',
      '<definedName name="odd?name">1</definedName>',
    ];
    const { document, left } = read({ [WORKBOOK]: workbook(undefined, `<definedNames>${names.join("")}</definedNames>`) });
    expect(document.names).toEqual([
      { name: "Scores", sheet: "评分", range: "A1:B2" },
      { name: "Column", formula: "=评分!$A:$A", comment: "why" },
      { name: "Hidden", formula: "=评分!$A$1", hidden: true },
      { name: "Rate", formula: "=DAYS(1,2)*0.5" },
    ]);
    expect(left).toEqual(["names 1 (workbook)", "sheet-names 1"]);
  });

  test("the sheet that is shown, its language and its properties", () => {
    const core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>标题</dc:title><dc:creator>张三</dc:creator><dc:language>en-GB</dc:language><cp:keywords>x</cp:keywords></cp:coreProperties>';
    const { document, left } = read({
      [WORKBOOK]: workbook(undefined, "", '<bookViews><workbookView activeTab="1"/></bookViews>'),
      "docProps/core.xml": core,
      "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"]),
    });
    expect([document.activeSheet, document.locale, document.properties, left]).toEqual(["说明", "en-US", { title: "标题", subject: "", creator: "张三" }, ["properties 1 (workbook)"]]);
    expect(read({}).document.locale).toBe("zh-CN");
  });

  test("texts in runs: a change of script is none of looks, a change of looks is kept", () => {
    const run = (text: string, looks: string): string => `<r><rPr>${looks}</rPr><t>${text}</t></r>`;
    const rich = read({
      [SHEET]: sheet(row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', `<c r="C1" t="inlineStr"><is>${run("a", '<sz val="9"/>')}${run("b", "")}</is></c>`, '<c r="D1" t="s"><v>2</v></c>')),
      [STRINGS]: strings(run("汉字", '<rFont val="宋体"/><charset val="134"/>') + run("ABC", '<rFont val="Arial"/>'), run("ab", "<b/>") + run("c", ""), "<t>道</t><rPh sb=\"0\" eb=\"1\"><t>dao</t></rPh>"),
    });
    expect(rich.sheet.blocks).toEqual([
      {
        at: "A1",
        cells: [[
          { kind: "text", text: "汉字ABC" },
          { kind: "text", text: "abc", runs: [{ length: 2, style: { bold: true } }, { length: 1, style: {} }] },
          { kind: "text", text: "ab", runs: [{ length: 1, style: { fontSize: 9 } }, { length: 1, style: {} }] },
          { kind: "text", text: "道" },
        ]],
      },
    ]);
    expect(rich.left).toEqual(["phonetic-guides 1"]);
  });

  test("an escape that begins in one part of a text and ends in the next is one letter, and the looks are told", () => {
    const { sheet: found, left } = read({ [SHEET]: sheet(row(1, '<c r="A1" t="s"><v>0</v></c>')), [STRINGS]: strings("<r><rPr><b/></rPr><t>_x00</t></r><r><t>41_</t></r>") });
    expect([found.blocks, left]).toEqual([[{ at: "A1", cells: [[{ kind: "text", text: "A" }]] }], ["rich-text 1"]]);
  });

  test("a table's look, its filter and its totals row", () => {
    const columns = '<tableColumns count="1"><tableColumn id="1" name="项目"/></tableColumns>';
    const found = read({
      [SHEET]: sheet(row(3, '<c r="A3"><v>5</v></c>'), `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": table("T", "A1:A4", ["项目"], ' totalsRowCount="1"').replace(/<tableColumns.*<\/tableColumns>/, `<autoFilter ref="A1:A3"><filterColumn colId="0"><filters/></filterColumn></autoFilter>${columns}<tableStyleInfo name="TableStyleLight9" showRowStripes="1"/>`),
    });
    expect(found.sheet.tables).toEqual([{ name: "T", range: "A1:A3", style: "TableStyleLight9", showBandedRows: true, showFilter: true }]);
    expect(found.sheet.blocks[0]).toEqual({ at: "A1", cells: [[{ kind: "text", text: "项目" }]] });
    expect(found.left).toEqual(["filters 1", "table-totals 1"]);
  });
});

describe("drawings", () => {
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  const corner = (tag: string, column: number, columnOffset: number, rowNumber: number, rowOffset: number): string =>
    `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(columnOffset)}</xdr:colOff><xdr:row>${String(rowNumber)}</xdr:row><xdr:rowOff>${String(rowOffset)}</xdr:rowOff></xdr:${tag}>`;
  const anchor = (content: string, to = corner("to", 5, 0, 9, 300_000)): string => `<xdr:twoCellAnchor>${corner("from", 1, 0, 2, 4)}${to}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
  const FRAME = anchor(
    `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  );
  const drawn = (drawing: string, chart = ""): Read =>
    read({
      [SHEET]: sheet("", '<drawing r:id="rId1"/>'),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="${REL}" ${A}>${drawing}</xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
      "xl/charts/chart1.xml": chart,
      [CONTENT_TYPES]: contentTypes(),
    });
  const bars = (series: string, plot = '<c:barDir val="bar"/><c:grouping val="clustered"/>', more = ""): string =>
    `<c:chartSpace xmlns:c="${CHART}" ${A}><c:chart><c:plotArea><c:barChart>${plot}${series}</c:barChart><c:valAx><c:scaling><c:max val="1"/></c:scaling></c:valAx></c:plotArea>${more}</c:chart></c:chartSpace>`;
  const series = (categories = "评分!$A$2:$A$9", values = "'评分'!$C$2:$C$9"): string =>
    `<c:ser><c:tx><c:strRef><c:f>评分!$C$1</c:f><c:strCache><c:pt idx="0"><c:v>得分</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>${categories}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val></c:ser>`;

  test("bars over two columns of the sheet, with what stands in for a title", () => {
    const found = drawn(FRAME, bars(series(), undefined, '<c:legend/>'));
    expect(found.sheet.charts).toEqual([
      { name: "图表 1", kind: "bar-clustered", title: "得分", categories: "A2:A9", series: [{ name: "得分", values: "C2:C9" }], at: "B3:E10", max: 1 },
    ]);
    expect(found.left).toEqual(["chart-looks 1"]);
  });

  test("several series beside the same categories, with the legend that tells them apart", () => {
    const both = series() + series(undefined, "评分!$D$2:$D$9");
    const shown = [{ kind: "bar-clustered", title: "", series: [{ name: "得分", values: "C2:C9" }, { name: "得分", values: "D2:D9" }] }];
    const withLegend = drawn(FRAME, bars(both, undefined, "<c:legend/>"));
    expect(withLegend.sheet.charts).toMatchObject(shown);
    expect(withLegend.left).toEqual([]);
    const without = drawn(FRAME, bars(both));
    expect(without.sheet.charts).toMatchObject(shown);
    expect(without.left).toEqual(["chart-looks 1"]);
  });

  test.each([
    ["marker", []],
    ["filled", ["chart-looks 1"]],
  ])("a radar, %s", (style, left) => {
    const found = drawn(FRAME, bars(series(), `<c:radarStyle val="${style}"/>`).replaceAll("c:barChart", "c:radarChart"));
    expect(found.sheet.charts).toMatchObject([{ kind: "radar", categories: "A2:A9", series: [{ name: "得分", values: "C2:C9" }], max: 1 }]);
    expect(found.left).toEqual(left);
  });

  test.each([
    ["columns", bars(series(), '<c:barDir val="col"/><c:grouping val="clustered"/>')],
    ["stacked bars", bars(series(), '<c:barDir val="bar"/><c:grouping val="stacked"/>')],
    ["series beside different categories", bars(series() + series("评分!$B$2:$B$9"))],
    ["another sheet's figures", bars(series("评分!$A$2:$A$9", "说明!$C$2:$C$9"))],
    ["a row of figures", bars(series("评分!$A$2:$D$2", "评分!$A$3:$D$3"))],
    ["rows that differ", bars(series("评分!$A$2:$A$8"))],
  ])("left out: %s", (_name, chart) => {
    const found = drawn(FRAME, chart);
    expect([found.sheet.charts, found.left]).toEqual([[], ["charts 1"]]);
  });

  test("pictures and shapes are counted, also those that stand there for newer programs", () => {
    const choice = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a">${anchor("<xdr:sp/>")}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
    expect(drawn(anchor("<xdr:pic/>") + choice).left).toEqual(["pictures 2"]);
  });

  test.each([
    ["a drawing that is broken", "<xdr:twoCellAnchor>"],
    ["a chart that is not there", FRAME.replace("rId1", "rId9")],
  ])("%s is left out, and the values are read", (_name, drawing) => {
    const found = drawn(drawing);
    expect([found.sheet.charts, found.left]).toEqual([[], ["pictures 1"]]);
  });
});
