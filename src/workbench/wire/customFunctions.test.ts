import type { Json } from "../model";
import type { CustomFunctionSource } from "./customFunctions";
import type { HostMessage } from "./protocol";
import { ask, loaded, openHost } from "./testing/requests";

const SERVICE = "Microsoft.ExcelServices.CustomFunctions";
const SOURCE: CustomFunctionSource = {
  namespace: "STAR",
  functions: [
    {
      id: "SUMUP",
      name: "SUMUP",
      parameters: [
        { name: "cells", type: "any", dimensionality: "matrix" },
        { name: "times", type: "number", dimensionality: "scalar", optional: true },
      ],
    },
  ],
};

function open(source = SOURCE): { opened: ReturnType<typeof openHost>; calls: Json[][]; answerWith: (reply: (call: Json[]) => Json) => void; ready: () => Promise<unknown> } {
  const opened = openHost({ customFunctions: source });
  const calls: Json[][] = [];
  let reply: (call: Json[]) => Json = () => null;
  opened.host.onMessages((entries: readonly HostMessage[]) => {
    for (const entry of entries.filter((one) => one.messageCategory === 1 && one.messageType === 1000)) {
      const call = JSON.parse(entry.message) as Json[];
      calls.push(call);
      const result = reply(call);
      // Microsoft's runtime names the workbook in the same request.
      void ask(opened.host, (request) => {
        request.instantiate(request.workbook);
        request.invoke(request.service(SERVICE), "SetInvocationArrayResults", [result]);
      });
    }
  });
  return {
    opened,
    calls,
    answerWith: (next) => {
      reply = next;
    },
    ready: () => ask(opened.host, (request) => request.invoke(request.service(SERVICE), "_SetOsfControlContainerReadyForCustomFunctions")),
  };
}

const read = async (host: ReturnType<typeof openHost>["host"], address = "D1"): Promise<Json | undefined> =>
  (await loaded(host, ["values"], (request) => request.range(address)))["Values"];

test("a function gets its arguments by its metadata, and its answer is the cell's value", async () => {
  const { opened, calls, answerWith, ready } = open();
  answerWith(([id]) => [id ?? null, true, 42]);
  await ready();
  await ask(opened.host, (request) => {
    request.set(request.range("A1:B2"), "Values", [[1, "x"], [null, true]]);
    request.set(request.range("D1:D2"), "Formulas", [["=STAR.SUMUP(A1:B2,B3)"], ["=STAR.SUMUP(A1)"]]);
  });
  expect(await read(opened.host, "D1:D2")).toEqual([[42], [42]]);
  expect(calls.map(([, id, args]) => [id, args])).toEqual(
    expect.arrayContaining([
      ["SUMUP", [[[1, "x"], [0, true]], 0]],
      ["SUMUP", [[[1]], null]],
    ]),
  );
  expect(calls.map(([, , , address]) => address)).toContain("Sheet1!D1");
  opened.host.dispose();
  opened.engine.dispose();
});

test("until the runtime is there cells show #BUSY!, then they are calculated", async () => {
  const { opened, answerWith, ready } = open();
  answerWith(([id]) => [id ?? null, true, 7]);
  await ask(opened.host, (request) => request.set(request.range("D1"), "Formulas", [["=STAR.SUMUP(A1:A2)"]]));
  expect(await read(opened.host)).toEqual([["#BUSY!"]]);
  await ready();
  expect(await read(opened.host)).toEqual([[7]]);
  opened.host.dispose();
  opened.engine.dispose();
});

test("an error is the cell's value, its message is kept for the place until the call succeeds", async () => {
  const { opened, answerWith, ready } = open();
  answerWith(([id]) => [id ?? null, false, "5.1.2：样本量为 0", 7]);
  await ready();
  await ask(opened.host, (request) => request.set(request.range("D1"), "Formulas", [["=STAR.SUMUP(A1:A2)"]]));
  expect(await read(opened.host)).toEqual([["#VALUE!"]]);
  expect(opened.host.functions.messageAt("Sheet1!D1")).toBe("5.1.2：样本量为 0");
  answerWith(([id]) => [id ?? null, true, 1]);
  await ask(opened.host, (request) => request.set(request.range("A1"), "Values", [[3]]));
  expect(await read(opened.host)).toEqual([[1]]);
  expect(opened.host.functions.messageAt("Sheet1!D1")).toBeNull();
  opened.host.dispose();
  opened.engine.dispose();
});

test("an error among the arguments is shown without a call, unless the function takes errors", async () => {
  const plain = open();
  await plain.ready();
  await ask(plain.opened.host, (request) => request.set(request.range("A1:D1"), "Formulas", [["=1/0", "", "", "=STAR.SUMUP(A1)"]]));
  expect(await read(plain.opened.host)).toEqual([["#DIV/0!"]]);
  expect(plain.calls).toEqual([]);
  plain.opened.host.dispose();
  plain.opened.engine.dispose();

  const taking = open({ ...SOURCE, allowErrorForDataTypeAny: true });
  taking.answerWith(([id]) => [id ?? null, true, "taken"]);
  await taking.ready();
  await ask(taking.opened.host, (request) => request.set(request.range("A1:D1"), "Formulas", [["=1/0", "", "", "=STAR.SUMUP(A1)"]]));
  expect(await read(taking.opened.host)).toEqual([["taken"]]);
  expect(taking.calls.at(-1)?.[2]).toEqual([[[{ type: "CustomFunctionError", code: "#DIV/0!" }]], null]);
  expect(taking.calls.at(-1)?.[4]).toBe(4);
  taking.opened.host.dispose();
  taking.opened.engine.dispose();
});

test("a function that nobody registered is #NAME?", async () => {
  const { opened } = open();
  await ask(opened.host, (request) => request.set(request.range("D1"), "Formulas", [["=STAR.NOTHING(A1)"]]));
  expect(await read(opened.host)).toEqual([["#NAME?"]]);
  opened.host.dispose();
  opened.engine.dispose();
});

test("a read does not wait for ever on a function that never answers", async () => {
  const { engine, host } = openHost({ customFunctions: SOURCE, settleLimit: 50 });
  await ask(host, (request) => request.invoke(request.service(SERVICE), "_SetOsfControlContainerReadyForCustomFunctions"));
  await ask(host, (request) => request.set(request.range("D1"), "Formulas", [["=STAR.SUMUP(A1)"]]));
  expect(await read(host, "A1")).toEqual([[""]]);
  host.functions.runtimeGone();
  host.dispose();
  engine.dispose();
});
