import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

export const rangePrograms: readonly Program[] = [
  {
    name: "a block of values is written and read back",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:C2");
      range.values = [[1, "a", true], [2.5, "", false]];
      const read = sheetOf(context).getRange("A1:C2").load("values,valueTypes");
      await context.sync();
      return [read.values, read.valueTypes];
    },
    expected: [
      [[1, "a", true], [2.5, "", false]],
      [["Double", "String", "Boolean"], ["Double", "Empty", "Boolean"]],
    ],
  },
  {
    name: "one value for a whole range",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      const read = sheetOf(context).getRange("A1:B2").load("values");
      await context.sync();
      return read.values;
    },
    expected: [[7, 7], [7, 7]],
  },
  {
    name: "null in a block leaves its cell alone",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").values = [[null, 3]];
      const read = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return read.values;
    },
    expected: [[1, 3]],
  },
  {
    name: "a block of another shape than the range is refused",
    run: async (context) => {
      sheetOf(context).getRange("A1:B2").values = [[1, 2]];
      const rows = await codeOf(context.sync());
      sheetOf(context).getRange("A1:B2").values = [[1], [2]];
      const columns = await codeOf(context.sync());
      sheetOf(context).getRange("A1:B2").formulas = [["=1", "=2", "=3"], ["=1", "=2", "=3"]];
      return [rows, columns, await codeOf(context.sync())];
    },
    expected: ["InvalidArgument", "InvalidArgument", "InvalidArgument"],
  },
  {
    name: "addresses carry the sheet, in quotes where its name needs them",
    run: async (context) => {
      const first = sheetOf(context).getRange("b2:A1").load("address");
      const second = context.workbook.worksheets.add("My data").getRange("A1").load("address");
      await context.sync();
      return [first.address, second.address];
    },
    expected: ["Sheet1!A1:B2", "'My data'!A1"],
  },
  {
    name: "an address that is none",
    run: async (context) => {
      const codes: string[] = [];
      for (const address of ["A0", "A1:", "1A", "ZZZZ1", "A1048577"]) {
        sheetOf(context).getRange(address).load("address");
        codes.push(await codeOf(context.sync()));
      }
      return codes;
    },
    expected: ["InvalidArgument", "InvalidArgument", "InvalidArgument", "InvalidArgument", "InvalidArgument"],
  },
  {
    name: "ranges from ranges",
    run: async (context) => {
      const range = sheetOf(context).getRange("B2:D4");
      const derived = [
        range.getCell(0, 1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, -1),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("A6"),
        range.getIntersection("C1:Z3"),
      ];
      for (const one of derived) one.load("address");
      await context.sync();
      return derived.map((one) => one.address);
    },
    expected: [
      "Sheet1!C2",
      "Sheet1!A3:C5",
      "Sheet1!B2:C5",
      "Sheet1!B3:D3",
      "Sheet1!D2:D4",
      "Sheet1!D4",
      "Sheet1!B4:D4",
      "Sheet1!2:4",
      "Sheet1!B:D",
      "Sheet1!A2:D6",
      "Sheet1!C2:D3",
    ],
  },
  {
    name: "ranges that do not meet",
    run: async (context) => {
      const sheet = sheetOf(context);
      const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4:E5");
      await context.sync();
      sheet.getRange("A1:B2").getIntersection("D4:E5").load("address");
      return [none.isNullObject, await codeOf(context.sync())];
    },
    expected: [true, "ItemNotFound"],
  },
  {
    name: "where a range is and how large",
    run: async (context) => {
      const range = sheetOf(context).getRangeByIndexes(4, 2, 3, 2).load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      return [range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount];
    },
    expected: ["Sheet1!C5:D7", 4, 2, 3, 2, 6],
  },
  {
    name: "rows inserted push the others down, rows deleted pull them up",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("2:2").insert("Down");
      const inserted = sheet.getRange("A1:A4").load("values");
      await context.sync();
      sheet.getRange("1:2").delete("Up");
      const deleted = sheet.getRange("A1:A4").load("values");
      await context.sync();
      return [inserted.values, deleted.values];
    },
    expected: [[[1], [""], [2], [3]], [[2], [3], [""], [""]]],
  },
  {
    name: "clearing contents keeps the format, clearing formats keeps the contents",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      const afterContents = [range.values, range.format.font.bold];
      range.values = [[2]];
      range.clear("Formats");
      range.load("values,format/font/bold");
      await context.sync();
      return [afterContents, [range.values, range.format.font.bold]];
    },
    expected: [[[[""]], true], [[[2]], false]],
  },
  {
    name: "a block of more cells than one request of Microsoft's client carries",
    run: async (context) => {
      const rows = Array.from({ length: 200 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
      sheetOf(context).getRange("A1:J200").values = rows;
      const corners = [sheetOf(context).getRange("A1"), sheetOf(context).getRange("J1"), sheetOf(context).getRange("J200")];
      for (const corner of corners) corner.load("values");
      await context.sync();
      return corners.map((corner) => corner.values);
    },
    expected: [[[0]], [[9]], [[1999]]],
    requestsDiffer: "Microsoft's client cuts blocks of more than 1,500 cells into rows.",
  },
  {
    name: "a sheet's cell by row and column, and a range's worksheet",
    run: async (context) => {
      const cell = sheetOf(context).getCell(2, 1).load("address,worksheet/name");
      await context.sync();
      return [cell.address, cell.worksheet.name];
    },
    expected: ["Sheet1!B3", "Sheet1"],
  },
  {
    name: "the selected range follows select",
    run: async (context) => {
      sheetOf(context).getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return selected.address;
    },
    expected: "Sheet1!C3:D4",
  },
];
