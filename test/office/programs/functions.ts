import { sheetOf } from "./program";
import type { Bench, Program } from "./program";

/** Writes a formula and waits for its result. */
async function calculate(context: Excel.RequestContext, { engine }: Bench, formula: string, cells = "A1"): Promise<unknown[][]> {
  const sheet = sheetOf(context);
  sheet.getRange("H1").formulas = [[formula]];
  await context.sync();
  await engine.settle();
  const range = sheet.getRange(cells.replaceAll("A", "H")).load("values");
  await context.sync();
  return range.values;
}

/** The functions are registered by `registerFunctions` in the test that runs these programs. */
export const functionPrograms: readonly Program[] = [
  {
    name: "a function of two numbers",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.ADD", (a: number, b: number) => a + b);
      return calculate(context, bench, "=TEST.ADD(2,3)");
    },
    expected: [[5]],
  },
  {
    name: "a range arrives as rows of cells",
    run: async (context, bench) => {
      const received: unknown[] = [];
      bench.office.CustomFunctions.associate("TEST.MATRIX", (cells: unknown[][]) => {
        received.push(cells);
        return cells.flat().length;
      });
      sheetOf(context).getRange("A1:B2").values = [[1, "x"], [true, 2.5]];
      const result = await calculate(context, bench, "=TEST.MATRIX(A1:B2)");
      return [result, received[0]];
    },
    expected: [[[4]], [[1, "x"], [true, 2.5]]],
  },
  {
    name: "an omitted argument arrives as null",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.OPTIONAL", (a: number, b: number | null) => (b === null ? `${a} alone` : a + b));
      return [await calculate(context, bench, "=TEST.OPTIONAL(1)"), await calculate(context, bench, "=TEST.OPTIONAL(1,2)")];
    },
    expected: [[["1 alone"]], [[3]]],
  },
  {
    name: "the invocation comes last and knows the calling cell",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.ADDRESS", (invocation: CustomFunctions.Invocation) => invocation.address ?? "");
      return calculate(context, bench, "=TEST.ADDRESS()");
    },
    expected: [["Sheet1!H1"]],
  },
  {
    name: "a promise's value",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.ADD", async (a: number, b: number) => {
        await Promise.resolve();
        return a * b;
      });
      return calculate(context, bench, "=TEST.ADD(4,5)");
    },
    expected: [[20]],
  },
  {
    name: "errors by their code",
    run: async (context, bench) => {
      const { CustomFunctions } = bench.office;
      const { ErrorCode } = CustomFunctions;
      const codes = [ErrorCode.invalidValue, ErrorCode.notAvailable, ErrorCode.divisionByZero, ErrorCode.invalidNumber, ErrorCode.nullReference];
      CustomFunctions.associate("TEST.FAIL", (which: number) => {
        throw new CustomFunctions.Error(codes[which] ?? ErrorCode.invalidValue, "a message");
      });
      const results: unknown[] = [];
      for (const which of codes.keys()) results.push(...(await calculate(context, bench, `=TEST.FAIL(${which})`)));
      return results;
    },
    expected: [["#VALUE!"], ["#N/A"], ["#DIV/0!"], ["#NUM!"], ["#NULL!"]],
  },
  {
    name: "whatever else is thrown is #VALUE!, and IFERROR catches it",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.FAIL", () => {
        throw new TypeError("a mistake");
      });
      return [await calculate(context, bench, "=TEST.FAIL(1)"), await calculate(context, bench, '=IFERROR(TEST.FAIL(1),"caught")')];
    },
    expected: [[["#VALUE!"]], [["caught"]]],
  },
  {
    name: "a matrix spills over the cells",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.GRID", () => [[1, "a"], [2, "b"]]);
      const sheet = sheetOf(context);
      sheet.getRange("H1").formulas = [["=TEST.GRID()"]];
      await context.sync();
      await bench.engine.settle();
      const range = sheet.getRange("H1:I2").load("values");
      await context.sync();
      return range.values;
    },
    expected: [[1, "a"], [2, "b"]],
  },
  {
    name: "a changed input calls the function again",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.ADD", (a: number, b: number) => a + b);
      const sheet = sheetOf(context);
      sheet.getRange("A1:B1").values = [[1, 2]];
      const before = await calculate(context, bench, "=TEST.ADD(A1,B1)");
      sheet.getRange("A1").values = [[10]];
      await context.sync();
      await bench.engine.settle();
      const range = sheet.getRange("H1").load("values");
      await context.sync();
      return [before, range.values];
    },
    expected: [[[3]], [[12]]],
  },
  {
    name: "functions inside of functions and of Excel's own",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.ADD", (a: number, b: number) => a + b);
      return calculate(context, bench, "=ROUND(TEST.ADD(TEST.ADD(1,2),0.25),1)");
    },
    expected: [[3.3]],
  },
  {
    name: "a read waits for the functions that are still at work",
    run: async (context, bench) => {
      bench.office.CustomFunctions.associate("TEST.ADD", (a: number, b: number) => new Promise((resolve) => setTimeout(() => resolve(a - b), 30)));
      const cell = sheetOf(context).getRange("H1");
      cell.formulas = [["=TEST.ADD(9,4)"]];
      cell.load("values");
      await context.sync();
      return cell.values;
    },
    expected: [[5]],
  },
  {
    name: "a function that nobody has associated",
    run: (context, bench) => calculate(context, bench, "=TEST.ORPHAN()"),
    expected: [["#VALUE!"]],
  },
];
