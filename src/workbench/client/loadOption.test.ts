import { parseLoadOption } from "./loadOption";

test.each([
  ["nothing asks for the default properties", undefined, {}],
  ["a text with commas", "values, address", { Select: ["values", "address"] }],
  ["a list, whose texts may have commas too", ["values,address", "text"], { Select: ["values", "address", "text"] }],
  ["a path", "format/fill/color", { Select: ["format/fill/color"] }],
  ["a collection's items are meant anyway", "items/name,items/columns/items/name", { Select: ["name", "columns/name"] }],
  ["items alone are all properties", "items", { Select: ["*"] }],
  ["an object of properties", { values: true, address: false, format: { fill: { color: true } } }, { Select: ["values", "format/fill/color"] }],
  ["all properties of an object", { $all: true, format: { $all: true } }, { Select: ["*", "format/*"] }],
  ["a load option", { select: "name", expand: "charts", top: 3, skip: 1 }, { Select: ["name"], Expand: ["charts"], Top: 3, Skip: 1 }],
  ["a property that is called like an option", { top: true, left: true }, { Select: ["top", "left"] }],
])("%s", (_name, option, query) => {
  expect(parseLoadOption(option)).toEqual(query);
});

test.each([[5], [true], [[5]], [{ values: 1 }]])("%p is no load option", (option) => {
  expect(() => parseLoadOption(option)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});
