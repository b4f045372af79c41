import { codeOf, sheetOf } from "./program";
import type { Program } from "./program";

export const batchPrograms: readonly Program[] = [
  {
    name: "a batch is done in its order: a load sees what was written before it and not after",
    run: async (context) => {
      const sheet = sheetOf(context);
      const cell = sheet.getRange("A1");
      cell.values = [[1]];
      const first = sheet.getRange("A1").load("values");
      cell.values = [[2]];
      const second = sheet.getRange("A1").load("values");
      await context.sync();
      return [first.values, second.values];
    },
    expected: [[[1]], [[2]]],
  },
  {
    name: "an object is what it was when it was asked for",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [[1]];
      const used = sheet.getUsedRange();
      sheet.getRange("C3").values = [[1]];
      used.load("address");
      await context.sync();
      return used.address;
    },
    expected: "Sheet1!A1",
  },
  {
    name: "nothing is sent without sync, and the run's end sends what is left",
    run: async (context, { office, engine }) => {
      const read = (): unknown => engine.read({ sheetId: engine.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value;
      const seen: unknown[] = [];
      await office.Excel.run(async (context) => {
        sheetOf(context).getRange("A1").values = [[1]];
        seen.push(read());
        return Promise.resolve();
      });
      seen.push(read());
      await context.sync();
      return seen;
    },
    expected: [null, 1],
  },
  {
    name: "what stands before a failing action is done, what stands behind it is not",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("None").load("name");
      sheet.getRange("A2").values = [[2]];
      const code = await codeOf(context.sync());
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      return [code, range.values];
    },
    expected: ["ItemNotFound", [[1], [""]]],
  },
  {
    name: "an error says what it is about",
    run: async (context, { office }) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = [[1]];
      try {
        await context.sync();
        return "none";
      } catch (error) {
        if (!(error instanceof office.OfficeExtension.Error)) return "no Office error";
        return [error.name, error.code, error.debugInfo.code, error.debugInfo.errorLocation, error.debugInfo.statement];
      }
    },
    expected: ["RichApi.Error", "InvalidArgument", "InvalidArgument", "Range.values", "range.values = ...;"],
  },
  {
    name: "a context goes on after a failed batch",
    run: async (context) => {
      context.workbook.worksheets.getItem("None").load("name");
      const code = await codeOf(context.sync());
      const sheet = sheetOf(context).load("name");
      await context.sync();
      return [code, sheet.name];
    },
    expected: ["ItemNotFound", "Sheet1"],
  },
  {
    name: "sync hands on what it is given",
    run: async (context) => [await context.sync("x"), await context.sync()],
    expected: ["x", null],
  },
  {
    name: "settings of the workbook",
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add("profile", { id: "default", step: 0.5 });
      settings.add("language", "zh-CN");
      settings.add("language", "en-US");
      const language = settings.getItem("language").load("key,value");
      const profile = settings.getItem("profile").load("value");
      const none = settings.getItemOrNullObject("none");
      const count = settings.getCount();
      await context.sync();
      return [language.key, language.value as unknown, profile.value as unknown, none.isNullObject, count.value];
    },
    expected: ["language", "en-US", { id: "default", step: 0.5 }, true, 2],
  },
  {
    name: "a deleted setting",
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add("a", 1).delete();
      const gone = settings.getItemOrNullObject("a");
      await context.sync();
      settings.getItem("a").load("value");
      return [gone.isNullObject, await codeOf(context.sync())];
    },
    expected: [true, "ItemNotFound"],
  },
  {
    name: "what one batch has written is one step of undo",
    run: async (context, { engine }) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [["before"]];
      await context.sync();
      sheet.getRange("A1").values = [["after"]];
      sheet.getRange("B1:C1").values = [[1, 2]];
      sheet.getRange("B1").format.font.bold = true;
      await context.sync();
      await engine.undo();
      const range = sheet.getRange("A1:C1").load("values");
      await context.sync();
      const undone = range.values;
      await engine.redo();
      range.load("values");
      await context.sync();
      return [undone, range.values];
    },
    expected: [[["before", "", ""]], [["after", 1, 2]]],
  },
  {
    name: "calculation by hand or by itself",
    run: async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      return application.calculationMode;
    },
    expected: "Automatic",
  },
];
