import { codeOf, codeOfCall, sheetOf } from "./program";
import type { Program } from "./program";

export const objectPrograms: readonly Program[] = [
  {
    name: "a null object's properties, and what hangs on it",
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("None");
      const range = sheet.getRange("A1");
      sheet.load("name");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, sheet.toJSON()];
    },
    expected: [true, true, {}],
  },
  {
    name: "a null object stays one, also when such an item comes later",
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Later");
      await context.sync();
      context.workbook.worksheets.add("Later");
      await context.sync();
      sheet.load("name");
      const again = context.workbook.worksheets.getItemOrNullObject("Later");
      await context.sync();
      return [sheet.isNullObject, again.isNullObject];
    },
    expected: [true, false],
  },
  {
    name: "isNullObject before the batch was sent, and of an object that is there",
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      const early = codeOfCall(() => sheet.isNullObject);
      await context.sync();
      return [early, sheet.isNullObject];
    },
    expected: ["PropertyNotLoaded", false],
  },
  {
    name: "properties that were not loaded",
    run: async (context) => {
      const sheet = sheetOf(context);
      const before = codeOfCall(() => sheet.name);
      sheet.load("name");
      const pending = codeOfCall(() => sheet.name);
      await context.sync();
      return [before, pending, sheet.name, codeOfCall(() => sheet.position), codeOfCall(() => sheet.tables.items)];
    },
    expected: ["PropertyNotLoaded", "PropertyNotLoaded", "Sheet1", "PropertyNotLoaded", "PropertyNotLoaded"],
  },
  {
    name: "a result before its batch was sent",
    run: async (context) => {
      const count = context.workbook.worksheets.getCount();
      const early = codeOfCall(() => count.value);
      await context.sync();
      return [early, count.value];
    },
    expected: ["ValueNotLoaded", 1],
  },
  {
    name: "load in each of its forms",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.values = [[1, 2]];
      const forms: unknown[] = ["values, address", ["values", "address"], { values: true, address: true }, { select: "values,address" }];
      const objects = forms.map((form) => {
        const one = sheetOf(context).getRange("A1:B1");
        one.load(form as string);
        return one;
      });
      await context.sync();
      return objects.map((one) => [one.values, one.address]);
    },
    expected: Array.from({ length: 4 }, () => [[[1, 2]], "Sheet1!A1:B1"]),
  },
  {
    name: "nested properties by path and by object",
    run: async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.format.fill.color = "#112233";
      await context.sync();
      const [byPath, byObject] = [sheetOf(context).getRange("A1"), sheetOf(context).getRange("A1")];
      byPath.load("format/fill/color");
      byObject.load({ format: { fill: { color: true } } });
      await context.sync();
      return [byPath.format.fill.color, byObject.format.fill.color, codeOfCall(() => byPath.values)];
    },
    expected: ["#112233", "#112233", "PropertyNotLoaded"],
  },
  {
    name: "what load does not take",
    run: (context) => {
      const sheet = sheetOf(context);
      return Promise.resolve(codeOfCall(() => sheet.load(5 as unknown as string)));
    },
    expected: "InvalidArgument",
  },
  {
    name: "a property reads back what was set in the same batch",
    run: async (context) => {
      const sheet = sheetOf(context);
      sheet.name = "New";
      const before = sheet.name;
      await context.sync();
      return [before, sheet.name];
    },
    expected: ["New", "New"],
  },
  {
    name: "set of something that cannot be set or is not there",
    run: (context) => {
      const sheet = sheetOf(context);
      const set = (properties: object, options?: object): string =>
        codeOfCall(() => sheet.set(properties as Excel.Interfaces.WorksheetUpdateData, options as OfficeExtension.UpdateOptions));
      return Promise.resolve([set({ id: "x" }), set({ nothing: 1 }), set({ id: "x", name: "New" }, { throwOnReadOnly: false }), sheet.name]);
    },
    expected: ["InvalidArgument", "InvalidArgument", "none", "New"],
  },
  {
    name: "an object's loaded properties as plain data",
    run: async (context) => {
      const sheet = sheetOf(context).load("name,position");
      const range = sheetOf(context).getRange("A1").load("values,format/fill/color");
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const named = sheet.toJSON();
      return [named.name, named.position, range.toJSON().values, range.toJSON().format?.fill, worksheets.toJSON().items?.map((item) => item.name)];
    },
    expected: ["Sheet1", 0, [[""]], { color: "#FFFFFF" }, ["Sheet1"]],
  },
  {
    name: "API of a later requirement set than the host offers",
    run: (context) => {
      const range = sheetOf(context).getRange("A1");
      return Promise.resolve([codeOfCall(() => range.getDependents())]);
    },
    expected: ["ApiNotFound"],
  },
  {
    name: "a range after its run has ended, tracked and not",
    run: async (_context, { office }) => {
      let forgotten: Excel.Range | null = null;
      let tracked: Excel.Range | null = null;
      await office.Excel.run(async (context) => {
        forgotten = sheetOf(context).getRange("A1").load("values");
        tracked = sheetOf(context).getRange("A2");
        tracked.track();
        await context.sync();
      });
      const use = (range: Excel.Range | null): Promise<void> => {
        if (range === null) throw new Error("The run has not made the range.");
        return office.Excel.run(range, async (context) => {
          range.load("address");
          await context.sync();
        });
      };
      const codes = [await codeOf(use(forgotten)), await codeOf(use(tracked))];
      return [codes, (tracked as Excel.Range | null)?.address];
    },
    expected: [["InvalidObjectPath", "none"], "Sheet1!A2"],
  },
  {
    name: "an object in another context than its own",
    run: async (context, { office }) => {
      const range = sheetOf(context).getRange("A1");
      return codeOf(
        office.Excel.run(async (context) => {
          context.workbook.names.add("Other", range);
          await context.sync();
        }),
      );
    },
    expected: "InvalidRequestContext",
  },
  {
    name: "a context goes on in a second run",
    run: async (_context, { office }) => {
      const sheet = await office.Excel.run((context) => Promise.resolve(sheetOf(context).load("name")));
      const again = await office.Excel.run(sheet.context, async (context) => {
        await context.sync();
        return [sheet.name, context === sheet.context];
      });
      const byObject = await office.Excel.run(sheet, (context) => Promise.resolve(context === sheet.context));
      return [again, byObject];
    },
    expected: [["Sheet1", true], true],
  },
  {
    name: "what run does not take, and what comes out of it",
    run: async (_context, { office }) => {
      const run = office.Excel.run as unknown as (...args: unknown[]) => Promise<unknown>;
      const refused = (...args: unknown[]): Promise<string> => codeOf(Promise.resolve().then(() => run(...args)));
      const own = await run(() => Promise.reject(new RangeError("own"))).catch((error: unknown) => (error as Error).message);
      return [await refused(), await refused(5), await refused(() => 5), await run({ delayForCellEdit: true }, () => Promise.resolve("value")), own];
    },
    expected: ["InvalidArgument", "InvalidArgument", "RunMustReturnPromise", "value", "own"],
  },
  {
    name: "enums are the words that properties hold",
    run: (_context, { office }) => {
      const { Excel } = office;
      return Promise.resolve([
        Excel.ChartType.barClustered,
        Excel.SheetVisibility.veryHidden,
        Excel.HorizontalAlignment.centerAcrossSelection,
        Excel.ConditionalFormatType.custom,
        Excel.DataValidationOperator.greaterThanOrEqualTo,
        Excel.ErrorCodes.accessDenied,
        Excel.BorderIndex.edgeTop,
        Excel.NamedItemType.range,
      ]);
    },
    expected: ["BarClustered", "VeryHidden", "CenterAcrossSelection", "Custom", "GreaterThanOrEqualTo", "AccessDenied", "EdgeTop", "Range"],
  },
];
