import type { HostMessage, RequestBody } from "../wire";
import { CustomFunctionError, CustomFunctionRunner } from "./customFunctions";

function runner(): { runner: CustomFunctionRunner; reported: string[]; sent: RequestBody[]; call: (id: number, name: string, args: unknown[], flags?: number) => void; answers: () => Promise<unknown> } {
  const sent: RequestBody[] = [];
  const reported: string[] = [];
  const runner = new CustomFunctionRunner(
    (body) => {
      sent.push(body);
      return Promise.resolve({ Results: [] });
    },
    (message) => reported.push(message),
  );
  const message = (messageType: number, content: unknown): HostMessage => ({ messageCategory: 1, messageType, targetId: "", message: JSON.stringify(content), id: 0 });
  return {
    runner,
    reported,
    sent,
    call: (id, name, args, flags = 0) => runner.dispatch(message(1000, [id, name, args, "Sheet1!A1", flags])),
    answers: async () => {
      const before = sent.length;
      while (sent.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
      return sent.at(-1)?.Actions.at(-1)?.ArgumentInfo?.Arguments?.[0];
    },
  };
}

test("results of one turn travel together, by the service's name", async () => {
  const { runner: functions, call, answers, sent } = runner();
  functions.associate("ADD", (a, b) => Number(a) + Number(b));
  call(1, "ADD", [1, 2]);
  call(2, "add", [3, 4]);
  expect(await answers()).toEqual([[1, true, 3], [2, true, 7]]);
  expect(sent[0]?.ObjectPaths[1]).toEqual({ Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" });
});

test("errors as answers, and inside of a matrix", async () => {
  const { runner: functions, reported, call, answers } = runner();
  const refuse = (error: unknown): never => {
    throw error;
  };
  functions.associate({
    VALUE: () => refuse(new CustomFunctionError("#VALUE!", "why")),
    MATRIX: () => [[1, new CustomFunctionError("#N/A")]],
    MISTAKE: () => Promise.reject(new TypeError("mistake")),
    ENDLESS: () => 1 / 0,
    NOTHING: () => undefined,
  });
  for (const [at, name] of ["VALUE", "MATRIX", "MISTAKE", "ENDLESS", "NOTHING", "MISSING"].entries()) call(at, name, []);
  const results = (await answers()) as unknown[][];
  expect([...results].sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
    [0, false, "why", 7],
    [1, true, [[1, { valueType: "CustomFunctionError", code: "#N/A", type: "Error", basicValue: "#N/A", basicType: "Error", errorType: "NotAvailable" }]]],
    [2, false, "", 2],
    [3, false, "Infinity", 6],
    [4, true, null],
    [5, false, "", 2],
  ]);
  expect(reported).toEqual(["The custom function MISTAKE has failed."]);
});

test("the invocation comes after the arguments", async () => {
  const { runner: functions, call, answers } = runner();
  const received: unknown[] = [];
  functions.associate("SEE", (...args) => void received.push(...args));
  call(1, "SEE", [null, [[1, 2]]]);
  await answers();
  expect(received).toEqual([null, [[1, 2]], { functionName: "SEE", address: "Sheet1!A1" }]);
});

test("a streaming function answers until it is cancelled", async () => {
  const { runner: functions, call, answers } = runner();
  let invocation: { setResult: (value: unknown) => void; onCanceled?: () => void } | null = null;
  const cancelled = jest.fn();
  functions.associate("STREAM", (given) => {
    invocation = given as NonNullable<typeof invocation>;
    invocation.onCanceled = cancelled;
  });
  call(7, "STREAM", [], 3);
  const streaming = invocation as unknown as { setResult: (value: unknown) => void };
  streaming.setResult(1);
  expect(await answers()).toEqual([[7, true, 1]]);
  functions.dispatch({ messageCategory: 1, messageType: 1001, targetId: "", message: JSON.stringify({ invocationId: 7 }), id: 0 });
  expect(cancelled).toHaveBeenCalledTimes(1);
  streaming.setResult(2);
  functions.associate("LAST", () => "last");
  call(8, "LAST", []);
  expect(await answers()).toEqual([[8, true, "last"]]);
});

test("errors among the arguments, for a function that takes them", async () => {
  const { runner: functions, call, answers } = runner();
  functions.associate("CODE", (value) => (value instanceof CustomFunctionError ? value.code : "none"));
  call(1, "CODE", [{ type: "CustomFunctionError", code: "#N/A" }], 4);
  expect(await answers()).toEqual([[1, true, "#N/A"]]);
});

test("associating what is no function", () => {
  const { runner: functions } = runner();
  expect(() => functions.associate("ADD")).toThrow("ADD");
});
