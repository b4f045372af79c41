import type { Json } from "./json";
import { ask, loaded, openHost, type Proxied, type Request } from "../wire/testing/requests";

let opened: ReturnType<typeof openHost>;
beforeEach(() => {
  opened = openHost();
});
afterEach(() => {
  opened.host.dispose();
  opened.engine.dispose();
});

const validation = (request: Request, address = "A1:A5"): Proxied => request.get(request.range(address), "DataValidation");

test.each<[string, Json, string]>([
  ["list", { list: { inCellDropDown: true, source: "符合,不符合" } }, "List"],
  ["list of cells", { list: { inCellDropDown: true, source: "=Sheet1!$D$1:$D$3" } }, "List"],
  ["whole number", { wholeNumber: { operator: "Between", formula1: 1, formula2: 9 } }, "WholeNumber"],
  ["decimal", { decimal: { operator: "GreaterThanOrEqualTo", formula1: 0, formula2: null } }, "Decimal"],
  ["text length", { textLength: { operator: "LessThanOrEqualTo", formula1: 200, formula2: null } }, "TextLength"],
  ["formula", { custom: { formula: "=COUNTIF($A$1:$A$5,A1)=1" } }, "Custom"],
])("a rule of the kind %s reads back as it was written", async (_name, rule, type) => {
  const answer = await ask(opened.host, (request) => {
    const part = validation(request);
    request.set(part, "Rule", rule);
    request.set(part, "IgnoreBlanks", false);
    request.set(part, "ErrorAlert", { showAlert: true, style: "Warning", title: "标题", message: "说明" });
    request.set(part, "Prompt", { showPrompt: true, title: "提示", message: "请选择" });
  });
  expect(answer.error).toBeUndefined();
  expect(await loaded(opened.host, ["rule", "type", "ignoreBlanks", "errorAlert", "prompt"], (request) => validation(request, "A2"))).toEqual({
    Rule: rule,
    Type: type,
    IgnoreBlanks: false,
    ErrorAlert: { showAlert: true, style: "Warning", title: "标题", message: "说明" },
    Prompt: { showPrompt: true, title: "提示", message: "请选择" },
  });
});

test("cells without a rule read None, with different rules MixedCriteria", async () => {
  expect(await loaded(opened.host, ["type"], (request) => validation(request))).toEqual({ Type: "None" });
  await ask(opened.host, (request) => {
    request.set(validation(request, "A1"), "Rule", { list: { inCellDropDown: true, source: "a" } });
    request.set(validation(request, "A2"), "Rule", { list: { inCellDropDown: true, source: "b" } });
  });
  expect(await loaded(opened.host, ["type", "rule"], (request) => validation(request, "A1:A2"))).toEqual({ Type: "MixedCriteria", Rule: null });
  await ask(opened.host, (request) => request.invoke(validation(request), "Clear"));
  expect(await loaded(opened.host, ["type"], (request) => validation(request))).toEqual({ Type: "None" });
});

test("valid tells whether the cells keep their rule", async () => {
  await ask(opened.host, (request) => {
    request.set(validation(request, "A1:A2"), "Rule", { wholeNumber: { operator: "Between", formula1: 1, formula2: 3 } });
    request.set(request.range("A1:A2"), "Values", [[2], [7]]);
  });
  const valid = async (address: string): Promise<Json | undefined> => (await loaded(opened.host, ["valid"], (request) => validation(request, address)))["Valid"];
  expect([await valid("A1"), await valid("A2"), await valid("A1:A2")]).toEqual([true, false, null]);
});

test.each<[string, Json]>([
  ["two kinds at once", { list: { source: "a" }, custom: { formula: "=TRUE" } }],
  ["an unknown kind", { colour: {} }],
  ["a missing limit", { decimal: { operator: "Between", formula1: 1 } }],
  ["an empty list", { list: { source: "" } }],
])("%s is an InvalidArgument", async (_name, rule) => {
  const answer = await ask(opened.host, (request) => request.set(validation(request), "Rule", rule));
  expect(answer.error).toMatchObject({ Code: "InvalidArgument", Location: "DataValidation.rule" });
});

const formats = (request: Request): Proxied => request.get(request.range("A1:C9"), "ConditionalFormats");
function addFormat(request: Request, formula: string, color: string): Proxied {
  const format = request.call(formats(request), "Add", "Custom");
  const custom = request.get(format, "Custom");
  request.set(request.get(custom, "Rule"), "Formula", formula);
  request.set(request.get(request.get(custom, "Format"), "Fill"), "Color", color);
  return format;
}
const PARTS = ["priority", "stopIfTrue", "custom/rule/formula", "custom/format/fill/color"] as const;

test("the newest conditional format comes first; an id stays good when the order changes", async () => {
  let id = 0;
  const answer = await ask(opened.host, (request) => {
    const first = addFormat(request, "=$A1=1", "#111111");
    id = request.instantiate(first);
    addFormat(request, "=$A1=2", "#222222");
    request.set(first, "StopIfTrue", true);
  });
  expect(answer.error).toBeUndefined();
  const list = async (): Promise<Json[]> => {
    const all = await loaded(opened.host, PARTS, formats);
    return (all["_Items"] as Record<string, Json>[]).map(({ Custom, Priority, StopIfTrue }) => [Priority ?? null, (Custom as { Rule: { Formula: string } }).Rule.Formula, StopIfTrue ?? null]);
  };
  expect(await list()).toEqual([[0, "=$A1=2", false], [1, "=$A1=1", true]]);
  const known = String(answer.value(id)["Id"]);
  await ask(opened.host, (request) => request.set(request.item(formats(request), known), "Priority", 0));
  expect(await list()).toEqual([[0, "=$A1=1", true], [1, "=$A1=2", false]]);
  expect(await loaded(opened.host, ["custom/format/fill/color"], (request) => request.item(formats(request), known))).toEqual({
    Id: known,
    Custom: { Format: { Fill: { Color: "#111111" } } },
  });
  await ask(opened.host, (request) => request.invoke(formats(request), "ClearAll"));
  expect(await list()).toEqual([]);
});
