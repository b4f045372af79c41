import { REACHED_FROM_WORKBOOK, sheetOf, until } from "./program";
import type { Program } from "./program";

export const eventPrograms: readonly Program[] = [
  {
    name: "a sheet's change, with its address and what kind of change it is",
    run: async (context) => {
      const sheet = sheetOf(context).load("id");
      const heard: Excel.WorksheetChangedEventArgs[] = [];
      sheet.onChanged.add((args) => Promise.resolve(void heard.push(args)));
      await context.sync();
      sheet.getRange("B2:C3").values = [[1, 2], [3, 4]];
      await context.sync();
      await until(() => heard.length > 0);
      const [first] = heard;
      return [first?.address, first?.changeType, first?.source, first?.type, first?.worksheetId === sheet.id, heard.length];
    },
    expected: ["B2:C3", "RangeEdited", "Local", "WorksheetChanged", true, 1],
  },
  {
    name: "what a person undoes is heard like what the API does",
    run: async (context, { engine }) => {
      sheetOf(context).getRange("A5").values = [[1]];
      await context.sync();
      const heard: string[] = [];
      sheetOf(context).onChanged.add((args) => Promise.resolve(void heard.push(args.address)));
      await context.sync();
      await engine.undo();
      await until(() => heard.length > 0);
      return heard;
    },
    expected: ["A5"],
  },
  {
    name: "the range of a change, in a context of its own",
    run: async (context, { office }) => {
      const values: unknown[] = [];
      sheetOf(context).onChanged.add(async (args) => {
        await office.Excel.run(async (context) => {
          const range = args.getRange(context).load("values");
          await context.sync();
          values.push(range.values);
        });
      });
      await context.sync();
      sheetOf(context).getRange("A1").values = [["x"]];
      await context.sync();
      await until(() => values.length > 0);
      return values;
    },
    expected: [[["x"]]],
    requestsDiffer: "Microsoft's client asks for the event's range by a method of its own, ours by sheet and address.",
  },
  {
    name: "a handler that was removed hears no more",
    run: async (context) => {
      const [first, second]: [string[], string[]] = [[], []];
      const sheet = sheetOf(context);
      const result = sheet.onChanged.add((args) => Promise.resolve(void first.push(args.address)));
      sheet.onChanged.add((args) => Promise.resolve(void second.push(args.address)));
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await until(() => second.length === 1);
      result.remove();
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      await until(() => second.length === 2);
      return [first, second];
    },
    expected: [["A1"], ["A1", "A2"]],
  },
  {
    name: "what a formula's result does is no change, its input is",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B1").formulas = [["=A1*2"]];
      await context.sync();
      const heard: string[] = [];
      sheet.onChanged.add((args) => Promise.resolve(void heard.push(args.address)));
      await context.sync();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      sheet.getRange("A9").values = [[1]];
      await context.sync();
      await until(() => heard.includes("A9"));
      return heard;
    },
    expected: ["A1", "A9"],
  },
  {
    name: "the change of any sheet, and a sheet that is added",
    run: async (context) => {
      const { worksheets } = context.workbook;
      const [changed, added]: [string[], string[]] = [[], []];
      worksheets.onChanged.add((args) => Promise.resolve(void changed.push(args.address)));
      worksheets.onAdded.add((args) => Promise.resolve(void added.push(args.type)));
      await context.sync();
      worksheets.add("B").getRange("C4").values = [[1]];
      await context.sync();
      await until(() => changed.length > 0 && added.length > 0);
      return [changed, added];
    },
    expected: [["C4"], ["WorksheetAdded"]],
  },
  {
    name: "a table's change",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
      const table = sheet.tables.add("A1:B2", true);
      await context.sync();
      const heard: string[] = [];
      table.onChanged.add((args) => Promise.resolve(void heard.push(`${args.type} ${args.address}`)));
      await context.sync();
      sheet.getRange("D9").values = [[0]];
      sheet.getRange("B2").values = [[3]];
      await context.sync();
      await until(() => heard.length > 0);
      return heard;
    },
    expected: ["TableChanged B2"],
    requestsDiffer: REACHED_FROM_WORKBOOK,
  },
  {
    name: "the selection of any sheet, told by its address and answered by the active cell",
    run: async (context, { engine }) => {
      const { worksheets } = context.workbook;
      const heard: string[] = [];
      worksheets.onSelectionChanged.add((args) => Promise.resolve(void heard.push(`${args.type} ${args.address}`)));
      const other = worksheets.add("B").load("id");
      await context.sync();
      engine.select({ sheetId: other.id, row: 2, column: 1, rows: 3, columns: 2 });
      await until(() => heard.length > 0);
      const cell = context.workbook.getActiveCell().load("address,worksheet/name");
      await context.sync();
      return [heard.at(-1), cell.address, cell.worksheet.name];
    },
    expected: ["WorksheetSelectionChanged B3:C5", "B!B3", "B"],
  },
  {
    name: "another sheet comes to the front, and goes",
    run: async (context, { engine }) => {
      const { worksheets } = context.workbook;
      const heard: string[] = [];
      worksheets.onActivated.add((args) => Promise.resolve(void heard.push(args.type)));
      const other = worksheets.add("B").load("id");
      await context.sync();
      engine.select({ sheetId: other.id, row: 0, column: 0, rows: 1, columns: 1 });
      await until(() => heard.length > 0);
      return heard;
    },
    expected: ["WorksheetActivated"],
  },
];
