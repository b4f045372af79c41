import { sheetOf } from "./program";
import type { Program } from "./program";

export const valuePrograms: readonly Program[] = [
  {
    name: "the text format keeps a clause number and leading zeros",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:A2");
      range.numberFormat = [["@"], ["@"]];
      range.values = [["5.1.10"], ["007"]];
      range.load("values,valueTypes,text");
      await context.sync();
      return [range.values, range.valueTypes, range.text];
    },
    expected: [[["5.1.10"], ["007"]], [["String"], ["String"]], [["5.1.10"], ["007"]]],
  },
  {
    name: "a text of digits becomes a number in a cell without the text format",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.values = [["12.5"]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    expected: [[[12.5]], [["Double"]]],
  },
  {
    name: "an apostrophe keeps digits as text and is not part of it",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.values = [["'12"]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    expected: [[["12"]], [["String"]]],
  },
  {
    name: "the number format makes the text, not the value",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.numberFormat = [["0.00", "0%", "#,##0"]];
      range.values = [[1.5, 0.25, 12345]];
      range.load("values,text,numberFormat");
      await context.sync();
      return [range.values, range.text, range.numberFormat];
    },
    expected: [[[1.5, 0.25, 12345]], [["1.50", "25%", "12,345"]], [["0.00", "0%", "#,##0"]]],
  },
  {
    name: "one number format for a whole range, and General where none was set",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.numberFormat = "0.0" as unknown as string[][];
      range.load("numberFormat");
      const other = sheetOf(context).getRange("A2").load("numberFormat");
      await context.sync();
      return [range.numberFormat, other.numberFormat];
    },
    expected: [[["0.0", "0.0"]], [["General"]]],
  },
  {
    name: "fill and font of a cell",
    run: async (context) => {
      const { format } = sheetOf(context).getRange("A1");
      format.fill.color = "#FFF2CC";
      format.font.set({ bold: true, italic: true, color: "#C00000", size: 14, name: "Arial" });
      format.load("fill/color,font/bold,font/italic,font/color,font/size,font/name");
      await context.sync();
      const { font, fill } = format;
      return [fill.color, font.bold, font.italic, font.color, font.size, font.name];
    },
    expected: ["#FFF2CC", true, true, "#C00000", 14, "Arial"],
  },
  {
    name: "a property that differs among the cells reads as null",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").format.font.bold = true;
      const mixed = sheet.getRange("A1:B1").load("format/font/bold");
      const alike = sheet.getRange("A1").load("format/font/bold");
      await context.sync();
      return [mixed.format.font.bold, alike.format.font.bold];
    },
    expected: [null, true],
  },
  {
    name: "alignment and wrapping",
    run: async (context) => {
      const { format } = sheetOf(context).getRange("A1:B1");
      format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
      format.load("horizontalAlignment,verticalAlignment,wrapText");
      await context.sync();
      return [format.horizontalAlignment, format.verticalAlignment, format.wrapText];
    },
    expected: ["Center", "Top", true],
  },
  {
    name: "a fill is taken away",
    run: async (context) => {
      const { fill } = sheetOf(context).getRange("A1").format;
      fill.color = "#00FF00";
      fill.clear();
      fill.load("color");
      await context.sync();
      return fill.color;
    },
    expected: "#FFFFFF",
  },
  {
    name: "borders by their edge",
    run: async (context) => {
      const { borders } = sheetOf(context).getRange("A1:B2").format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.color = "#808080";
      bottom.load("style,color");
      const top = borders.getItem("EdgeTop").load("style");
      await context.sync();
      return [bottom.style, bottom.color, top.style];
    },
    expected: ["Continuous", "#808080", "None"],
  },
  {
    name: "hidden rows and columns",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const rows = [sheet.getRange("A2"), sheet.getRange("A4"), sheet.getRange("C1")];
      for (const cell of rows) cell.load("rowHidden,columnHidden");
      await context.sync();
      return rows.map((cell) => [cell.rowHidden, cell.columnHidden]);
    },
    expected: [[true, false], [false, false], [false, true]],
  },
  {
    name: "a block of number formats and values in one set",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.set({ numberFormat: [["@", "0.0"]], values: [["1-2", 3]], format: { font: { bold: true } } });
      range.load("values,text,format/font/bold");
      await context.sync();
      return [range.values, range.text, range.format.font.bold];
    },
    expected: [[["1-2", 3]], [["1-2", "3.0"]], true],
  },
];
